import { type Instant, invariant } from '../../base/index.ts';
import { bodyOf } from '../../groups/index.ts';
import {
  clockViewer,
  digitsOf,
  keyAfter,
  lastEntry,
  logNameOf,
  type Publication,
  type RecordHouse,
  readAs,
  recordPaths,
  sha256Of,
  signerOfRecord,
  type Tx,
} from '../../platform/index.ts';
import { adoptedOf } from '../../texts/index.ts';
import { addressOf } from '../paths.ts';
import { type Decision, decisionOf, presentWhenDecided } from '../reads/decisions.ts';
import { decisionBytes } from '../rules/decision-bytes.ts';

export interface Publications {
  /** The adopted text: exactly the bytes that were hashed at its adoption. */
  readonly text: Publication;
  readonly decision: Publication;
}

/** What enters the record when a decision is released: the text that it adopted, and the decision itself. */
export async function publicationsOf(tx: Tx, decision: Decision): Promise<Publications> {
  const adopted = await adoptedOf(tx, decision.text);
  invariant(adopted, 'a decision without its text');
  const { language, exercise, decidedAt: adoptedAt } = decision;
  const present = (await isPresencePublic(tx, decision))
    ? await presentWhenDecided(tx, decision.number)
    : null;
  const common = { mediaType: 'application/json', language, exercise, adoptedAt };
  return {
    text: {
      ...common,
      kind: 'text',
      subject: `text:${decision.text}`,
      symbol: decision.symbol,
      path: recordPaths.text(decision.text),
      bytes: new TextEncoder().encode(adopted.canonical),
    },
    decision: {
      ...common,
      kind: 'decision',
      subject: `decision:${decision.number}`,
      symbol: decision.number,
      path: recordPaths.decision(addressOf(decision.number)),
      bytes: decisionBytes({ ...decision, present }),
    },
  };
}

/** Participants of an exercise enter no public list (DESIGN §5); a confidential body keeps its own (procedure.md §0). */
export async function isPresencePublic(
  tx: Tx,
  { body: id, exercise }: Pick<Decision, 'body' | 'exercise'>,
): Promise<boolean> {
  const body = await bodyOf(tx, id);
  return body !== null && !exercise && !body.confidential;
}

/** What the forum signs when it releases a decision. The act takes it as its input and checks it again. */
export interface SignedRelease {
  readonly number: string;
  readonly sha256: string;
  readonly signature: string;
  /** Over the hash of the decision's own bytes. */
  readonly decisionSignature: string;
  readonly keyId: string;
  readonly publicPem: string;
  readonly log: string;
}

/** Sign the text of a decision and the decision with the key that the record expects. */
export async function signedRelease(
  { database, signer, url }: RecordHouse,
  number: string,
  now: Instant,
): Promise<SignedRelease> {
  const { publications, last } = await readAs(database, { viewer: clockViewer, now }, async (tx) => {
    const decision = await decisionOf(tx, number);
    invariant(decision, `there is no decision ${number}`);
    return { publications: await publicationsOf(tx, decision), last: await lastEntry(tx) };
  });
  const by = last ? signerOfRecord(signer, keyAfter(last)) : signer;
  const sign = ({ bytes }: Publication) => by.sign(digitsOf(sha256Of(bytes)));
  return {
    number,
    sha256: sha256Of(publications.text.bytes),
    signature: sign(publications.text),
    decisionSignature: sign(publications.decision),
    keyId: by.keyId,
    publicPem: by.publicKeyPem,
    log: logNameOf(url),
  };
}
