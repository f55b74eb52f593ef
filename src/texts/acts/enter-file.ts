import { z } from 'zod';
import { accepted, invariant, isBefore, type Result, refused } from '../../base/index.ts';
import type { ReturnedWish } from '../../engine/word/index.ts';
import { type ActContext, defineAct, idInput } from '../../platform/index.ts';
import { type ReceivedFileState, receivedFile, receivedFiles } from '../reads/received.ts';
import { mayChange, type StandsStill } from '../rules/changing.ts';
import { isLive } from '../rules/consolidated.ts';
import { liveWishOf } from '../rules/decide-proposal.ts';
import { itemState, type ReceivedItem } from '../rules/received-state.ts';
import type { ProposalState, TextState } from '../rules/text-state.ts';
import { wishOf } from '../rules/wishes.ts';
import { openText, touchText } from '../writes/open-text.ts';
import { endSponsor } from '../writes/proposals.ts';
import { noteEntry, setItemAside } from '../writes/received.ts';
import { tableProposal } from './submit-proposal.ts';

const input = z.object({ text: z.string().max(60), file: idInput });

export interface Entered {
  /** Wishes that now stand in the text for the delegation. */
  readonly entered: number;
  /** Wishes that could not be entered; each carries its reason and waits for a person. */
  readonly needsYou: number;
  /** Proposals of its earlier files that this one no longer holds. */
  readonly replaced: number;
}

/**
 * Enter what a received file says as the delegation's proposals, as of the time of receipt. What it sent before is
 * replaced: wish by wish, and — unless the file is a note about some paragraphs — what is no longer in it as well.
 * A wish that the delegation tabled itself after this file had arrived stands.
 *
 * @returns counts. Refused: `sender-unknown`, `superseded` (a later file of the same delegation is here),
 * `nothing-to-enter`, `withheld` while a report about it waits, see `StandsStill`.
 * @source JOURNEYS a4–a5 and second part; DESIGN §6 (one live wish per delegation per provision).
 */
export const enterFile = defineAct({
  name: 'texts.enter-file',
  who: ['secretariat'],
  input,
  subject: (fields) => `text:${fields.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/received-files/{file}/entering',
    summary: 'Enter what a received file says, as received',
  },
  async run(
    context,
    fields,
  ): Promise<
    Result<
      Entered,
      StandsStill | 'not-found' | 'sender-unknown' | 'superseded' | 'nothing-to-enter' | 'withheld'
    >
  > {
    const state = await openText(context, fields.text);
    const file = state && (await receivedFile(context.tx, fields.text, fields.file));
    if (!state || !file) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    if (file.withheldAt !== null) return refused('withheld');
    const { participant } = file;
    if (participant === null) return refused('sender-unknown');
    if (file.supersededBy !== null) return refused('superseded');
    const waiting = file.items.filter((item) => itemState(item) === 'to-enter');
    if (waiting.length === 0 && file.summary.entered === 0 && file.isNote) return refused('nothing-to-enter');
    const earlier = await proposalsOfEarlierFiles(context, file, participant);
    const entry = { file, participant, earlier, standsFor: new Map<string, string>() };
    const kept = new Set<string>();
    for (const item of waiting) {
      const proposal = await enter(context, { ...entry, item });
      if (proposal !== null) kept.add(proposal);
    }
    const replaced = file.isNote ? 0 : await endWhatIsGone(context, entry);
    return accepted({ entered: kept.size, needsYou: waiting.length - kept.size, replaced });
  },
});

interface Entry {
  readonly file: ReceivedFileState;
  readonly participant: string;
  readonly item: ReceivedItem;
  readonly earlier: ReadonlySet<string>;
  /** A new paragraph of this file → the same one that the delegation proposed before; later ones may follow it. */
  readonly standsFor: Map<string, string>;
}

/** Enter one wish. @returns its proposal, or `null` when it could not be entered. */
async function enter(context: ActContext, entry: Entry): Promise<string | null> {
  const { file, participant, item, earlier } = entry;
  invariant(item.wish !== null, 'what waits to be entered is a wish');
  const wish = afterWhatStands(item.wish, entry.standsFor);
  const at = { file: file.id, number: item.number };
  // Every entry changes the text: the next one is decided on what then stands.
  const state = await openText(context, file.text);
  invariant(state, 'the text is open');
  const present = presentWish(state, participant, wish);
  if (present && saysTheSame(present, wish)) {
    if (wish.kind === 'insert' && present.newProvision) entry.standsFor.set(wish.newId, present.newProvision);
    await noteEntry(context.tx, at, { proposal: present.id });
    return present.id;
  }
  if (present && !earlier.has(present.id) && isBefore(file.receivedAt, present.submittedAt)) {
    await noteEntry(context.tx, at, { why: 'later-wish-stands' });
    return null;
  }
  const tabled = await tableProposal(context, state, {
    wish,
    sponsors: [participant],
    against: item.againstVersion ?? 0,
    replaces: present ? [present.id] : [],
    rationale: null,
    channel: file.channel,
    receivedAt: file.receivedAt,
  });
  if (tabled.ok) {
    const { proposal } = tabled.value;
    await noteEntry(context.tx, at, { proposal });
    return proposal;
  }
  await noteEntry(context.tx, at, { why: tabled.why });
  // The text has come to say what the delegation wished: there is nothing left to do.
  if (tabled.why === 'nothing-changed') await setItemAside(context.tx, at, context.now);
  return null;
}

function afterWhatStands(wish: ReturnedWish, standsFor: ReadonlyMap<string, string>): ReturnedWish {
  if (wish.kind !== 'insert' || wish.afterId === null) return wish;
  return { ...wish, afterId: standsFor.get(wish.afterId) ?? wish.afterId };
}

/** What the delegation wishes there now: for a new paragraph, the same words at the same place. */
function presentWish(state: TextState, participant: string, wish: ReturnedWish): ProposalState | null {
  if (wish.kind !== 'insert') return liveWishOf(state, participant, wish.provisionId);
  const own = state.proposals.filter(
    (one) => one.op === 'insert' && isLive(one, true) && one.sponsors.includes(participant),
  );
  return own.find((one) => one.provision === wish.afterId && one.words === wish.text) ?? null;
}

function saysTheSame(present: ProposalState, wish: ReturnedWish): boolean {
  if (present.op !== wish.kind) return false;
  if (wish.kind === 'move') {
    const stands = wishOf(present);
    return stands.kind === 'move' && stands.afterId === wish.afterId && stands.text === wish.text;
  }
  return wish.kind === 'change' || wish.kind === 'insert' ? present.words === wish.text : true;
}

/** Proposals that were entered from what the delegation sent before this file. */
async function proposalsOfEarlierFiles(
  { tx }: ActContext,
  file: ReceivedFileState,
  participant: string,
): Promise<ReadonlySet<string>> {
  const files = await receivedFiles(tx, file.text);
  const earlier = files.filter((one) => one.participant === participant && one.id !== file.id);
  return new Set(earlier.flatMap(({ items }) => items.flatMap(({ proposal }) => proposal ?? [])));
}

/** End what the delegation's earlier files said and this one, which is the whole text, no longer says. */
async function endWhatIsGone(
  context: ActContext,
  { file, participant, earlier }: Pick<Entry, 'file' | 'participant' | 'earlier'>,
): Promise<number> {
  const state = await openText(context, file.text);
  const now = await receivedFile(context.tx, file.text, file.id);
  invariant(state && now, 'text and file are open');
  const kept = new Set(now.items.map(({ proposal }) => proposal));
  // Where its new wish waits for a person, the earlier one stands until that is settled.
  const unsettled = now.items.filter((item) => itemState(item) === 'needs-you').map(targetOf);
  const gone = state.proposals.filter(
    (one) =>
      earlier.has(one.id) &&
      !kept.has(one.id) &&
      one.end === null &&
      one.sponsors.includes(participant) &&
      !(one.op !== 'insert' && unsettled.includes(one.provision)),
  );
  for (const { id } of gone) await endSponsor(context, state, { proposal: id, participant, why: 'replaced' });
  if (gone.length > 0) await touchText(context, state, 'proposal-withdrawn');
  return gone.length;
}

function targetOf({ wish }: ReceivedItem): string | null {
  return wish && wish.kind !== 'insert' ? wish.provisionId : null;
}
