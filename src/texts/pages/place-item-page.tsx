import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { ReceivedFileState } from '../reads/received.ts';
import type { InTheirFile } from '../rules/in-their-file.ts';
import type { ReceivedItem } from '../rules/received-state.ts';
import { words } from '../words/received.ts';
import { words as textWords } from '../words.ts';
import { nameInList } from './named-paragraph.ts';
import { directionOf } from './provision-words.ts';
import { handleOf } from './state-groups.ts';
import type { TextView } from './text-view.ts';
import { WordingField } from './wording-field.tsx';

export interface TypedPlace {
  /** Empty until it is chosen; `start` for the beginning of the text. */
  readonly provision: string;
  readonly op: 'change' | 'insert' | 'delete';
  readonly words: string;
}

export interface PlaceItemPageProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly file: ReceivedFileState;
  readonly item: ReceivedItem;
  readonly there: InTheirFile;
  readonly typed: TypedPlace;
  readonly errors: readonly FormError[];
}

/** Where a person says what the file did not: first the paragraph, then the whole wording (JOURNEYS a4). */
export function PlaceItemPage(props: PlaceItemPageProps): Markup {
  const { visit, view, there, typed } = props;
  const { say } = visit;
  const { language } = view.text;
  return (
    <>
      <section class="text" aria-label={say(words.asTheyWrote)} lang={language} dir={directionOf(language)}>
        {there.before ? <p class="words quiet">{there.before}</p> : null}
        <p class="words">
          <mark>{there.lit}</mark>
        </p>
        {there.after ? <p class="words quiet">{there.after}</p> : null}
      </section>
      {typed.provision === '' ? <ChoosePlace {...props} /> : <WholeWording {...props} />}
    </>
  );
}

function ChoosePlace({ visit, view, file, item, typed }: PlaceItemPageProps): Markup {
  const { say } = visit;
  const paragraphs = view.consolidation.provisions.filter((one) => !one.inserted);
  return (
    <Form
      method="get"
      action={textPaths.receivedItem(view.text.id, file.id, item.number)}
      label={say(words.whereTo)}
    >
      <Field
        kind="select"
        name="provision"
        label={say(words.whereTo)}
        blank={say(words.chooseParagraph)}
        choices={[
          ...paragraphs.map((one) => ({ value: one.id, label: nameInList(view, one.id, handleOf(one)) })),
          { value: 'start', label: say(words.atBeginning) },
        ]}
      />
      <Field
        kind="radios"
        name="op"
        label={say(words.how)}
        value={typed.op}
        choices={[
          { value: 'change', label: say(words.howChange) },
          { value: 'insert', label: say(words.howInsert) },
          { value: 'delete', label: say(words.howDelete) },
        ]}
      />
      <Button label={say(words.goOn)} />
    </Form>
  );
}

const hows = { change: words.ours, insert: words.howInsert, delete: words.howDelete } as const;

/** The second step: the whole wording wished for; a paragraph that is to go needs none. */
function WholeWording({ visit, view, file, item, typed, errors }: PlaceItemPageProps): Markup {
  const { say } = visit;
  const { language } = view.text;
  const present = view.state.provisions.find(({ id }) => id === typed.provision);
  return (
    <Form
      method="post"
      action={textPaths.receivedItem(view.text.id, file.id, item.number)}
      idempotencyKey={newId()}
      label={say(words.place)}
      errors={{ title: say(textWords.checkFields), list: errors }}
    >
      {present ? (
        <>
          <p class="quiet">{say(hows[typed.op])}</p>
          <div class="text">
            <p class="words" lang={language} dir={directionOf(language)}>
              {present.words}
            </p>
          </div>
        </>
      ) : null}
      <input type="hidden" name="provision" value={typed.provision} />
      <input type="hidden" name="op" value={typed.op} />
      {typed.op === 'delete' ? null : (
        <WordingField
          name="words"
          rows={7}
          label={say(words.wholeWording)}
          hint={say(words.wholeWordingHint)}
          value={typed.words}
          language={language}
          {...errorAt(errors, 'words')}
        />
      )}
      <Button label={say(words.place)} />
    </Form>
  );
}
