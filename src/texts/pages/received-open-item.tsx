import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Form, LinkButton, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { ReceivedFileState } from '../reads/received.ts';
import { itemState, type ReceivedItem, remarksOf } from '../rules/received-state.ts';
import { words } from '../words/received.ts';
import { directionOf } from './provision-words.ts';
import type { Found } from './received-view.ts';
import { whyWords } from './received-words.ts';
import { handleOf } from './state-groups.ts';
import type { TextView } from './text-view.ts';

interface Props {
  readonly visit: Visit;
  readonly view: TextView;
  readonly file: ReceivedFileState;
  /** What could not be placed, among what stands around it in the file; by the item's number. */
  readonly found: ReadonlyMap<number, Found>;
}

/** All that could not be placed or entered, lit among what its author wrote, beside our text (JOURNEYS a3). */
export function OpenItems(props: Props): Markup {
  const { visit, view, file } = props;
  const { say } = visit;
  const open = file.items.filter((item) => itemState(item) === 'needs-you');
  if (open.length === 0) return <p>{say(words.nothingUnplaced)}</p>;
  const remarks = remarksOf(file.items);
  return (
    <section aria-labelledby="needs-you">
      <h2 id="needs-you">{say(words.needsYou)}</h2>
      <p class="hint">{say(words.needsYouHint)}</p>
      {open.map((item) => (
        <OpenItem {...props} item={item} />
      ))}
      {view.isSecretariat && remarks.length > 1 ? (
        <Form
          method="post"
          action={textPaths.receivedRemarks(view.text.id, file.id)}
          idempotencyKey={newId()}
          label={say(words.setAsideAll, { count: remarks.length })}
        >
          <p class="hint">{say(words.setAsideAllHint)}</p>
          <Button label={say(words.setAsideAll, { count: remarks.length })} look="plain" small />
        </Form>
      ) : null}
    </section>
  );
}

/** One piece: the words as they stand in the file, lit, our text there, and what to do with them. */
function OpenItem({ item, ...props }: Props & { item: ReceivedItem }): Markup {
  const { visit, view, file, found } = props;
  const { say } = visit;
  const there = found.get(item.number);
  const href = textPaths.receivedItem(view.text.id, file.id, item.number);
  const because = item.why === null ? '' : ` · ${whyWords(say, item.why)}`;
  const theirs = <Theirs view={view} there={there} item={item} />;
  return (
    <article class="proposal" id={`item-${item.number}`}>
      {there?.provision ? (
        <div class="sides">
          <div>
            <p class="diff-side">{`${say(words.asTheyWrote)}${because}`}</p>
            {theirs}
          </div>
          <OursThere visit={visit} view={view} provision={there.provision} />
        </div>
      ) : (
        <>
          <p class="quiet">{`${say(words.asTheyWrote)}${because}`}</p>
          {theirs}
        </>
      )}
      {view.isSecretariat ? (
        <div class="line-actions">
          <LinkButton label={say(words.place)} href={href} look="plain" small />
          <Form
            method="post"
            action={href}
            idempotencyKey={newId()}
            label={`${say(words.setAside)}: ${say(words.placeItem, { number: item.number })}`}
          >
            <input type="hidden" name="op" value="aside" />
            <Button label={say(words.setAside)} look="plain" small />
          </Form>
        </div>
      ) : null}
    </article>
  );
}

function Theirs({
  view,
  there,
  item,
}: {
  view: TextView;
  there: Found | undefined;
  item: ReceivedItem;
}): Markup {
  const { language } = view.text;
  return (
    <div class="text" lang={language} dir={directionOf(language)}>
      {there?.before ? <p class="words quiet">{there.before}</p> : null}
      <p class="words">
        <mark>{there?.lit ?? (item.wish && 'text' in item.wish ? item.wish.text : item.unplaced)}</mark>
      </p>
      {there?.after ? <p class="words quiet">{there.after}</p> : null}
    </div>
  );
}

function OursThere({
  visit,
  view,
  provision,
}: Pick<Props, 'visit' | 'view'> & { provision: string }): Markup {
  const { say } = visit;
  const { language } = view.text;
  const line = view.consolidation.provisions.find(({ id }) => id === provision);
  const text = view.state.provisions.find(({ id }) => id === provision)?.words ?? '';
  return (
    <div>
      <p class="diff-side">
        {say(words.oursThere)}
        {line ? ` · ${handleOf(line)}` : ''}
      </p>
      <div class="text" lang={language} dir={directionOf(language)}>
        <p class="words">{text}</p>
      </div>
    </div>
  );
}
