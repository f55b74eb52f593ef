import { newId } from '../../base/index.ts';
import { At, type Visit } from '../../platform/index.ts';
import { textPaths } from '../../texts/index.ts';
import { Button, DefinitionList, Form, Hidden, type Markup } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Question } from '../reads/questions.ts';
import { nounWords, presidingWords as words } from '../words.ts';
import { ObjectionForm } from './objection-form.tsx';
import type { PresidingProps } from './presiding-page.tsx';
import type { PresidingView } from './presiding-view.ts';

type Props = PresidingProps & { readonly question: Question };

/** While the body is being asked: what was read out, and the two answers, far apart and worded differently. */
export function QuestionStands(props: Props): Markup {
  const { visit, view, question, refused } = props;
  const { say } = visit;
  return (
    <>
      <section aria-labelledby="question">
        <h2 id="question">{say(words.readOut)}</h2>
        <blockquote class="quoted">{questionText(visit, question)}</blockquote>
      </section>
      <Deciding {...props} />
      <Before {...props} />
      <section aria-labelledby="objection">
        <h2 id="objection">{say(words.objectTitle)}</h2>
        <p>{say(words.objectExplained)}</p>
        <ObjectionForm
          visit={visit}
          text={view.text.id}
          members={membersPresent(view, question)}
          errors={refused?.form === 'object' ? refused.errors : []}
          typed={refused?.form === 'object' ? refused.typed : {}}
        />
      </section>
      {view.chair === null ? null : <Withdrawing {...props} />}
    </>
  );
}

/** "Delegations have before them …": the words for the chair to read out. */
export function questionText({ say }: Visit, { title, symbol, verb }: Question): string {
  return say(words.question, { title, symbol, noun: say(nounWords[verb]) });
}

function Deciding({ visit, view, question, refused }: Props): Markup {
  const { say } = visit;
  const reason = whyNotDecide(visit, view, question);
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say(words.decideTitle)}</h2>
      <p>{say(words.decideExplained)}</p>
      <Form
        method="post"
        action={decisionPaths.statement(view.text.id)}
        idempotencyKey={newId()}
        label={say(words.decideTitle)}
        errors={{ title: say(words.notDecided), list: refused?.form === 'decide' ? refused.errors : [] }}
      >
        <Hidden name="question" value={question.id} />
        <Button label={say(words.decide)} {...(reason === null ? {} : { disabledReason: reason })} />
      </Form>
    </section>
  );
}

function whyNotDecide({ say }: Visit, view: PresidingView, question: Question): string | null {
  const { chair } = view;
  if (chair === null) return say(words.onlyChairs);
  if (chair.participant !== question.presiding || chair.role !== question.presidingRole)
    return say(words.otherChair);
  if (!view.isUnchanged) return say(words.changedReason);
  return view.isClean ? null : say(words.uncleanReason);
}

/** What was read out, in which meeting, before whom; it stands between the two answers. */
function Before({ visit, view, question }: Props): Markup {
  const { say } = visit;
  const meeting = view.meetings.find((one) => one.meeting.id === question.meeting);
  const present = (meeting?.present ?? []).map((code) => view.names[code] ?? code);
  return (
    <section aria-labelledby="before">
      <h2 id="before">{say(words.beforeThat)}</h2>
      <DefinitionList
        items={[
          {
            term: say(words.readClean),
            details: (
              <>
                <a href={textPaths.text(view.text.id)}>{question.title}</a>, {question.symbol}
              </>
            ),
          },
          {
            term: say(words.askedAt),
            details: <At visit={visit} at={question.askedAt} zone={question.askedZone} />,
          },
          { term: say(words.inMeeting), details: meeting?.meeting.title ?? question.meeting },
          {
            term: say(words.whoIsPresent),
            details: present.length === 0 ? say(words.nobodyPresent) : present.join(', '),
          },
        ]}
      />
    </section>
  );
}

function membersPresent(view: PresidingView, question: Question): { value: string; label: string }[] {
  const present = view.meetings.find((one) => one.meeting.id === question.meeting)?.present ?? [];
  return present
    .filter((code) => view.members.includes(code))
    .map((code) => ({ value: code, label: view.names[code] ?? code }));
}

function Withdrawing({ visit, view, refused }: Props): Markup {
  const { say } = visit;
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{say(words.withdrawTitle)}</h2>
      <p>{say(words.withdrawExplained)}</p>
      <Form
        method="post"
        action={decisionPaths.withdrawal(view.text.id)}
        idempotencyKey={newId()}
        label={say(words.withdrawTitle)}
        errors={{ title: say(words.notAsked), list: refused?.form === 'withdraw' ? refused.errors : [] }}
      >
        <Button look="plain" label={say(words.withdraw)} />
      </Form>
    </section>
  );
}
