/** Whether an index can answer what a policy asks (DESIGN §5: policies compare an indexed column with the viewer's set). */

export interface ReadPolicy {
  /** `texts.text` */
  readonly table: string;
  /** As PostgreSQL prints it. */
  readonly condition: string;
}

export interface TableIndex {
  readonly table: string;
  /** The column, or the expression, by which the index begins. */
  readonly leads: string;
}

const compared = /^(\S.*?) (?:= ANY \(\( ?SELECT access\.\w+\(\)|(?:=|>=) \( ?SELECT access\.\w+\(\))/;

/**
 * Policies that make PostgreSQL read every row: each arm of their OR has to compare a column by which an index
 * begins with something that is computed once for the statement.
 *
 * @returns a line for each arm: `texts.text: audience leads no index`, `texts.text: no index answers (…)`.
 */
export function unanswered(policies: readonly ReadPolicy[], indexes: readonly TableIndex[]): string[] {
  const led = new Set(indexes.map(({ table, leads }) => `${table} ${bare(leads)}`));
  return policies.flatMap(({ table, condition }) =>
    partsOf(condition, ' OR ').flatMap((arm) => {
      // Of what has to hold together, one part finds the rows and the others are asked of these.
      const columns = partsOf(arm, ' AND ').flatMap((part) => compared.exec(part)?.[1] ?? []);
      if (columns.length === 0) return [`${table}: no index answers ${arm}`];
      return columns.some((one) => led.has(`${table} ${bare(one)}`))
        ? []
        : [`${table}: ${columns} leads no index`];
    }),
  );
}

/** What stands on both sides of each `OR`, or `AND`, of a condition, without the brackets around each. */
export function partsOf(condition: string, between: ' OR ' | ' AND '): string[] {
  const whole = withoutBrackets(condition.replace(/\s+/g, ' ').trim());
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < whole.length; at += 1) {
    if (whole[at] === '(') depth += 1;
    if (whole[at] === ')') depth -= 1;
    if (depth > 0 || !whole.startsWith(between, at)) continue;
    parts.push(whole.slice(from, at));
    from = at + between.length;
  }
  return [...parts, whole.slice(from)].map(withoutBrackets);
}

/** Without brackets around the whole: `((a) or (b))` is `(a) or (b)`. */
function withoutBrackets(words: string): string {
  if (!words.startsWith('(') || closingOf(words) !== words.length - 1) return words;
  // A subquery keeps its own: `( SELECT …)`.
  return /^\( ?SELECT /.test(words) ? words : withoutBrackets(words.slice(1, -1));
}

function closingOf(words: string): number {
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '(') depth += 1;
    if (words[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** A domain is printed with a cast, an index with brackets: neither changes which column it is. */
function bare(column: string): string {
  return column.replace(/::text|[()\s]/g, '');
}
