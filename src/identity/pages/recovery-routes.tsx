import { instant } from '../../base/index.ts';
import { get, post, type Route, type Tx, type Visit, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { confirmRecovery, declineRecovery, vouchingRoles } from '../acts/confirm-recovery.ts';
import type { Neighbours } from '../acts/neighbours.ts';
import { recordCheck } from '../acts/record-check.ts';
import { askForRecovery } from '../acts/request-recovery.ts';
import { paths } from '../paths.ts';
import { checksOf, confirmationsOf, openRecoveries, type RecoveryCheck } from '../reads/recoveries.ts';
import { confirmationVerdict } from '../rules/recovery.ts';
import { recoveryWords } from '../words/recovery.ts';
import { words } from '../words.ts';
import { addressOf, tooMany } from './answers.ts';
import { checkSentence, type TypedCheck } from './check-section.tsx';
import { errorsOf, messageOf } from './messages.ts';
import {
  AskRecoveryPage,
  capacityWords,
  HandOverPage,
  RecoveriesPage,
  type RecoveryLine,
} from './recovery-pages.tsx';

/** Lost ways to sign in: asking, and being vetted anew by two people. */
export function recoveryRoutes(neighbours: Neighbours): Route[] {
  return [
    get(paths.recoveryRequest, ['anyone'], (visit) => showAsk(visit, '', [])),
    post(paths.recoveryRequest, ['anyone'], (visit) => ask(visit, neighbours)),
    get(paths.recoveries, vouchingRoles, (visit) => showRecoveries(visit, neighbours, [])),
    post(paths.recoveryConfirmation(':id'), vouchingRoles, (visit) => confirm(visit, neighbours)),
    post(paths.recoveryCheck(':id'), ['secretariat'], (visit) => check(visit, neighbours)),
    post(paths.recoveryRefusal(':id'), vouchingRoles, (visit) => decline(visit, neighbours)),
  ];
}

function showAsk(visit: Visit, name: string, errors: readonly FormError[]): Promise<Response> {
  const body = <AskRecoveryPage visit={visit} name={name} errors={errors} />;
  const breadcrumb = [{ label: visit.say(words.signIn), href: paths.signIn() }];
  return visit.page(
    { title: visit.say(recoveryWords.recovery), body, breadcrumb },
    errors.length > 0 ? 422 : 200,
  );
}

/** The answer is the same for every name. */
async function ask(visit: Visit, neighbours: Neighbours): Promise<Response> {
  const { say, house } = visit;
  const { name = '' } = (await visit.form()).fields;
  if (!name.trim()) return showAsk(visit, name, [{ at: 'name', message: say(words.required) }]);
  const place = { database: house.database, viewerOf: neighbours.viewerOf, othersOf: neighbours.othersOf };
  const minutes = await askForRecovery(place, { name, address: addressOf(visit) }, visit.now);
  if (minutes !== null) {
    return tooMany(await showAsk(visit, name, [{ message: say(recoveryWords.recoveryTooMany) }]), minutes);
  }
  return visit.page({
    title: say(recoveryWords.recoveryAsked),
    body: <p>{say(recoveryWords.recoveryAskedSentence)}</p>,
  });
}

const doneWords: Readonly<Record<string, Word>> = {
  confirmed: recoveryWords.confirmed,
  declined: recoveryWords.declined,
  checked: recoveryWords.checkRecorded,
};

async function showRecoveries(
  visit: Visit,
  neighbours: Neighbours,
  errors: readonly FormError[],
  typedCheck: TypedCheck | null = null,
): Promise<Response> {
  const lines = await visit.read(async (tx) => {
    const open = await openRecoveries(tx);
    const ids = open.map(({ id }) => id);
    const all = await confirmationsOf(tx, ids);
    const checks = await checksOf(tx, ids);
    const found: RecoveryLine[] = [];
    for (const recovery of open) {
      const line = await lineOf({ visit, tx, neighbours }, recovery, {
        before: all.filter((one) => one.recoveryId === recovery.id),
        checked: checks.find((one) => one.recoveryId === recovery.id),
      });
      if (line) found.push(line);
    }
    return found;
  });
  const view = { lines, done: doneWords[visit.query('done') ?? ''] ?? null, errors, typedCheck };
  const body = <RecoveriesPage visit={visit} view={view} />;
  const breadcrumb = [{ label: visit.say(words.account), href: paths.me }];
  const status = errors.length > 0 ? 409 : typedCheck === null ? 200 : 422;
  return visit.page({ title: visit.say(recoveryWords.recoveries), body, breadcrumb }, status);
}

interface LineOf {
  readonly visit: Visit;
  readonly tx: Tx;
  readonly neighbours: Neighbours;
}

/** @returns null for what the hat now worn cannot confirm: it is for others to see. */
async function lineOf(
  { visit, tx, neighbours }: LineOf,
  recovery: Awaited<ReturnType<typeof openRecoveries>>[number],
  known: {
    readonly before: Awaited<ReturnType<typeof confirmationsOf>>;
    readonly checked: RecoveryCheck | undefined;
  },
): Promise<RecoveryLine | null> {
  const { personId, hat } = visit.viewer;
  const { before, checked } = known;
  const verdict = hat && personId ? confirmationVerdict(recovery, before, { personId, hat }) : null;
  if (!verdict || (!verdict.ok && verdict.why === 'not-yours')) return null;
  const nameOf = async (person: string) =>
    (await neighbours.nameOf(tx, person)) ?? visit.say(recoveryWords.unnamed);
  const isMissing = recovery.standing === 'alone' && !checked;
  const missing = isMissing ? visit.say(recoveryWords.notChecked) : null;
  const sentence = checked && checkSentence(visit, checked, await nameOf(checked.personId));
  return {
    ...{ id: recovery.id, askedAt: recovery.askedAt, name: await nameOf(recovery.personId) },
    confirmedFor: before.map(({ capacity }) => capacity),
    check: isMissing ? 'missing' : sentence === undefined ? null : { sentence },
    reason: verdict.ok ? missing : reasonOf(visit, verdict.why, before),
  };
}

function reasonOf(
  visit: Visit,
  why: string,
  before: readonly { readonly capacity: keyof typeof capacityWords }[],
): string {
  const turned = before[0];
  if (why !== 'key-already-turned' || !turned) return messageOf(why, visit.say);
  return visit.say(recoveryWords.keyAlreadyTurned, { capacity: visit.say(capacityWords[turned.capacity]) });
}

/** The link is shown this once. */
async function confirm(visit: Visit, neighbours: Neighbours): Promise<Response> {
  const input = { recoveryId: visit.param('id') };
  const result = await visit.perform(confirmRecovery, input);
  if (!result.ok) return refusal(visit, neighbours, result.why);
  const step = result.value;
  if (step.state === 'waiting') return visit.goTo(`${paths.recoveries}?done=confirmed`);
  const name =
    (await visit.read((tx) => neighbours.nameOf(tx, step.personId))) ?? visit.say(recoveryWords.unnamed);
  const body = <HandOverPage visit={visit} name={name} step={step} until={instant(step.expiresAt)} />;
  return visit.page({ title: visit.say(recoveryWords.recoveryLink), body });
}

async function check(visit: Visit, neighbours: Neighbours): Promise<Response> {
  const { fields } = await visit.form();
  const recoveryId = visit.param('id');
  const done = await visit.perform(recordCheck, { ...fields, recoveryId });
  if (done.ok) return visit.goTo(`${paths.recoveries}?done=checked`);
  if (done.why === 'not-found') return visit.notFound();
  const errors = errorsOf(done, visit.say);
  return showRecoveries(visit, neighbours, [], { recoveryId, fields, errors });
}

async function decline(visit: Visit, neighbours: Neighbours): Promise<Response> {
  const result = await visit.perform(declineRecovery, { recoveryId: visit.param('id') });
  return result.ok ? visit.goTo(`${paths.recoveries}?done=declined`) : refusal(visit, neighbours, result.why);
}

function refusal(visit: Visit, neighbours: Neighbours, why: string): Promise<Response> {
  if (why === 'not-found' || why === 'bad-input' || why === 'not-yours') return visit.notFound();
  const message =
    why === 'key-already-turned' ? visit.say(recoveryWords.confirmed) : messageOf(why, visit.say);
  return showRecoveries(visit, neighbours, [{ message }]);
}
