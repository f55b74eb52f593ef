import { newId } from '../../../base/index.ts';
import { type BodyNow, bodyOf, groupsPaths } from '../../../groups/index.ts';
import { At, get, post, type Route, type Visit } from '../../../platform/index.ts';
import {
  Button,
  DefinitionList,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  type Markup,
} from '../../../ui/index.ts';
import { adoptSilenceRules } from '../../acts/silence/adopt-silence-rules.ts';
import { decisionPaths } from '../../paths.ts';
import type { SilenceRound } from '../../reads/silence/rounds.ts';
import { type SilenceRules, silenceRulesOf } from '../../reads/silence/rules.ts';
import { chairOn, presidingRoles } from '../../rules/presiding.ts';
import { disclosures } from '../../schema/silence.ts';
import { silenceChairWords as chairWords } from '../../words/silence.ts';
import { silenceRulesWords as words } from '../../words/silence-rules.ts';
import { errorsOf } from '../messages.ts';
import { concerns, roundsOfBody } from './lead-to-silence.tsx';
import { meetingChoices } from './page-view.ts';

export const silenceRulesRoutes: readonly Route[] = [
  get('/bodies/:id/silence', ['person'], (visit) => show(visit, { errors: [], typed: {} })),
  post('/bodies/:id/silence', presidingRoles, record),
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
      body && {
        body,
        rules: await silenceRulesOf(tx, body),
        meetings: await meetingChoices(tx, visit, id),
        rounds: await roundsOfBody(tx, visit, id),
        isTheirs: concerns(visit, { body: id }),
      }
    );
  });
  if (!found) return visit.notFound();
  const { body, rules, meetings, rounds, isTheirs } = found;
  const isChair = chairOn(id, visit.viewer) !== null;
  return visit.page(
    {
      title: visit.say(words.title),
      exercise: body.exercise,
      breadcrumb: [{ label: body.name, href: groupsPaths.body(id) }],
      body: (
        <>
          <Rules visit={visit} rules={rules} />
          {isTheirs && rules.isAllowed ? <Rounds visit={visit} rounds={rounds} /> : null}
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
  const result = await visit.perform(adoptSilenceRules, {
    ...fields,
    body,
    isAllowed: fields['isAllowed'] === 'yes',
    requiresConsent: fields['requiresConsent'] !== 'no',
    regionZones: (fields['regionZones'] ?? '').split(/[\s,;]+/).filter((zone) => zone !== ''),
  });
  if (result.ok) return visit.goTo(decisionPaths.silenceRules(body));
  if (result.why === 'not-found') return visit.notFound();
  // One zone of several that is none belongs to the field in which they are all typed.
  const errors = errorsOf(result, visit.say).map((error) =>
    error.at?.startsWith('regionZones') ? { ...error, at: 'regionZones' } : error,
  );
  return show(visit, { errors, typed: fields });
}

function Rules({ visit, rules }: { visit: Visit; rules: SilenceRules }): Markup {
  const { say } = visit;
  const { requiresConsent, consentHours, defaultWorkingDays, minimumHours, discloses } = rules;
  if (!rules.isAllowed) return <p>{say(words.off)}</p>;
  return (
    <>
      <p>{say(words.on)}</p>
      <DefinitionList
        items={[
          {
            term: say(words.consent),
            details: requiresConsent
              ? say(words.consentAsked, { hours: consentHours })
              : say(words.consentNotAsked),
          },
          {
            term: say(words.period),
            details: say(words.periodIs, { days: defaultWorkingDays, hours: minimumHours }),
          },
          ...(rules.regionsMinimum > 1
            ? [
                {
                  term: say(words.regions),
                  details: say(words.regionsAre, {
                    minimum: rules.regionsMinimum,
                    zones: rules.regionZones.join(', '),
                  }),
                },
              ]
            : []),
          { term: say(words.discloses), details: say(words[`discloses.${discloses}`]) },
          {
            term: say(words.outage),
            details: say(words.outageIs, { minutes: rules.maxOutageMinutes, hours: rules.graceHours }),
          },
        ]}
      />
    </>
  );
}

/** What is before the members of the body, each with its deadline. */
function Rounds({ visit, rounds }: { visit: Visit; rounds: readonly SilenceRound[] }): Markup {
  const { say } = visit;
  if (rounds.length === 0)
    return (
      <EmptyState
        kind="wait"
        title={say(words.noneUnderSilence)}
        sentence={say(words.noneUnderSilenceSentence)}
      />
    );
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{say(words.underSilence)}</h2>
      <ul>
        {rounds.map(({ text, title, symbol, deadline, deadlineZone }) => (
          <li>
            <a href={decisionPaths.silence(text)}>{title}</a>, {symbol} ·{' '}
            <At at={deadline} visit={visit} zone={deadlineZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RulesFormProps {
  readonly visit: Visit;
  readonly body: BodyNow;
  readonly rules: SilenceRules;
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
        action={decisionPaths.silenceRules(body.id)}
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
        <Field
          kind="radios"
          label={say(words.requiresConsent)}
          choices={[
            { value: 'yes', label: say(words['requires.yes']) },
            { value: 'no', label: say(words['requires.no']) },
          ]}
          {...field('requiresConsent', rules.requiresConsent ? 'yes' : 'no')}
        />
        <Field label={say(words.consentHours)} {...number('consentHours', rules.consentHours)} />
        <Field label={say(words.days)} {...number('defaultWorkingDays', rules.defaultWorkingDays)} />
        <Field
          label={say(words.minimumHours)}
          hint={say(words.minimumHint)}
          {...number('minimumHours', rules.minimumHours)}
        />
        <Field
          kind="text"
          label={say(words.regionZones)}
          hint={say(words.regionZonesHint, { example: 'Asia/Jakarta, Australia/Sydney' })}
          optional={say(chairWords.optional)}
          maxLength={1000}
          {...field('regionZones', rules.regionZones.join(', '))}
        />
        <Field
          label={say(words.regionsMinimum)}
          hint={say(words.regionsMinimumHint)}
          {...number('regionsMinimum', rules.regionsMinimum)}
        />
        <Field
          kind="radios"
          label={say(words.discloses)}
          choices={disclosures.map((one) => ({ value: one, label: say(words[`discloses.${one}`]) }))}
          {...field('discloses', rules.discloses)}
        />
        <Button label={say(words.record)} />
      </Form>
    </section>
  );
}
