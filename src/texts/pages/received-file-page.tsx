import { newId } from '../../base/index.ts';
import type { ComparedProvision, ConsolidatedProvision } from '../../engine/index.ts';
import type { WordWarning } from '../../engine/word/index.ts';
import { ReadersLink } from '../../groups/index.ts';
import { HiddenPaper, ReportLink } from '../../library/index.ts';
import { At, timeWords, type Visit } from '../../platform/index.ts';
import {
  Button,
  DefinitionList,
  errorAt,
  Field,
  Form,
  type FormError,
  type Markup,
  Notice,
} from '../../ui/index.ts';
import { receivedFileKind } from '../acts/received-paper.ts';
import { textPaths } from '../paths.ts';
import type { ReceivedFileState } from '../reads/received.ts';
import { itemState } from '../rules/received-state.ts';
import { words } from '../words/received.ts';
import { words as textWords } from '../words.ts';
import { ComparedLine } from './compare-page.tsx';
import { AlsoInFile } from './received-also.tsx';
import { OpenItems } from './received-open-item.tsx';
import { ArrivalFields, type TypedArrival } from './received-page.tsx';
import type { Found } from './received-view.ts';
import { ReceivedWish } from './received-wish.tsx';
import { channelWords, senderName } from './received-words.ts';
import type { TextView } from './text-view.ts';

export interface ReceivedFilePageProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly file: ReceivedFileState;
  /** What is no wish, among what stands around it in the file; by the item's number. */
  readonly found: ReadonlyMap<number, Found>;
  readonly warnings: readonly WordWarning[];
  /** How each paragraph reads with the file's wishes in it, by the id of the provision. */
  readonly lines: ReadonlyMap<string, ConsolidatedProvision>;
  readonly earlier: {
    readonly file: ReceivedFileState;
    readonly changed: readonly ComparedProvision[] | null;
  } | null;
  readonly unchanged: number;
  readonly typed: TypedArrival & { readonly participant: string };
  readonly errors: readonly FormError[];
}

/** One received file: what could not be placed is lit, what it says stands beside our text (JOURNEYS a3–a5). */
export function ReceivedFilePage(props: ReceivedFilePageProps): Markup {
  const { visit, view, file } = props;
  const { say } = visit;
  const wishes = file.items.filter((item) => item.wish !== null && itemState(item) !== 'needs-you');
  return (
    <>
      <Provenance {...props} />
      {view.isSecretariat && file.summary.entered === 0 ? <SenderForm {...props} /> : null}
      <OpenItems {...props} />
      <Correction {...props} />
      <h2>{say(words.wishes)}</h2>
      {wishes.length === 0 ? <p>{say(words.noWishes)}</p> : null}
      <section class="text text-margin" aria-label={say(words.wishes)}>
        {wishes.map((item) => (
          <ReceivedWish {...props} item={item} />
        ))}
      </section>
      <p class="quiet">{say(words.unchanged, { count: props.unchanged })}</p>
      <Remarks {...props} />
      <ReadersLink visit={visit} href={textPaths.receivedAccess(view.text.id, file.id)} />
      <AlsoInFile visit={visit} warnings={props.warnings} />
      <EnterForm {...props} />
      <p class="quiet">
        <ReportLink visit={visit} kind={receivedFileKind.key} paper={file.id} />
      </p>
    </>
  );
}

/** Where a file stood that somebody reported: what is known of it, and nothing of what it says. */
export function HiddenFilePage({ visit, view, file }: HiddenFileProps): Markup {
  const { withheldAt, erasedAt, id } = file;
  return (
    <>
      {withheldAt === null ? null : (
        <HiddenPaper
          visit={visit}
          kind={receivedFileKind.key}
          paper={id}
          at={withheldAt}
          erasedAt={erasedAt}
        />
      )}
      <Standing visit={visit} view={view} file={file} />
    </>
  );
}

type HiddenFileProps = Pick<ReceivedFilePageProps, 'visit' | 'view' | 'file'>;

function Standing({ visit, view, file }: HiddenFileProps): Markup | null {
  const { say } = visit;
  const { entered } = file.summary;
  const name = senderName(say, view.names, file);
  return entered > 0 ? <Notice tone="done">{say(words.done, { count: entered, name })}</Notice> : null;
}

function Provenance({ visit, view, file, earlier }: ReceivedFilePageProps): Markup {
  const { say } = visit;
  const { id } = view.text;
  return (
    <>
      <DefinitionList
        items={[
          { term: say(words.from), details: senderName(say, view.names, file) },
          {
            term: say(words.receivedAt),
            details: (
              <>
                <At at={file.receivedAt} visit={visit} /> · {channelWords(say, file.channel)}
              </>
            ),
          },
          {
            term: say(words.original),
            details: (
              <a href={textPaths.receivedOriginal(id, file.id)}>
                <bdi>{file.name}</bdi>
              </a>
            ),
          },
          { term: say(words.hash), details: <code class="hash">{file.sha256}</code> },
        ]}
      />
      {earlier ? (
        <p>
          <a href={textPaths.receivedFile(id, earlier.file.id)}>
            {say(words.supersedes, { time: timeWords(earlier.file.receivedAt, visit) })}
          </a>
        </p>
      ) : null}
      {file.isNote ? <p class="quiet">{say(words.note)}</p> : null}
    </>
  );
}

function SenderForm({ visit, view, file, typed, errors }: ReceivedFilePageProps): Markup {
  const { say } = visit;
  const form = (
    <Form
      method="post"
      action={textPaths.receivedFile(view.text.id, file.id)}
      idempotencyKey={newId()}
      label={say(words.whoseFile)}
      errors={{ title: say(textWords.checkFields), list: errors }}
    >
      <Field
        kind="select"
        name="participant"
        label={say(words.whoseFile)}
        blank={say(words.chooseParticipant)}
        value={typed.participant}
        choices={view.body.members.map((value) => ({ value, label: view.names[value] ?? value }))}
        {...errorAt(errors, 'participant')}
      />
      <ArrivalFields visit={visit} typed={typed} errors={errors} />
      <Button label={say(words.keepSender)} look="plain" />
    </Form>
  );
  if (file.participant === null || errors.length > 0) return form;
  return (
    <details>
      <summary>{say(words.correctSender)}</summary>
      {form}
    </details>
  );
}

/** A late correction beside the file that it supersedes; both are kept (JOURNEYS a5). */
function Correction({ visit, view, earlier }: ReceivedFilePageProps): Markup | null {
  if (!earlier) return null;
  const { say } = visit;
  const { language } = view.text;
  return (
    <section aria-labelledby="changed-since">
      <h2 id="changed-since">{say(words.changedSince)}</h2>
      {earlier.changed === null ? <p>{say(words.becameHidden)}</p> : null}
      {earlier.changed?.length === 0 ? <p>{say(words.changedNothing)}</p> : null}
      <div class="text">
        {earlier.changed?.map((one) => (
          <ComparedLine visit={visit} one={one} language={language} />
        ))}
      </div>
    </section>
  );
}

function Remarks({ visit, view, file }: ReceivedFilePageProps): Markup | null {
  const { say } = visit;
  const remarks = file.items.filter((item) => item.wish === null && item.setAsideAt !== null);
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">{say(words.remarks)}</h2>
      <ul lang={view.text.language}>
        {remarks.map(({ unplaced }) => (
          <li>{unplaced}</li>
        ))}
      </ul>
    </section>
  );
}

function EnterForm({ visit, view, file }: ReceivedFilePageProps): Markup | null {
  const { say } = visit;
  const { toEnter, entered } = file.summary;
  const name = senderName(say, view.names, file);
  const standing = <Standing visit={visit} view={view} file={file} />;
  const isCorrection = file.supersedes !== null && !file.isNote && entered === 0;
  if (!view.isSecretariat || (toEnter === 0 && !isCorrection)) return standing;
  const reason =
    file.participant === null
      ? say(words.enterSenderUnknown)
      : file.supersededBy === null
        ? null
        : say(words.enterSuperseded);
  return (
    <>
      {standing}
      <Form
        method="post"
        action={textPaths.receivedEntering(view.text.id, file.id)}
        idempotencyKey={newId()}
        label={say(words.enter, { count: toEnter })}
      >
        {file.participant === null ? null : <p class="hint">{say(words.enterHint, { name })}</p>}
        <Button
          label={toEnter === 0 ? say(words.enterCorrection) : say(words.enter, { count: toEnter })}
          {...(reason === null ? {} : { disabledReason: reason })}
        />
      </Form>
    </>
  );
}
