import type { Instant } from '../../base/index.ts';
import type { Consolidation } from '../../engine/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { type House, keptWithin, type Tx, type Viewer } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import { consolidatedText } from '../rules/consolidated.ts';
import type { TextState } from '../rules/text-state.ts';
import { textState } from './text-state.ts';

/** What everybody with the same rights to a text reads of it. */
export interface SharedText {
  readonly state: TextState;
  readonly consolidation: Consolidation;
  /** Participant names by code, as the forum lists them. */
  readonly names: Readonly<Record<string, string>>;
  readonly body: { readonly id: string; readonly name: string; readonly members: readonly string[] };
  /** Parts of pages that were made of this and of nothing else but their key. */
  readonly rendered: Map<string, string>;
}

export interface Reader {
  readonly house: Pick<House, 'database'>;
  readonly viewer: Viewer;
  readonly now: Instant;
}

/** A long text with its words and pages, beside a value that is one row. */
const weight = 40;
/** Who may read it is asked each time; only that time for an answer ran out shows as much later as this. */
const forMs = 5000;

/**
 * The text as it stands, consolidated once for all who read it with the same rights: when it changed, forty delegations
 * read it again in the same second.
 *
 * @returns `null` when there is no such text for this reader.
 */
export async function sharedText(
  tx: Tx,
  { house, viewer, now }: Reader,
  id: string,
): Promise<SharedText | null> {
  const text = await tx.selectFrom('texts.text').select('body').where('id', '=', id).executeTakeFirst();
  if (!text) return null;
  const key = `text ${id} ${viewer.kind} ${rightsTo(text.body, viewer)}`;
  return keptWithin(house.database, tx, { key, now, weight, forMs }, async () => {
    const state = await textState(tx, id, { viewer, now });
    if (!state) return null;
    const body = await bodyOf(tx, state.text.body);
    return {
      state,
      consolidation: consolidatedText(state),
      names: await namesOf(tx),
      body: { id: state.text.body, name: body?.name ?? state.text.body, members: body?.members ?? [] },
      rendered: new Map(),
    };
  });
}

/**
 * The audiences on which a text of a body can depend: all but those of one delegation and of other bodies. No row of
 * a text that is read here has such a one (`test/journeys/shared-text.test.ts`); what is a delegation's own, its
 * receipts and files, is read apart.
 */
function rightsTo(body: string, { audiences }: Viewer): string {
  const elsewhere = /^(delegation:|(body|chairs):)/;
  return audiences
    .filter((audience) => !elsewhere.test(audience) || belongsTo(audience, body))
    .sort()
    .join(' ');
}

function belongsTo(audience: string, body: string): boolean {
  return [`body:${body}`, `body:${body}:observers`, `chairs:${body}`].includes(audience);
}
