import { createHash } from 'node:crypto';
import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { canonical, type NumberChange } from '../../engine/index.ts';
import { type ActContext, defineAct } from '../../platform/index.ts';
import { mayChange } from '../rules/changing.ts';
import { consolidatedText, renumberedText, withoutNames } from '../rules/consolidated.ts';
import { renumberedBy } from '../rules/renumbered.ts';
import { revisionSymbol } from '../rules/symbols.ts';
import type { TextState } from '../rules/text-state.ts';
import type { Snapshot } from '../schema.ts';
import { openText, touchText } from '../writes/open-text.ts';

/**
 * Issue the text as it stands, brackets and all: an immutable snapshot with the next symbol. Numbers are frozen
 * within a reading and computed anew here; the table of what is called otherwise since is kept with the issue.
 *
 * @returns number and symbol. Refused: `nothing-new` when nothing changed since the last one, `moved-on` when the
 * text is no longer the one that the officer saw.
 * @source procedure.md §1.1 (each issue is an immutable snapshot), §1.2, §1.3 (old → new table).
 */
export const issueRevision = defineAct({
  name: 'texts.issue-revision',
  who: ['secretariat', 'clock'],
  input: z.object({ text: z.string().max(60) }),
  subject: (input) => `text:${input.text}`,
  api: { method: 'post', path: '/texts/{text}/revisions', summary: 'Issue the text as it stands' },
  async run(context, input) {
    const state = await openText(context, input.text);
    if (!state) return refused('not-found');
    const still = mayChange(state);
    if (!still.ok) return still;
    if (context.expectedVersion !== null && context.expectedVersion !== state.text.version)
      return refused('moved-on');
    const number = (state.revision?.number ?? 0) + 1;
    const snapshot = snapshotOf(state);
    const last = await lastSnapshot(context, state);
    if (last && canonical(last) === canonical(snapshot)) return refused('nothing-new');
    const renumbered = renumberedBy({ last, reading: consolidatedText(state), issued: snapshot });
    const symbol = await insertRevision(context, state, { number, snapshot, renumbered });
    await touchText(context, state, 'revision-issued');
    await context.enqueue({ task: 'texts.announce-revision', payload: { text: input.text, number } });
    return accepted({ number, symbol });
  },
});

/** The text as it stands, as it is frozen: with its numbers computed anew. */
export function snapshotOf(state: TextState): Snapshot {
  return { title: state.text.title, consolidation: renumberedText(state) };
}

/** Freeze a snapshot under the symbol of its number. @returns the symbol. */
export async function insertRevision(
  { tx, now, actor }: ActContext,
  state: TextState,
  revision: { number: number; snapshot: Snapshot; renumbered: readonly NumberChange[] },
): Promise<string> {
  const { number, snapshot, renumbered } = revision;
  const { id, audience, attributionAudience } = state.text;
  const symbol = revisionSymbol(state.text.symbol, number);
  const open = { ...snapshot, consolidation: withoutNames(snapshot.consolidation) };
  await tx
    .insertInto('texts.revision')
    .values({
      text: id,
      number,
      symbol,
      issuedAt: now,
      issuedBy: actor.personId,
      sha256: createHash('sha256').update(canonical(snapshot)).digest('hex'),
      snapshot: JSON.stringify(open),
      numbers: JSON.stringify(numbersInText(snapshot)),
      renumbered: JSON.stringify(renumbered),
      audience,
    })
    .execute();
  await tx
    .insertInto('texts.attributedRevision')
    .values({ text: id, number, snapshot: JSON.stringify(snapshot), audience: attributionAudience })
    .execute();
  return symbol;
}

/** The numbers that stay until the next issue: those of the base; what is only proposed is counted from them. */
function numbersInText({ consolidation }: Snapshot): Record<string, string> {
  const printed = consolidation.provisions.filter(({ inserted, number }) => !inserted && number !== '');
  return Object.fromEntries(printed.map(({ id, number }) => [id, number]));
}

async function lastSnapshot({ tx }: ActContext, state: TextState): Promise<Snapshot | null> {
  if (!state.revision) return null;
  const last = await tx
    .selectFrom('texts.attributedRevision')
    .select('snapshot')
    .where('text', '=', state.text.id)
    .where('number', '=', state.revision.number)
    .executeTakeFirst();
  return last?.snapshot ?? null;
}
