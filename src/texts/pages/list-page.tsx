import { At, type Visit } from '../../platform/index.ts';
import { EmptyState, LinkButton, type Markup, StateStrip, Table } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { Text } from '../rules/text-state.ts';
import { words } from '../words.ts';
import { type Strippable, stripGroups } from './state-groups.ts';

/** One line of the list: what is it, what state is it in (LOOK: lists answer these first). */
export interface ListedText {
  readonly text: Pick<Text, 'id' | 'symbol' | 'title' | 'exercise' | 'closesAt' | 'closesZone'>;
  readonly bodyName: string;
  readonly stage: string;
  /** Absent for a text that was adopted. */
  readonly view?: Strippable;
  readonly adoptedAt?: Text['closesAt'];
}

/** Every text that the reader may see, newest first. */
export function ListPage({
  visit,
  texts,
  mayCreate,
}: {
  visit: Visit;
  texts: readonly ListedText[];
  mayCreate: boolean;
}): Markup {
  const { say } = visit;
  if (texts.length === 0) return <NoTexts visit={visit} mayCreate={mayCreate} />;
  return (
    <>
      <Table
        caption={say(words.texts)}
        captionHidden
        rows={texts}
        columns={[
          {
            head: say(words.title),
            cell: ({ text }) => (
              <>
                <a href={textPaths.text(text.id)}>{text.title}</a>
                {text.exercise ? ` · ${say(words.exerciseMark)}` : null}
              </>
            ),
          },
          { head: say(words.symbol), cell: ({ text }) => text.symbol },
          { head: say(words.body), cell: ({ bodyName }) => bodyName },
          { head: say(words.stage), cell: (row) => <Stage visit={visit} row={row} /> },
          {
            head: say(words.closes),
            cell: ({ text, adoptedAt }) =>
              adoptedAt ? '–' : <At at={text.closesAt} zone={text.closesZone} visit={visit} />,
          },
        ]}
      />
      {mayCreate ? (
        <p>
          <LinkButton label={say(words.newText)} href={textPaths.new} />
        </p>
      ) : null}
    </>
  );
}

function Stage({ visit, row }: { visit: Visit; row: ListedText }): Markup {
  const { say } = visit;
  if (!row.view) {
    return row.adoptedAt ? (
      <>
        {row.stage} <At at={row.adoptedAt} visit={visit} />
      </>
    ) : (
      <span>{row.stage}</span>
    );
  }
  const groups = stripGroups(row.view, say);
  const count = groups.flatMap((group) => group.spots).filter((spot) => isOpenState(spot.state)).length;
  const summary = say(words.openPoints, { count });
  return (
    <>
      {row.stage} · {summary}
      <StateStrip
        kind="picture"
        summary={summary}
        groups={groups.map(({ label, spots }) => ({ label, spots: spots.map((spot) => spot.state) }))}
      />
    </>
  );
}

const isOpenState = (state: string): boolean => state !== 'agreed' && state !== 'notDiscussed';

function NoTexts({ visit, mayCreate }: { visit: Visit; mayCreate: boolean }): Markup {
  const { say } = visit;
  const title = say(words.noTexts);
  return mayCreate ? (
    <EmptyState
      kind="begin"
      title={title}
      sentence={say(words.noTextsBegin)}
      action={{ label: say(words.newText), href: textPaths.new }}
    />
  ) : (
    <EmptyState kind="wait" title={title} sentence={say(words.noTextsForYou)} />
  );
}
