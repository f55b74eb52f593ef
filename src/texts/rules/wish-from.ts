import { accepted, newId, type Result, refused } from '../../base/index.ts';
import type { ProvisionKind, StructuralWish, Wish } from '../../engine/index.ts';
import type { Op } from '../schema.ts';
import { placeAfter } from './decide-structure.ts';
import type { TextState } from './text-state.ts';

/** What a form or a request says of a wish; each operation looks at its own fields only. */
export interface Described {
  readonly op: Op;
  readonly provision: string | null;
  readonly words: string;
  readonly kind: ProvisionKind;
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly after?: string | null | undefined;
  readonly parts: readonly string[];
  readonly others: readonly { readonly provision: string }[];
}

/**
 * The wish that a form or a request describes. New paragraphs get their permanent ids here.
 *
 * Refused: `required` where the paragraph, or for a move the place, is not named.
 */
export function wishFrom(state: TextState, described: Described): Result<Wish, 'required'> {
  const { op, provision, words: text, kind: provisionKind, range } = described;
  if (op === 'insert')
    return accepted({ kind: 'insert', afterId: provision, newId: newId(), provisionKind, text });
  if (provision === null) return refused('required', { at: 'provision' });
  switch (op) {
    case 'change':
      return accepted({ kind: 'change', provisionId: provision, text });
    case 'hold':
      return accepted({ kind: 'hold', provisionId: provision, ...(range ? { range } : {}) });
    case 'delete':
    case 'retain':
      return accepted({ kind: op, provisionId: provision });
    case 'move':
      return moveFrom(state, provision, described);
    case 'split':
      return accepted(splitFrom(provision, described));
    case 'merge':
      return accepted({
        kind: 'merge',
        provisionId: provision,
        otherIds: described.others.map((one) => one.provision),
        text,
      });
  }
}

function moveFrom(
  { provisions }: TextState,
  provisionId: string,
  { after, words: text }: Described,
): Result<StructuralWish, 'required'> {
  if (after === undefined) return refused('required', { at: 'after' });
  const present = provisions.find(({ id }) => id === provisionId)?.words;
  return accepted({
    kind: 'move',
    provisionId,
    afterId: placeAfter(provisions, provisionId, after),
    newId: newId(),
    ...(text === '' || text === present ? {} : { text }),
  });
}

function splitFrom(provisionId: string, { parts: [text = '', ...rest] }: Described): StructuralWish {
  return { kind: 'split', provisionId, text, rest: rest.map((part) => ({ newId: newId(), text: part })) };
}
