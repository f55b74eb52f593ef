import { instant } from '../../base/index.ts';
import {
  At,
  headOf,
  keyAfter,
  keyOf,
  type RecordEntry,
  timeWords,
  type Visit,
} from '../../platform/index.ts';
import { type Column, DefinitionList, type Markup, Table } from '../../ui/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';

/** The commands of both verifiers, as they stand for one published file. */
export function CheckAll({ visit, path }: { visit: Visit; path: string }): Markup {
  const { say, house } = visit;
  const record = `${house.url}${sitePaths.record}`;
  const commands = [
    `curl -s ${house.url}${path} > text.json`,
    `bin/mufakat verify text.json --record ${record}`,
    `python3 docs/verify/verify.py text.json --record ${record}`,
  ];
  return (
    <section aria-labelledby="check-all">
      <h2 id="check-all">{say(words.checkAllTitle)}</h2>
      <p>{say(words.checkAllIntro)}</p>
      <ol>
        {commands.map((command) => (
          <li>
            <code class="hash">{command}</code>
          </li>
        ))}
      </ol>
      <p>{say(words.checkAllKey)}</p>
      <p>
        {say(words.checkAllSince)}{' '}
        <code class="hash">{`curl -s ${house.url}${sitePaths.checkpoint} > checkpoint`}</code>
      </p>
    </section>
  );
}

/** The head of the log and its entries, the latest first; null while it has none. */
export function Log(props: { visit: Visit; entries: readonly RecordEntry[] }): Markup | null {
  const { visit, entries } = props;
  const { say } = visit;
  const { size, root } = headOf(entries);
  const last = entries.at(-1)?.leaf;
  if (!last) return null;
  const key = keyOf(keyAfter(last))?.id ?? '';
  return (
    <section aria-labelledby="log">
      <h2 id="log">{say(words.log)}</h2>
      <p>{say(words.logIntro)}</p>
      <DefinitionList
        items={[
          { term: say(words.logName), details: last.log },
          { term: say(words.logSize), details: String(size) },
          {
            term: say(words.logRoot),
            details: <code class="hash">{Buffer.from(root).toString('base64')}</code>,
          },
          { term: say(words.signedWith), details: <a href={sitePaths.keyFile(key)}>{key}</a> },
          {
            term: say(words.logFiles),
            details: (
              <>
                <a href={sitePaths.checkpoint}>{say(words.logHead)}</a> ·{' '}
                <a href={sitePaths.entries}>{say(words.logEntries)}</a> ·{' '}
                <a href={sitePaths.key}>{say(words.key)}</a>
              </>
            ),
          },
        ]}
      />
      <Table caption={say(words.logEntries)} columns={columns(visit)} rows={entries.toReversed()} dense />
    </section>
  );
}

function columns(visit: Visit): [Column<RecordEntry>, ...Column<RecordEntry>[]] {
  const { say } = visit;
  return [
    { head: say(words.entry), numeric: true, cell: ({ leaf }) => String(leaf.index) },
    { head: say(words.entryWhat), cell: ({ leaf }) => kindWords(visit, leaf.kind) },
    { head: say(words.symbol), cell: (entry) => <Published visit={visit} entry={entry} /> },
    { head: say(words.adopted), cell: ({ leaf }) => <At visit={visit} at={instant(leaf.adoptedAt)} /> },
    { head: say(words.sha256), cell: ({ leaf }) => <code class="hash">{leaf.sha256}</code> },
  ];
}

function kindWords({ say }: Visit, kind: string): string {
  if (kind === 'text') return say(words.entryText);
  if (kind === 'decision') return say(words.entryDecision);
  if (kind === 'annex') return say(words.entryAnnex);
  if (kind === 'correction') return say(words.entryCorrection);
  return say(kind === 'key' ? words.entryKey : words.entryOther);
}

function Published({ visit, entry }: { visit: Visit; entry: RecordEntry }): Markup {
  const { say } = visit;
  const { leaf, path, erasedAt } = entry;
  const exercise = leaf.exercise ? ` (${say(words.exercise)})` : '';
  if (erasedAt === null) {
    return (
      <>
        <a href={path}>{leaf.symbol}</a>
        {exercise}
      </>
    );
  }
  return (
    <>
      {leaf.symbol}
      {exercise}
      <br />
      <span class="quiet">{say(words.entryRemoved, { at: timeWords(erasedAt, visit) })}</span>
    </>
  );
}
