import type { Marking } from '../../access/index.ts';
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
import { adoptedOf, markedBySource } from '../../texts/index.ts';
import { addressOf } from '../paths.ts';
import { type Decision, decisionOf, presentWhenDecided } from '../reads/decisions.ts';
import { mandatesOf } from '../reads/register.ts';
import { statementsOn } from '../reads/statements.ts';
import { annexBytes, annexSymbol } from '../rules/annex-bytes.ts';
import { decisionBytes } from '../rules/decision-bytes.ts';

export interface Publications {
  /** The adopted text: exactly the bytes that were hashed at its adoption. */
  readonly text: Publication;
  readonly decision: Publication;
  /** The statements and mandates that stand beside it now; null where there are none. */
  readonly annex: Publication | null;
}

/**
 * What enters the record when a decision is released: the text that it adopted, the decision itself, and what stands
 * beside it at that instant. The annex has bytes of its own: the decision's need not wait for it, and its words, which
 * may repeat those of the text, can be removed with them.
 */
export async function publicationsOf(tx: Tx, decision: Decision): Promise<Publications> {
  const adopted = await adoptedOf(tx, decision.text);
  invariant(adopted, 'a decision without its text');
  const { language, exercise, decidedAt: adoptedAt } = decision;
  const present = (await isPresencePublic(tx, decision))
    ? await presentWhenDecided(tx, decision.number)
    : null;
  const common = { mediaType: 'application/json', language, exercise, adoptedAt };
  const bytes = decisionBytes({ ...decision, present });
  const annex = annexBytes({
    ...{ number: decision.number, decisionSha256: sha256Of(bytes), exercise },
    statements: (await areStatementsPublic(tx, decision)) ? await statementsOn(tx, decision.text) : [],
    mandates: await mandatesOf(tx, decision.number),
  });
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
      bytes,
    },
    annex: annex && {
      ...common,
      kind: 'annex',
      subject: `decision:${decision.number}`,
      symbol: annexSymbol(decision.number),
      path: recordPaths.annex(addressOf(decision.number)),
      bytes: annex,
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

/** A confidential body keeps what was said in it (procedure.md §0). */
export async function areStatementsPublic(tx: Tx, { body: id }: Pick<Decision, 'body'>): Promise<boolean> {
  const body = await bodyOf(tx, id);
  return body !== null && !body.confidential;
}

/** What the forum signs when it releases a decision. The act takes it as its input and checks it again. */
export interface SignedRelease {
  /** How far the text could be passed on until now, and from now on (procedure.md §6.1 rule 4). */
  readonly marking: { readonly from: Marking; readonly to: 'CLEAR' };
  readonly number: string;
  readonly sha256: string;
  readonly signature: string;
  /** Over the hash of the decision's own bytes. */
  readonly decisionSignature: string;
  /** Over the hash of the bytes of what stands beside it; null where nothing does. */
  readonly annexSignature: string | null;
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
  const { from, publications, last } = await readAs(database, { viewer: clockViewer, now }, async (tx) => {
    const decision = await decisionOf(tx, number);
    invariant(decision, `there is no decision ${number}`);
    const from = await markedBySource(tx, decision.text);
    invariant(from, 'the clock reads every text as negotiated');
    return { from, publications: await publicationsOf(tx, decision), last: await lastEntry(tx) };
  });
  const by = last ? signerOfRecord(signer, keyAfter(last)) : signer;
  const sign = ({ bytes }: Publication) => by.sign(digitsOf(sha256Of(bytes)));
  return {
    number,
    marking: { from, to: 'CLEAR' },
    sha256: sha256Of(publications.text.bytes),
    signature: sign(publications.text),
    decisionSignature: sign(publications.decision),
    annexSignature: publications.annex && sign(publications.annex),
    keyId: by.keyId,
    publicPem: by.publicKeyPem,
    log: logNameOf(url),
  };
}
