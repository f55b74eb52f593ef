import type { Markup } from '../markup.ts';

/** A short fact, or one that leads to the list it counts. */
export interface Fact {
  readonly label: string;
  readonly href?: string;
}

/** The line under a title: "Second reading · 38 provisions · 12 open". */
export function Facts({ facts }: { facts: readonly Fact[] }): Markup {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li>{fact.href === undefined ? fact.label : <a href={fact.href}>{fact.label}</a>}</li>
      ))}
    </ul>
  );
}
