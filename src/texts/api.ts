import { z } from 'zod';
import { instant, isBefore } from '../base/index.ts';
import { defineRead, type Read, roles } from '../platform/index.ts';
import { announceText } from './acts/announce-text.ts';
import { assignFile } from './acts/assign-file.ts';
import { confirmAdRef } from './acts/confirm-ad-ref.ts';
import { createText } from './acts/create-text.ts';
import { enterFile } from './acts/enter-file.ts';
import { enterProposal } from './acts/enter-proposal.ts';
import { endAuthority, giveAuthority } from './acts/give-authority.ts';
import { issueRevision } from './acts/issue-revision.ts';
import { joinProposal } from './acts/join-proposal.ts';
import { markParagraph } from './acts/mark-paragraph.ts';
import { placeItem } from './acts/place-item.ts';
import { receiveFiles } from './acts/receive-files.ts';
import { reopenParagraph } from './acts/reopen-paragraph.ts';
import { resolveBracket } from './acts/resolve-bracket.ts';
import { ruleOnLateProposal } from './acts/rule-on-late-proposal.ts';
import { sayNoComments } from './acts/say-no-comments.ts';
import { setRemarksAside } from './acts/set-remarks-aside.ts';
import { submitProposal } from './acts/submit-proposal.ts';
import { undoResolution } from './acts/undo-resolution.ts';
import { takeBackWaiver, waiveFinding } from './acts/waive-finding.ts';
import { withdrawProposal } from './acts/withdraw-proposal.ts';
import { authoritiesRead } from './api/authority.ts';
import { checksRead, issueChecksRead } from './api/checks.ts';
import { comparisonRead } from './api/comparison.ts';
import { provenanceRead } from './api/provenance.ts';
import { fileReadersRead, textReadersRead } from './api/readers.ts';
import { receivedFilesRead } from './api/received.ts';
import { adoptedOf, adoptedTexts } from './reads/adopted.ts';
import { receiptsOf } from './reads/receipts.ts';
import { revisionsOf } from './reads/revisions.ts';
import { textState } from './reads/text-state.ts';
import { parseCanonicalText } from './rules/canonical-text.ts';
import { consolidatedText, isLive } from './rules/consolidated.ts';
import { paragraphState } from './rules/paragraph-state.ts';
import { seenMark } from './rules/seen.ts';

/** Every act of the negotiation, for pages, API and command line alike. */
export const textActs = [
  createText,
  enterProposal,
  submitProposal,
  joinProposal,
  withdrawProposal,
  sayNoComments,
  ruleOnLateProposal,
  resolveBracket,
  giveAuthority,
  endAuthority,
  undoResolution,
  markParagraph,
  confirmAdRef,
  reopenParagraph,
  issueRevision,
  waiveFinding,
  takeBackWaiver,
  announceText,
  receiveFiles,
  assignFile,
  placeItem,
  setRemarksAside,
  enterFile,
];

const instantText = z.iso.datetime();
const textId = z.object({ text: z.string().max(60) });

const listed = z.object({
  id: z.string(),
  symbol: z.string(),
  title: z.string(),
  body: z.string(),
  marking: z.string(),
  exercise: z.boolean(),
  isAdopted: z.boolean(),
  closesAt: instantText,
  closesZone: z.string(),
});

const texts = defineRead({
  name: 'texts.texts',
  who: ['anyone'],
  path: '/texts',
  summary: 'Texts that the reader may see',
  input: z.object({}),
  output: z.object({
    texts: z.array(listed),
    adopted: z.array(
      z.object({
        id: z.string(),
        symbol: z.string(),
        title: z.string(),
        sha256: z.string(),
        exercise: z.boolean(),
        adoptedAt: instantText,
      }),
    ),
  }),
  async run(tx) {
    const adopted = await adoptedTexts(tx);
    const isAdopted = new Set(adopted.map((one) => one.text));
    const rows = await tx
      .selectFrom('texts.text')
      .selectAll()
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(500)
      .execute();
    return {
      texts: rows.map((row) => ({
        ...row,
        isAdopted: isAdopted.has(row.id),
        closesAt: row.closesAt.toString(),
      })),
      adopted: adopted.map((one) => ({ ...one, id: one.text, adoptedAt: one.adoptedAt.toString() })),
    };
  },
});

const paragraph = z.object({
  id: z.string(),
  state: z.string(),
  /** Version of the wording: what a proposal names as `against`. */
  version: z.number().nullable(),
  /** What `resolve-bracket` names as `seen`. */
  seen: z.string(),
});

/** What a decision of the chair meant for a proposal, and which of its words were decided otherwise. */
const outcome = z.object({
  state: z.enum(['open', 'satisfied', 'overtaken']),
  why: z.enum(['words-decided', 'provision-gone', 'restructured']).nullable(),
  pieces: z.array(z.object({ base: z.string(), wished: z.string(), now: z.string() })),
  at: z.string(),
});

const text = defineRead({
  name: 'texts.text',
  who: ['person'],
  path: '/texts/{text}',
  summary: 'The consolidated text as it stands, in the format of `mufakat consolidate`',
  /** `on`: as it stood at an earlier instant; without it as it stands now. */
  input: textId.extend({ on: instantText.optional() }),
  output: listed.omit({ isAdopted: true }).extend({
    /** How it is written and numbered. */
    profile: z.string(),
    version: z.number(),
    revision: z.number(),
    consolidation: z.looseObject({ version: z.literal(1) }),
    paragraphs: z.array(paragraph),
    proposals: z.array(
      z.object({
        id: z.string(),
        op: z.string(),
        provision: z.string().nullable(),
        words: z.string(),
        /** The wish in full, in the engine's own shape, where operation, provision and words do not say it. */
        wish: z.looseObject({ kind: z.string() }).nullable(),
        /** The proposal that it carries on, since a decision split or merged the paragraph. */
        continues: z.string().nullable(),
        sponsors: z.array(z.string()),
        late: z.boolean(),
        end: z.string().nullable(),
        outcomes: z.array(outcome),
      }),
    ),
  }),
  async run(tx, scope, { text: id, on }) {
    const asked = on === undefined ? scope.now : instant(on);
    const state = await textState(tx, id, { ...scope, now: isBefore(asked, scope.now) ? asked : scope.now });
    if (!state || isBefore(asked, state.text.createdAt)) return null;
    // Without names a reader gets the text and no more: what is late, withdrawn or overtaken is not in it (DESIGN §5).
    const proposals = state.proposals.filter((one) => state.seesNames || isLive(one, false));
    const consolidation = consolidatedText(state);
    return {
      ...state.text,
      closesAt: state.text.closesAt.toString(),
      revision: state.revision?.number ?? 0,
      consolidation: { ...consolidation },
      paragraphs: consolidation.provisions.map((one) => ({
        id: one.id,
        state: paragraphState(one, state.marks.get(one.id)),
        version: state.provisions.find((provision) => provision.id === one.id)?.version ?? null,
        seen: seenMark(one),
      })),
      proposals: proposals.map((one) => ({
        ...one,
        wish: one.wish && { ...one.wish },
        sponsors: [...one.sponsors],
        end: one.end?.why ?? null,
        outcomes: one.outcomes.map((outcome) => ({
          ...outcome,
          pieces: [...outcome.pieces],
          at: outcome.at.toString(),
        })),
      })),
    };
  },
});

const adopted = defineRead({
  name: 'texts.adopted-text',
  who: ['anyone'],
  path: '/texts/{text}/adopted',
  summary: 'An adopted text with its hash and signature',
  input: textId,
  output: z.object({
    sha256: z.string(),
    signature: z.string().nullable(),
    keyId: z.string().nullable(),
    text: z.looseObject({ symbol: z.string() }),
  }),
  async run(tx, _scope, { text: id }) {
    const found = await adoptedOf(tx, id);
    if (!found) return null;
    const { sha256, signature, keyId } = found;
    return { sha256, signature, keyId, text: { ...parseCanonicalText(found.canonical) } };
  },
});

const revisions = defineRead({
  name: 'texts.revisions',
  who: ['person'],
  path: '/texts/{text}/revisions',
  summary: 'What was issued of a text',
  input: textId,
  output: z.object({
    revisions: z.array(
      z.object({
        number: z.number(),
        symbol: z.string(),
        issuedAt: instantText,
        sha256: z.string(),
        /** What this issue called otherwise, as cited before and since. */
        renumbered: z.array(
          z.object({ id: z.string(), old: z.string().nullable(), new: z.string().nullable() }),
        ),
      }),
    ),
  }),
  async run(tx, _scope, { text: id }) {
    const found = await revisionsOf(tx, id);
    if (found.length === 0) return null;
    return {
      revisions: found.map((one) => ({
        ...one,
        issuedAt: one.issuedAt.toString(),
        renumbered: [...one.renumbered],
      })),
    };
  },
});

const receipts = defineRead({
  name: 'texts.receipts',
  who: ['person'],
  path: '/texts/{text}/receipts',
  summary: 'Receipts of the own delegation',
  input: textId,
  output: z.object({
    receipts: z.array(
      z.object({
        number: z.number(),
        participant: z.string(),
        what: z.string(),
        at: instantText,
        isLate: z.boolean(),
        onAuthorityOf: z.enum(roles).nullable().describe('Office of who let an adviser speak'),
      }),
    ),
  }),
  async run(tx, _scope, { text: id }) {
    const row = await tx.selectFrom('texts.text').select('id').where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    return { receipts: (await receiptsOf(tx, id)).map((one) => ({ ...one, at: one.at.toString() })) };
  },
});

export const textReads: readonly Read[] = [
  texts,
  text,
  adopted,
  revisions,
  receipts,
  authoritiesRead,
  provenanceRead,
  receivedFilesRead,
  comparisonRead,
  checksRead,
  issueChecksRead,
  textReadersRead,
  fileReadersRead,
] as unknown as readonly Read[]; // each validates its own shape
