import type { Child } from 'hono/jsx';
import type { Markup } from '../markup.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** Numbers stand at the end of their cell, so that digits line up. */
  readonly numeric?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  /** The heading above already says it: keep the caption for those who listen. */
  readonly captionHidden?: boolean;
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  /** An id for each row, so that it can be linked to. */
  readonly rowId?: (row: Row) => string;
  readonly dense?: boolean;
}

/** Rows of like things; below 640 px each row becomes a card whose cells repeat their column's name. */
export function Table<Row>(props: TableProps<Row>): Markup {
  const [first, ...rest] = props.columns;
  return (
    <div class={props.dense ? 'table-wrap dense' : 'table-wrap'}>
      <table class="cards">
        <caption>{props.captionHidden ? <span class="vh">{props.caption}</span> : props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th scope="col" class={column.numeric ? 'numeric' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr id={props.rowId?.(row)}>
              <th scope="row">{first.cell(row)}</th>
              {rest.map((column) => (
                <td data-label={column.head} class={column.numeric ? 'numeric' : undefined}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
