import { timeWords, type Visit } from '../../platform/index.ts';
import { FindingsInTheWay, textPaths } from '../../texts/index.ts';
import { type FormError, LinkButton, type Markup, Notice } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import { chairWords } from '../words/chair.ts';
import { presidingWords as words } from '../words.ts';
import { AskForm } from './ask-form.tsx';
import type { PresidingView } from './presiding-view.ts';
import { QuestionStands } from './question-stands.tsx';
import { UnderSilence } from './silence/lead-to-silence.tsx';
import { AskedInWriting } from './written/lead-to-written.tsx';

/** The form of this page that was refused, with what was typed into it. */
export interface Refused {
  readonly form: 'ask' | 'decide' | 'object' | 'withdraw';
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

export interface PresidingProps {
  readonly visit: Visit;
  readonly view: PresidingView;
  readonly refused: Refused | null;
}

/** What the presiding officer reads, says and records. */
export function PresidingPage(props: PresidingProps): Markup {
  const { visit, view } = props;
  const { say } = visit;
  const { decision, question } = view;
  if (decision) {
    const time = timeWords(decision.decidedAt, visit, decision.decidedZone);
    return (
      <>
        <Notice tone="done" title={say(words.decided)}>
          <p>{say(words.decidedAs, { number: decision.number, time })}</p>
        </Notice>
        <p>
          <LinkButton label={say(words.toDecision)} href={decisionPaths.decision(decision.number)} />
        </p>
      </>
    );
  }
  if (question && question.endedAt === null) return <QuestionStands {...props} question={question} />;
  return (
    <>
      {view.text.frozenBy === 'silence' ? <UnderSilence visit={visit} text={view.text.id} /> : null}
      {view.text.frozenBy === 'written' ? <AskedInWriting visit={visit} text={view.text.id} /> : null}
      <LastQuestion visit={visit} view={view} />
      {view.isClean ? (
        <p>{say(view.checks.must.length > 0 ? words.allAgreed : words.clean)}</p>
      ) : (
        <Unclean visit={visit} view={view} />
      )}
      <FindingsInTheWay visit={visit} text={view.text} checks={view.checks} />
      <AskForm {...props} />
      <p>
        <a href={textPaths.chair(view.text.id)}>{say(chairWords.toChair)}</a>
      </p>
    </>
  );
}

/** How the last question ended, when it did not end with a decision. */
function LastQuestion({ visit, view }: { visit: Visit; view: PresidingView }): Markup | null {
  const { say } = visit;
  const { question, objections, names, zone } = view;
  if (!question?.endedAt) return null;
  if (question.endedWhy === 'withdrawn')
    return (
      <Notice tone="fact">
        <p>{say(words.lastWithdrawn, { time: timeWords(question.endedAt, visit, zone) })}</p>
      </Notice>
    );
  return (
    <Notice tone="care" title={say(words.lastObjection)}>
      {objections.map(({ participant, at, reason }) => (
        <>
          <p>
            {say(words.lastObjectionBy, {
              name: names[participant] ?? participant,
              time: timeWords(at, visit, zone),
            })}
          </p>
          {reason === null ? null : <blockquote>{reason}</blockquote>}
        </>
      ))}
    </Notice>
  );
}

const shownMax = 30;

/** What keeps the text from being put to the body, each with the way to it. */
function Unclean({ visit, view }: { visit: Visit; view: PresidingView }): Markup {
  const { say } = visit;
  const { open, notAgreed, lateWaiting } = view.unclean;
  const points = [
    ...open.map((one) => ({ provision: one, word: words.open })),
    ...notAgreed.map((one) => ({ provision: one, word: words.notAgreed })),
  ];
  return (
    <Notice tone="care" title={say(words.unclean)}>
      <p>{say(words.uncleanExplained)}</p>
      <ul>
        {points.slice(0, shownMax).map(({ provision, word }) => (
          <li>
            <a href={textPaths.provision(view.text.id, provision.id)}>
              {say(word, { paragraph: provision.number || provision.kind })}
            </a>
          </li>
        ))}
        {points.length > shownMax ? <li>{say(words.more, { count: points.length - shownMax })}</li> : null}
        {lateWaiting === 0 ? null : (
          <li>
            <a href={textPaths.state(view.text.id)}>{say(words.lateWaiting, { count: lateWaiting })}</a>
          </li>
        )}
      </ul>
    </Notice>
  );
}
