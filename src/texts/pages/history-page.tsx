import { newId } from '../../base/index.ts';
import { At, type Visit } from '../../platform/index.ts';
import { Button, Form, Hidden, type Markup, Table } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { Revision } from '../reads/revisions.ts';
import { revisionSymbol } from '../rules/symbols.ts';
import { words as checks } from '../words/checks.ts';
import { words as drafting } from '../words/drafting.ts';
import { fileWords } from '../words/files.ts';
import { words } from '../words.ts';
import { NumberTable } from './number-table.tsx';
import { KeepToYourself } from './private-notes.tsx';
import type { TextView } from './text-view.ts';

/** What was issued of the text, and where the secretariat issues the next revision. */
export function HistoryPage(props: { visit: Visit; view: TextView; revisions: readonly Revision[] }): Markup {
  const { visit, view, revisions } = props;
  const { say } = visit;
  const { id, symbol, version } = view.text;
  const next = revisionSymbol(symbol, (revisions[0]?.number ?? 0) + 1);
  return (
    <>
      <Table
        caption={say(words.history)}
        captionHidden
        rows={revisions}
        columns={[
          {
            head: say(words.symbol),
            cell: (row) => (
              <a href={`${textPaths.compare(id)}?from=${Math.max(0, row.number - 1)}&to=${row.number}`}>
                {row.symbol}
              </a>
            ),
          },
          { head: say(words.issued), cell: (row) => <At at={row.issuedAt} visit={visit} /> },
          {
            head: say(drafting.renumbered),
            cell: (row) =>
              row.renumbered.length === 0 ? null : (
                <a href={`#numbers-${row.number}`}>
                  {say(drafting.renumberedCount, { count: row.renumbered.length })}
                </a>
              ),
          },
          ...(view.isChair || view.isSecretariat
            ? [
                {
                  head: say(checks.tab),
                  cell: (row: Revision) => (
                    <a
                      href={textPaths.issueChecks(id, row.number)}
                      aria-label={say(checks.findingsOf, { symbol: row.symbol })}
                    >
                      {say(checks.findingsFile)}
                    </a>
                  ),
                },
              ]
            : []),
          { head: say(words.sha256), cell: (row) => <code class="hash">{row.sha256}</code> },
        ]}
      />
      {revisions.map((one) =>
        one.renumbered.length === 0 ? null : (
          <details open={one === revisions[0]}>
            <summary>{say(drafting.renumberedIn, { symbol: one.symbol })}</summary>
            {/* Inside, so that a link to it opens what is folded. */}
            <div id={`numbers-${one.number}`}>
              <NumberTable
                visit={visit}
                caption={say(drafting.renumberedIn, { symbol: one.symbol })}
                captionHidden
                rows={one.renumbered}
              />
            </div>
          </details>
        ),
      )}
      {view.isSecretariat && !view.standsStill ? (
        <Form
          method="post"
          action={textPaths.revisions(id)}
          idempotencyKey={newId()}
          expectedVersion={version}
        >
          <p class="hint">{say(words.issueRevisionHint)}</p>
          <p>
            <a href={textPaths.nextWord(id)}>{say(words.previewRevision, { symbol: next })}</a>
          </p>
          <Hidden name="text" value={id} />
          <Button label={say(words.issueRevision, { symbol: next })} />
        </Form>
      ) : null}
    </>
  );
}

/** The text as files, as it stands at this moment. */
export function FilesPage({ visit, view }: { visit: Visit; view: TextView }): Markup {
  const { say } = visit;
  const { id } = view.text;
  return (
    <>
      <p>
        <At at={visit.now} visit={visit} />
      </p>
      {view.delegation === null ? null : <KeepToYourself say={say} />}
      <ul>
        <li>
          <a href={textPaths.word(id)}>{say(fileWords.downloadWord)}</a>
        </li>
        {view.state.seesNames ? (
          <li>
            <a href={textPaths.trackedWord(id)}>{say(fileWords.downloadTracked)}</a>
          </li>
        ) : null}
        <li>
          <a href={textPaths.pdf(id)}>{say(fileWords.downloadBracketPdf)}</a>
        </li>
        <li>
          <a href={textPaths.cleanWord(id)}>{say(fileWords.downloadCleanWord)}</a>
        </li>
        <li>
          <a href={textPaths.cleanPdf(id)}>{say(fileWords.downloadCleanPdf)}</a>
        </li>
        <li>
          <a href={textPaths.compare(id)}>{say(words.compare)}</a>
        </li>
      </ul>
      <p class="quiet">{say(fileWords.printHint)}</p>
    </>
  );
}
