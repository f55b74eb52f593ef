import { instantOfWall, isId } from '../../../base/index.ts';
import {
  type AnyAct,
  type Form,
  get,
  markingInName,
  type PageParts,
  post,
  type Route,
  type Visit,
} from '../../../platform/index.ts';
import { delegationRoles, markingOf, textPaths } from '../../../texts/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { attachEvidence } from '../../acts/silence/attach-evidence.ts';
import { draftSilence } from '../../acts/silence/draft-silence.ts';
import { enterObjection } from '../../acts/silence/enter-objection.ts';
import { eraseEvidence } from '../../acts/silence/erase-evidence.ts';
import { evidenceBytesMax, evidenceEndings } from '../../acts/silence/evidence.ts';
import { confirmObjection, withdrawObjection } from '../../acts/silence/joint-objection.ts';
import { objectToSilence, objectUnderSilence } from '../../acts/silence/object-under-silence.ts';
import { recordSilenceNotice } from '../../acts/silence/record-notice.ts';
import { recordSilence } from '../../acts/silence/record-silence.ts';
import { ruleOnMessage } from '../../acts/silence/rule-on-message.ts';
import { declineSilence, signSilence } from '../../acts/silence/sign-silence.ts';
import { signSilenceLetter } from '../../acts/silence/sign-silence-letter.ts';
import {
  declareSilenceVoid,
  extendSilence,
  startSilence,
  withdrawSilence,
} from '../../acts/silence/steer-silence.ts';
import { decisionPaths } from '../../paths.ts';
import { evidenceContent } from '../../reads/silence/evidence.ts';
import { presidingRoles } from '../../rules/presiding.ts';
import { silenceWords as words } from '../../words/silence.ts';
import { silenceRefusalWords as refusalWords } from '../../words/silence-refusals.ts';
import { errorsOf } from '../messages.ts';
import { SilenceObjectionPage } from './objection-page.tsx';
import { type SilencePageView, silencePageView } from './page-view.ts';
import { SilencePage } from './silence-page.tsx';
import type { RefusedStep } from './step-form.tsx';

/** A form of this page: where it is sent, the act, and what of the form is given to it. */
interface Step {
  readonly step: string;
  readonly who: Route['who'];
  readonly act: AnyAct;
  /** Longest body, where the form sends a file. */
  readonly bodyBytesMax?: number;
  readonly input?: (form: Form, view: SilencePageView) => Readonly<Record<string, unknown>>;
}

const chairs = presidingRoles;
const asTyped = ({ fields }: Form) => fields;

/** A file over the limit still reaches the page, so that it is said beside the field and nothing typed is lost. */
const evidenceBodyBytesMax = 4 * evidenceBytesMax;

const steps = [
  { step: 'rounds', who: chairs, act: draftSilence, input: asTyped },
  { step: 'keys', who: chairs, act: signSilence },
  { step: 'keys/refusal', who: chairs, act: declineSilence, input: asTyped },
  { step: 'start', who: chairs, act: startSilence, input: asTyped },
  { step: 'extensions', who: chairs, act: extendSilence, input: asTyped },
  { step: 'withdrawal', who: chairs, act: withdrawSilence, input: asTyped },
  { step: 'voidance', who: chairs, act: declareSilenceVoid, input: asTyped },
  { step: 'letter', who: chairs, act: signSilenceLetter },
  { step: 'record', who: chairs, act: recordSilence, input: asTyped },
  { step: 'messages/:message/ruling', who: chairs, act: ruleOnMessage, input: asTyped },
  { step: 'messages/:message/erasure', who: chairs, act: eraseEvidence, input: asTyped },
  { step: 'objections-to-use', who: delegationRoles, act: objectToSilence, input: asTyped },
  { step: 'objections', who: delegationRoles, act: objectUnderSilence, input: withLists },
  { step: 'messages/:message/confirmation', who: delegationRoles, act: confirmObjection },
  { step: 'messages/:message/withdrawal', who: delegationRoles, act: withdrawObjection },
  {
    ...{ step: 'received', who: ['secretariat'], act: enterObjection, input: asReceived },
    bodyBytesMax: evidenceBodyBytesMax,
  },
  {
    ...{ step: 'messages/:message/original', who: ['secretariat'], act: attachEvidence, input: withFile },
    bodyBytesMax: evidenceBodyBytesMax,
  },
  { step: 'notices', who: ['secretariat'], act: recordSilenceNotice, input: asTyped },
] as unknown as readonly Step[]; // each act parses its own input before it runs

export const silenceRoutes: readonly Route[] = [
  get('/texts/:id/silence', ['person'], (visit) => show(visit, null)),
  get('/texts/:id/silence/objection', delegationRoles, (visit) => showObjection(visit, null)),
  ...steps.map((one) =>
    post(`/texts/:id/silence/${one.step}`, one.who, (visit) => take(visit, one), one.bodyBytesMax),
  ),
  get('/texts/:id/silence/evidence/:message', ['person'], sendEvidence),
];

async function show(visit: Visit, refused: RefusedStep | null): Promise<Response> {
  const view = await visit.read((tx) => silencePageView(tx, visit, visit.param('id')));
  if (!view) return visit.notFound();
  return visit.page(
    { ...partsOf(visit, view, visit.say(words.title)), body: <SilencePage {...{ visit, view, refused }} /> },
    refused ? 422 : 200,
  );
}

async function showObjection(visit: Visit, refused: RefusedStep | null): Promise<Response> {
  const view = await visit.read((tx) => silencePageView(tx, visit, visit.param('id')));
  if (!view?.own) return visit.notFound();
  return visit.page(
    {
      ...partsOf(visit, view, visit.say(words.objectionTitle)),
      body: <SilenceObjectionPage {...{ visit, view, refused }} />,
    },
    refused ? 422 : 200,
  );
}

async function take(visit: Visit, { step, act, input }: Step): Promise<Response> {
  const text = visit.param('id');
  const view = await visit.read((tx) => silencePageView(tx, visit, text));
  if (!view) return visit.notFound();
  const form = await visit.form();
  const message = step.includes(':message') ? visit.param('message') : null;
  const result = await visit.perform(act, {
    ...input?.(form, view),
    text,
    ...(message === null ? {} : { message }),
  });
  if (result.ok) return visit.goTo(decisionPaths.silence(text));
  if (result.why === 'not-found') return visit.notFound();
  const refused = {
    step: message === null ? step : step.replace(':message', message),
    errors: withFileAgain(errorsOf(result, visit.say), form, visit),
    typed: form.fields,
    lists: form.lists,
  };
  return step === 'objections' ? showObjection(visit, refused) : show(visit, refused);
}

function withLists({ fields, lists }: Form) {
  return { ...fields, provisions: lists['provisions'] ?? [], jointly: lists['jointly'] ?? [] };
}

/** No browser keeps a chosen file over an answer: it is asked for again, by name. */
function withFileAgain(errors: FormError[], { files }: Form, { say }: Visit): FormError[] {
  const name = files['file']?.name;
  if (name === undefined || errors.some(({ at }) => at === 'file')) return errors;
  return [...errors, { at: 'file', message: say(refusalWords.fileAgain, { name }) }];
}

/** The hour is typed as it stands on the stamp, in the zone of the round. */
function asReceived(form: Form, view: SilencePageView) {
  const zone = view.round?.deadlineZone ?? view.body.officialZone;
  const receivedAt = instantFrom(form.fields['receivedAt'] ?? '', zone);
  return { ...withLists(form), ...withFile(form), receivedAt };
}

/** The chosen file; a field for files that is left empty may come as an empty word. */
function withFile({ files }: Form) {
  const { file } = files;
  return { file: file && { name: file.name, content: Buffer.from(file.bytes).toString('base64') } };
}

function instantFrom(wall: string, zone: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(wall) ? instantOfWall(wall, zone).toString() : wall;
}

/** The original as it came: always a download under a name of ours, never shown by the browser. */
async function sendEvidence(visit: Visit): Promise<Response> {
  const message = visit.param('message');
  if (!isId(message)) return visit.notFound();
  const found = await visit.read(async (tx) => {
    const file = await evidenceContent(tx, visit.param('id'), message);
    const marking = await markingOf(tx, visit.param('id'));
    return file && marking && { ...file, marking };
  });
  if (!found) return visit.notFound();
  const { participant, sha256, mediaType, content, marking } = found;
  const label = markingInName(`TLP:${marking}`);
  const name = `received-${participant}-${sha256.slice(0, 8)}-${label}.${evidenceEndings[mediaType] ?? 'bin'}`;
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}

function partsOf({ say }: Visit, view: SilencePageView, title: string): Omit<PageParts, 'body'> {
  const { id, symbol, exercise, marking } = view.state.text;
  return {
    title,
    symbol,
    exercise,
    marking,
    breadcrumb: [
      { label: say(words.texts), href: textPaths.list },
      { label: view.state.text.title, href: textPaths.text(id) },
    ],
    liveSubject: `text:${id}`,
  };
}
