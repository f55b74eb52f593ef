import type { NumberChange } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import { type Markup, Table } from '../../ui/index.ts';
import { spacedNumber } from '../rules/printed-number.ts';
import { words } from '../words/drafting.ts';

/** The old → new table that goes out with an issue, so that a citation of the old number can be followed. */
export function NumberTable(props: {
  readonly visit: Visit;
  readonly caption: string;
  /** What is above it says it already. */
  readonly captionHidden?: boolean;
  readonly rows: readonly NumberChange[];
}): Markup | null {
  const { visit, caption, captionHidden = false, rows } = props;
  const { say } = visit;
  if (rows.length === 0) return null;
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      dense
      rows={rows}
      columns={[
        {
          head: say(words.oldNumber),
          cell: (row) => (row.old === null ? say(words.noNumber) : spacedNumber(row.old)),
        },
        {
          head: say(words.newNumber),
          cell: (row) => (row.new === null ? say(words.goneNumber) : spacedNumber(row.new)),
        },
      ]}
    />
  );
}
