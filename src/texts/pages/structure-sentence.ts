import type { StructuralWish } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import { structureWords } from '../words/structure.ts';
import { handleOf } from './state-groups.ts';
import type { TextView } from './text-view.ts';

interface Said {
  readonly visit: Visit;
  readonly view: Pick<TextView, 'consolidation'>;
  readonly wish: StructuralWish;
}

/** "proposes to move OP 4 after OP 7"; the names stand before it. */
export function didStructure(said: Said, count: number): string {
  const { visit, wish } = said;
  const values = valuesOf(said);
  if (wish.kind === 'split') return visit.say(structureWords.didSplit, { count, ...values });
  if (wish.kind === 'merge') return visit.say(structureWords.didMerge, { count, ...values });
  const isFirst = wish.afterId === null;
  return visit.say(isFirst ? structureWords.didMoveFirst : structureWords.didMove, { count, ...values });
}

/** "move OP 4 after OP 7", as a receipt and a list say it. */
export function toStructure(said: Said): string {
  const { visit, wish } = said;
  const values = valuesOf(said);
  if (wish.kind === 'split') return visit.say(structureWords.toSplit, values);
  if (wish.kind === 'merge') return visit.say(structureWords.toMerge, values);
  return visit.say(wish.afterId === null ? structureWords.toMoveFirst : structureWords.toMove, values);
}

function valuesOf({ visit, view, wish }: Said) {
  const numberOf = (id: string | null) => {
    const found = view.consolidation.provisions.find((one) => one.id === id);
    return found ? handleOf(found) : visit.say(structureWords.goneParagraph);
  };
  const language = visit.language === 'en' ? 'en-GB' : visit.language;
  const others = wish.kind === 'merge' ? wish.otherIds.map(numberOf) : [];
  return {
    number: numberOf(wish.provisionId),
    place: wish.kind === 'move' && wish.afterId !== null ? numberOf(wish.afterId) : '',
    parts: wish.kind === 'split' ? wish.rest.length + 1 : 0,
    others: new Intl.ListFormat(language).format(others),
  };
}
