/**
 * A wording written against one base, carried over to another. Where both changed the same words, or inserted
 * at the same spot, nothing is mixed: the clash is told (DESIGN §6, law 5).
 */
import { findClashes, type Wording } from './brackets.ts';
import { diffPrepared, type Edit } from './diff.ts';
import { prepare } from './prepared.ts';
import { wordingAt } from './wording-at.ts';

/** Words on which it was decided otherwise than they were wished. */
export interface Piece {
  /** What the former base says there, what was wished, and what the new base says. */
  readonly base: string;
  readonly wished: string;
  readonly now: string;
}

export interface CarriedOver {
  /** The new base with everything of the wish that does not clash with it. */
  readonly text: string;
  /** How many parts of the wish still stand against the new base. */
  readonly open: number;
  /** Parts of the wish on whose words the new base has decided otherwise. */
  readonly overtaken: readonly Piece[];
}

export interface Texts {
  readonly base: string;
  readonly now: string;
  readonly wished: string;
  /** Offsets into `base` of words on which it was decided, even where they stay as they were. */
  readonly decided?: { readonly from: number; readonly to: number };
}

export function carryOver({ base, now, wished, decided }: Texts): CarriedOver {
  const prepared = prepare(base);
  const nowEdits = decisionEdit({ base, now, decided }) ?? diffPrepared(prepared, now);
  const wordings: Wording[] = [
    { text: now, by: [], edits: nowEdits },
    { text: wished, by: [], edits: diffPrepared(prepared, wished) },
  ];
  const overtaken: Piece[] = [];
  let text = '';
  let open = 0;
  let at = 0;
  for (const clash of findClashes(base, wordings)) {
    const here = base.slice(clash.from, clash.to);
    const [nowHere, wishedHere] = wordings.map(({ edits }) => wordingAt(base, clash, edits));
    const isOpen = !clash.wordings.includes(0);
    if (isOpen) open += 1;
    else if (wishedHere !== here && wishedHere !== nowHere) {
      overtaken.push({ base: here, wished: wishedHere, now: nowHere });
    }
    text += base.slice(at, clash.from) + (isOpen ? wishedHere : nowHere);
    at = clash.to;
  }
  return { text: text + base.slice(at), open, overtaken };
}

/** The decision as one edit, when the new base is the former with only those words stated. */
function decisionEdit({ base, now, decided }: Omit<Texts, 'wished'>): Edit[] | undefined {
  if (!decided) return undefined;
  const { from, to } = decided;
  const rest = base.length - to;
  const isOnlyThere =
    now.length >= from + rest && now.startsWith(base.slice(0, from)) && now.endsWith(base.slice(to));
  return isOnlyThere ? [{ from, to, text: now.slice(from, now.length - rest) }] : undefined;
}
