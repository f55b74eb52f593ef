import { formatInZones, type Visit } from '../../platform/index.ts';
import { type Adopted, textPaths } from '../../texts/index.ts';
import { EmptyState, type Markup, Table, Time } from '../../ui/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';

/** What a stranger needs to check each released text: bytes, hash, signature, key. */
export function RecordPage({ visit, released }: { visit: Visit; released: readonly Adopted[] }): Markup {
  const { say } = visit;
  if (released.length === 0) {
    return (
      <EmptyState kind="wait" title={say(words.recordEmpty)} sentence={say(words.recordEmptySentence)} />
    );
  }
  return (
    <>
      <p>
        {say(words.recordIntro)} <a href={sitePaths.key}>{say(words.key)}</a>
      </p>
      <Table
        caption={say(words.record)}
        captionHidden
        dense
        rows={released}
        columns={[
          {
            head: say(words.symbol),
            cell: (one) => (
              <>
                <a href={textPaths.text(one.text)}>{one.symbol}</a>
                {one.exercise ? ` (${say(words.exercise)})` : null}
              </>
            ),
          },
          {
            head: say(words.adopted),
            cell: ({ adoptedAt, adoptedZone }) => {
              const [shown = '', ...elsewhere] = formatInZones(adoptedAt, [adoptedZone], visit.language);
              return <Time instant={adoptedAt.toString()} shown={shown} elsewhere={elsewhere} />;
            },
          },
          {
            head: say(words.bytes),
            cell: (one) => <a href={sitePaths.bytes(one.text)}>{sitePaths.bytes(one.text)}</a>,
          },
          { head: say(words.sha256), cell: (one) => <code class="hash">{one.sha256}</code> },
          { head: say(words.signature), cell: (one) => <code class="hash">{one.signature}</code> },
        ]}
      />
    </>
  );
}
