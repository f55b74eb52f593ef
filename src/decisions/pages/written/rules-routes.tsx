import { newId } from '../../../base/index.ts';
import { type BodyNow, bodyOf, groupsPaths } from '../../../groups/index.ts';
import { get, post, type Route, type Visit } from '../../../platform/index.ts';
import {
  Button,
  DefinitionList,
  errorAt,
  Field,
  Form,
  type FormError,
  type Markup,
} from '../../../ui/index.ts';
import { adoptWrittenRules } from '../../acts/written/adopt-written-rules.ts';
import { decisionPaths } from '../../paths.ts';
import { type WrittenRules, writtenRulesOf } from '../../reads/written/rules.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { writtenChairWords as chairWords, writtenRulesWords as words } from '../../words/written-chair.ts';
import { errorsOf } from '../messages.ts';
import { meetingChoices } from '../silence/page-view.ts';

export const writtenRulesRoutes: readonly Route[] = [
  get('/bodies/:id/written', ['person'], (visit) => show(visit, { errors: [], typed: {} })),
  post('/bodies/:id/written', presidingRoles, record),
];

interface Refused {
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

async function show(visit: Visit, refused: Refused): Promise<Response> {
  const id = visit.param('id');
  const found = await visit.read(async (tx) => {
    const body = await bodyOf(tx, id);
    return (
      body && { body, rules: await writtenRulesOf(tx, id), meetings: await meetingChoices(tx, visit, id) }
    );
  });
  if (!found) return visit.notFound();
  const { body, rules, meetings } = found;
  const isChair = chairOn(id, visit.viewer) !== null;
  return visit.page(
    {
      title: visit.say(words.title),
      exercise: body.exercise,
      breadcrumb: [{ label: body.name, href: groupsPaths.body(id) }],
      body: (
        <>
          <Rules visit={visit} rules={rules} />
          {isChair ? <RulesForm {...{ visit, body, rules, meetings, refused }} /> : null}
        </>
      ),
    },
    refused.errors.length > 0 ? 422 : 200,
  );
}

async function record(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const body = visit.param('id');
  const isAllowed = fields['isAllowed'] === 'yes';
  const result = await visit.perform(adoptWrittenRules, { ...fields, body, isAllowed });
  if (result.ok) return visit.goTo(decisionPaths.writtenRules(body));
  if (result.why === 'not-found') return visit.notFound();
  return show(visit, { errors: errorsOf(result, visit.say), typed: fields });
}

function Rules({ visit: { say }, rules }: { visit: Visit; rules: WrittenRules }): Markup {
  const { isAllowed, defaultWorkingDays: days, minimumHours: hours } = rules;
  if (!isAllowed) return <p>{say(words.off)}</p>;
  return (
    <>
      <p>{say(words.on)}</p>
      <DefinitionList items={[{ term: say(words.period), details: say(words.periodIs, { days, hours }) }]} />
    </>
  );
}

interface RulesFormProps {
  readonly visit: Visit;
  readonly body: BodyNow;
  readonly rules: WrittenRules;
  readonly meetings: readonly { readonly value: string; readonly label: string }[];
  readonly refused: Refused;
}

function RulesForm({ visit, body, rules, meetings, refused }: RulesFormProps): Markup {
  const { say } = visit;
  const { errors, typed } = refused;
  const field = (name: string, value: string) => ({
    name,
    value: typed[name] ?? value,
    ...errorAt(errors, name),
  });
  const number = (name: string, value: number) =>
    ({ kind: 'text', type: 'number', short: true, ...field(name, String(value)) }) as const;
  return (
    <section aria-labelledby="adopt">
      <h2 id="adopt">{say(words.adoptTitle)}</h2>
      <p>{say(words.adoptExplained)}</p>
      <Form
        method="post"
        action={decisionPaths.writtenRules(body.id)}
        idempotencyKey={newId()}
        label={say(words.adoptTitle)}
        errors={{ title: say(words.notRecorded), list: errors }}
      >
        <Field
          kind="select"
          label={say(chairWords.meeting)}
          blank={say(chairWords.chooseMeeting)}
          choices={meetings}
          {...field('meeting', '')}
        />
        <Field
          kind="radios"
          label={say(words.isAllowed)}
          choices={[
            { value: 'yes', label: say(words['allowed.yes']) },
            { value: 'no', label: say(words['allowed.no']) },
          ]}
          {...field('isAllowed', 'yes')}
        />
        <Field label={say(words.days)} {...number('defaultWorkingDays', rules.defaultWorkingDays)} />
        <Field
          label={say(words.minimumHours)}
          hint={say(words.minimumHint)}
          {...number('minimumHours', rules.minimumHours)}
        />
        <Button label={say(words.record)} />
      </Form>
    </section>
  );
}
