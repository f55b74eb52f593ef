import type { ConsolidatedProvision } from '../../engine/index.ts';
import type { ReturnedWish } from '../../engine/word/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { DiffLine, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { ReceivedFileState } from '../reads/received.ts';
import { itemState, type ReceivedItem } from '../rules/received-state.ts';
import { words } from '../words/received.ts';
import { diffRuns, diffWordsOf } from './diff-runs.ts';
import { directionOf } from './provision-words.ts';
import type { Found } from './received-view.ts';
import { whyWords } from './received-words.ts';
import { handleOf } from './state-groups.ts';
import { ProvisionLine } from './text-page.tsx';
import type { TextView } from './text-view.ts';

interface Props {
  readonly visit: Visit;
  readonly view: TextView;
  readonly file: Pick<ReceivedFileState, 'id' | 'items'>;
  /** What is no wish, by its number: its place in our text among others. */
  readonly found: ReadonlyMap<number, Found>;
  readonly item: ReceivedItem;
  readonly lines: ReadonlyMap<string, ConsolidatedProvision>;
}

/** One wish of a file: our wording beside theirs, and how the paragraph then reads with names in the margin. */
export function ReceivedWish({ visit, view, file, item, lines, found }: Props): Markup | null {
  const { say } = visit;
  const { wish } = item;
  if (wish === null) return null;
  const { language } = view.text;
  const before = wish.kind === 'insert' ? '' : wordsOf(view, wish.provisionId);
  const line = lines.get('newId' in wish ? wish.newId : wish.provisionId);
  return (
    <div class="proposal" id={`item-${item.number}`}>
      <p>
        <b>{whereOf(visit, view, wish)}</b> {kindOf(visit, view, wish)}{' '}
        <span class="quiet">· {statusOf(visit, item)}</span>
      </p>
      {isOnlyMoved(wish) ? null : (
        <DiffLine
          runs={diffRuns(
            before,
            wish.kind === 'delete' ? '' : 'text' in wish ? (wish.text ?? before) : before,
          )}
          language={language}
          direction={directionOf(language)}
          words={diffWordsOf(say)}
          {...(wish.kind === 'insert'
            ? {}
            : { sides: { before: say(words.ours), after: say(words.theirs) } })}
        />
      )}
      <Beside {...{ visit, view, file, found, wish }} />
      {itemState(item) === 'to-enter' && view.isSecretariat ? (
        <p class="line-actions">
          <a
            href={textPaths.receivedItem(view.text.id, file.id, item.number)}
            aria-label={say(words.placeElsewhereItem, { number: item.number })}
          >
            {say(words.placeElsewhere)}
          </a>
        </p>
      ) : null}
      {line ? (
        <>
          <p class="quiet">{say(words.thenReads)}</p>
          <ProvisionLine visit={visit} view={view} provision={line} withoutActions />
        </>
      ) : null}
    </div>
  );
}

/** Its words are as they were: there is nothing to compare. */
function isOnlyMoved(wish: ReturnedWish): boolean {
  return wish.kind === 'move' && wish.text === undefined;
}

/** What they wrote beside the same paragraph without asking for words: a comment, a note, a remark in a table. */
function Beside({
  visit: { say },
  view,
  file,
  found,
  wish,
}: Pick<Props, 'visit' | 'view' | 'file' | 'found'> & { wish: ReturnedWish }): Markup | null {
  if (wish.kind === 'insert') return null;
  // What was not found at all only happens to stand near.
  const remarks = file.items.filter(
    ({ number, wish: other, why }) =>
      other === null && why !== 'not-found' && found.get(number)?.provision === wish.provisionId,
  );
  if (remarks.length === 0) return null;
  return (
    <>
      <p class="quiet">{say(words.besideIt)}</p>
      <ul lang={view.text.language}>
        {remarks.map(({ unplaced, why }) => (
          <li>
            {unplaced} {why === null ? null : <span class="quiet">· {whyWords(say, why)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

const kinds = {
  change: words.toChange,
  insert: words.toInsert,
  delete: words.toStrike,
} as const;

/** What kind of wish it is, in words: a struck line alone may be taken for one whose end was cut. */
function kindOf({ say }: Visit, view: TextView, wish: ReturnedWish): string {
  if (wish.kind === 'retain' || wish.kind === 'hold') return '';
  if (wish.kind !== 'move') return say(kinds[wish.kind]);
  return wish.afterId === null
    ? say(words.toMoveFirst)
    : say(words.toMove, { number: numberOf(view, wish.afterId) });
}

function numberOf(view: TextView, id: string | null): string {
  const provision = view.consolidation.provisions.find((one) => one.id === id);
  return provision ? handleOf(provision) : '';
}

function wordsOf(view: TextView, provision: string): string {
  return view.state.provisions.find(({ id }) => id === provision)?.words ?? '';
}

function whereOf({ say }: Visit, view: TextView, wish: ReturnedWish): string {
  const id = wish.kind === 'insert' ? wish.afterId : wish.provisionId;
  const number = numberOf(view, id);
  if (wish.kind !== 'insert') return number;
  return id === null ? say(words.newAtBeginning) : say(words.newAfter, { number });
}

function statusOf(visit: Visit, item: ReceivedItem): string {
  const { say } = visit;
  const state = {
    'to-enter': words.stateToEnter,
    entered: words.stateEntered,
    'set-aside': words.stateSetAside,
    'needs-you': words.stateNeedsYou,
  }[itemState(item)];
  const placed = item.placedAt
    ? ` · ${say(words.placedByHand, { time: timeWords(item.placedAt, visit) })}`
    : '';
  return `${say(state)}${placed}`;
}
