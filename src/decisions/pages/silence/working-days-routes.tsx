import { instantOfWall, newId } from '../../../base/index.ts';
import {
  type AnyAct,
  formatDay,
  get,
  post,
  type Route,
  timeWords,
  type Visit,
} from '../../../platform/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  Hidden,
  type Markup,
} from '../../../ui/index.ts';
import { endOutage, enterHoliday, recordOutage, withdrawHoliday } from '../../acts/silence/working-days.ts';
import { decisionPaths } from '../../paths.ts';
import { type Holiday, holidaysOf, outagesOf, type RecordedOutage } from '../../reads/silence/rules.ts';
import { workingDaysWords as words } from '../../words/silence-rules.ts';
import { errorsOf } from '../messages.ts';

const officers = ['secretariat'] as const;

export const workingDaysRoutes: readonly Route[] = [
  get('/desk/working-days', officers, (visit) => show(visit, null)),
  post('/desk/working-days/holidays', officers, (visit) => take(visit, 'holidays')),
  post('/desk/working-days/withdrawals', officers, (visit) => take(visit, 'withdrawals')),
  post('/desk/working-days/outages', officers, (visit) => take(visit, 'outages')),
  post('/desk/working-days/ends', officers, (visit) => take(visit, 'ends')),
];

type Step = 'holidays' | 'withdrawals' | 'outages' | 'ends';

const acts = {
  holidays: enterHoliday,
  withdrawals: withdrawHoliday,
  outages: recordOutage,
  ends: endOutage,
} as unknown as Readonly<Record<Step, AnyAct>>; // each act parses its own input before it runs

interface Refused {
  readonly step: Step;
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

interface View {
  readonly visit: Visit;
  readonly holidays: readonly Holiday[];
  readonly outages: readonly RecordedOutage[];
  readonly refused: Refused | null;
}

async function show(visit: Visit, refused: Refused | null): Promise<Response> {
  const view = await visit.read(async (tx) => ({
    holidays: await holidaysOf(tx),
    outages: await outagesOf(tx),
  }));
  return visit.page(
    { title: visit.say(words.title), body: <WorkingDays {...{ visit, refused, ...view }} /> },
    refused ? 422 : 200,
  );
}

async function take(visit: Visit, step: Step): Promise<Response> {
  const { fields } = await visit.form();
  const inZone = (name: string) => instantFrom(fields[name] ?? '', visit.officialZone);
  const input =
    step === 'outages' ? { ...fields, fromAt: inZone('fromAt'), untilAt: inZone('untilAt') } : fields;
  const result = await visit.perform(acts[step], input);
  if (result.ok) return visit.goTo(decisionPaths.workingDays);
  if (result.why === 'not-found') return visit.notFound();
  return show(visit, { step, errors: errorsOf(result, visit.say), typed: fields });
}

function instantFrom(wall: string, zone: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(wall) ? instantOfWall(wall, zone).toString() : wall;
}

function WorkingDays(view: View): Markup {
  const { visit, holidays, outages } = view;
  const { say, language } = visit;
  return (
    <>
      <h2>{say(words.holidays)}</h2>
      {holidays.length === 0 ? (
        <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />
      ) : (
        <ul>
          {holidays.map(({ day, name }) => (
            <li>
              {formatDay(day, language)}: {name}
              <StepForm view={view} step="withdrawals" title={say(words.withdraw, { day })} look="plain">
                <Hidden name="day" value={day} />
              </StepForm>
            </li>
          ))}
        </ul>
      )}
      <h2>{say(words.enterTitle)}</h2>
      <StepForm view={view} step="holidays" title={say(words.enter)}>
        <Field kind="date" label={say(words.day)} {...field(view, 'holidays', 'day')} />
        <Field kind="text" label={say(words.name)} maxLength={200} {...field(view, 'holidays', 'name')} />
      </StepForm>
      <h2>{say(words.outages)}</h2>
      {outages.length === 0 ? (
        <EmptyState kind="wait" title={say(words.noOutages)} sentence={say(words.noOutagesSentence)} />
      ) : (
        <ul>
          {outages.map((outage) => (
            <li>{outageWords(visit, outage)}</li>
          ))}
        </ul>
      )}
      {outages.some(({ until }) => until === null) ? (
        <StepForm view={view} step="ends" title={say(words.end)} />
      ) : (
        <OutageForm {...view} />
      )}
    </>
  );
}

function OutageForm(view: View): Markup {
  const { say, officialZone: zone } = view.visit;
  return (
    <>
      <h2>{say(words.recordTitle)}</h2>
      <p>{say(words.recordExplained)}</p>
      <StepForm view={view} step="outages" title={say(words.record)}>
        <Field
          kind="date-time"
          label={say(words.fromAt, { zone })}
          hint={zone}
          {...field(view, 'outages', 'fromAt')}
        />
        <Field
          kind="date-time"
          label={say(words.untilAt, { zone })}
          hint={say(words.untilHint, { zone })}
          optional={say(words.optional)}
          {...field(view, 'outages', 'untilAt')}
        />
        <Field
          kind="textarea"
          label={say(words.reason)}
          maxLength={1000}
          {...field(view, 'outages', 'reason')}
        />
      </StepForm>
    </>
  );
}

function StepForm(props: {
  view: View;
  step: Step;
  title: string;
  look?: 'plain';
  children?: Parameters<typeof Form>[0]['children'];
}): Markup {
  const { view, step, title, look, children } = props;
  const errors = view.refused?.step === step ? view.refused.errors : [];
  return (
    <Form
      method="post"
      action={`${decisionPaths.workingDays}/${step}`}
      idempotencyKey={newId()}
      idPrefix={step}
      label={title}
      errors={{ title: view.visit.say(words.notRecorded), list: errors }}
    >
      {children}
      <Button label={title} {...(look === undefined ? {} : { look })} />
    </Form>
  );
}

function field({ refused }: View, step: Step, name: string) {
  const own = refused?.step === step ? refused : null;
  return {
    name,
    idPrefix: step,
    ...errorAt(own?.errors ?? [], name),
    ...(own?.typed[name] === undefined ? {} : { value: own.typed[name] }),
  };
}

function outageWords(visit: Visit, { from, until, reason }: RecordedOutage): string {
  const { say } = visit;
  if (until === null) return say(words.lasts, { from: timeWords(from, visit), reason });
  return say(words.outage, { from: timeWords(from, visit), until: timeWords(until, visit), reason });
}
