/** Closed by default: what may be reached says who may reach it (DESIGN §5). */

export interface Reachable {
  readonly name: string;
  readonly who: readonly string[];
}

/** @returns a line for each route, act or read that lets nobody or says nothing, and for each table without a policy */
export function undeclared(found: {
  readonly reachable: readonly Reachable[];
  readonly tables: readonly {
    readonly name: string;
    readonly isForced: boolean;
    readonly policies: number;
  }[];
  /** Addresses that answer, and those that are declared: `get /texts/:id`. */
  readonly mounted: readonly string[];
  readonly declared: readonly string[];
  /** Files of the source that open a stream, and the one that may. */
  readonly streaming: readonly string[];
  readonly mayStream: readonly string[];
}): string[] {
  return [
    ...found.reachable.flatMap(({ name, who }) => (who.length === 0 ? [`${name} does not say who`] : [])),
    ...found.tables.flatMap(({ name, isForced, policies }) =>
      isForced && policies > 0 ? [] : [`${name} is not closed by row-level security`],
    ),
    ...found.mounted.flatMap((one) =>
      found.declared.includes(one) ? [] : [`${one} answers and is not declared`],
    ),
    ...found.streaming.flatMap((one) => (found.mayStream.includes(one) ? [] : [`${one} opens a stream`])),
  ];
}
