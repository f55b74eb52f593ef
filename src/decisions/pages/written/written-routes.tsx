import { instantOfWall } from '../../../base/index.ts';
import { type AnyAct, type Form, get, post, type Route, type Visit } from '../../../platform/index.ts';
import { delegationRoles, textPaths } from '../../../texts/index.ts';
import { announceWritten } from '../../acts/written/announce-written.ts';
import { draftWritten } from '../../acts/written/draft-written.ts';
import { recordWritten } from '../../acts/written/record-written.ts';
import { enterWrittenReply, replyInWriting } from '../../acts/written/reply-in-writing.ts';
import { declineWritten, signWritten } from '../../acts/written/sign-written.ts';
import {
  closeWritten,
  extendWritten,
  remindOfWritten,
  withdrawWritten,
} from '../../acts/written/steer-written.ts';
import { decisionPaths } from '../../paths.ts';
import { presidingRoles } from '../../rules/presiding.ts';
import { writtenWords as words } from '../../words/written.ts';
import { errorsOf } from '../messages.ts';
import type { RefusedStep } from '../silence/step-form.tsx';
import { type WrittenPageView, writtenPageView } from './page-view.ts';
import { WrittenPage } from './written-page.tsx';

/** A form of this page: where it is sent, the act, and what of the form is given to it. */
interface Step {
  readonly step: string;
  readonly who: Route['who'];
  readonly act: AnyAct;
  readonly input?: (form: Form, view: WrittenPageView) => Readonly<Record<string, unknown>>;
}

const chairs = presidingRoles;
const asTyped = ({ fields }: Form) => fields;

const steps = [
  { step: 'rounds', who: chairs, act: draftWritten, input: asTyped },
  { step: 'keys', who: chairs, act: signWritten },
  { step: 'keys/refusal', who: chairs, act: declineWritten, input: asTyped },
  { step: 'extensions', who: chairs, act: extendWritten, input: asTyped },
  { step: 'reminders', who: [...chairs, 'secretariat'], act: remindOfWritten },
  { step: 'withdrawal', who: chairs, act: withdrawWritten, input: asTyped },
  { step: 'letter', who: chairs, act: announceWritten },
  { step: 'closing', who: chairs, act: closeWritten },
  { step: 'record', who: chairs, act: recordWritten, input: asTyped },
  { step: 'replies', who: delegationRoles, act: replyInWriting, input: withParagraphs },
  { step: 'received', who: ['secretariat'], act: enterWrittenReply, input: asReceived },
] as unknown as readonly Step[]; // each act parses its own input before it runs

export const writtenRoutes: readonly Route[] = [
  get('/texts/:id/written', ['person'], (visit) => show(visit, null)),
  ...steps.map((one) => post(`/texts/:id/written/${one.step}`, one.who, (visit) => take(visit, one))),
];

async function show(visit: Visit, refused: RefusedStep | null): Promise<Response> {
  const view = await visit.read((tx) => writtenPageView(tx, visit, visit.param('id')));
  if (!view) return visit.notFound();
  const { id, symbol, title, exercise, marking } = view.state.text;
  return visit.page(
    {
      title: visit.say(words.title),
      symbol,
      exercise,
      marking,
      breadcrumb: [
        { label: visit.say(words.texts), href: textPaths.list },
        { label: title, href: textPaths.text(id) },
      ],
      liveSubject: `text:${id}`,
      body: <WrittenPage {...{ visit, view, refused }} />,
    },
    refused ? 422 : 200,
  );
}

async function take(visit: Visit, { step, act, input }: Step): Promise<Response> {
  const text = visit.param('id');
  const view = await visit.read((tx) => writtenPageView(tx, visit, text));
  if (!view) return visit.notFound();
  const form = await visit.form();
  const result = await visit.perform(act, { ...input?.(form, view), text });
  if (result.ok) return visit.goTo(decisionPaths.written(text));
  if (result.why === 'not-found') return visit.notFound();
  const errors = errorsOf(result, visit.say);
  return show(visit, { step, errors, typed: form.fields, lists: form.lists });
}

function withParagraphs({ fields, lists }: Form) {
  return { ...fields, provisions: lists['provisions'] ?? [] };
}

/** The hour is typed as it stands on the stamp, in the zone of the round. */
function asReceived(form: Form, view: WrittenPageView) {
  const zone = view.round?.deadlineZone ?? view.body.officialZone;
  const wall = form.fields['receivedAt'] ?? '';
  return { ...withParagraphs(form), receivedAt: instantFrom(wall, zone) };
}

function instantFrom(wall: string, zone: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(wall) ? instantOfWall(wall, zone).toString() : wall;
}
