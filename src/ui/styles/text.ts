/** How many alternatives of one provision can light each other with their notes. */
const lights = 24;

/**
 * Hover or focus on a note lights its words, and the words light their notes (LOOK: "A consolidated line").
 * One rule a number, so that no script is needed. The transparent outline shows where colours are forced.
 */
const lit = Array.from({ length: lights }, (_, index) => index + 1)
  .map((n) => `.prov:has(.n${n}:hover, .n${n}:focus-within, .a${n}:hover) :is(.n${n}, .a${n})`)
  .join(',');

/** Negotiated text: the reading column with its margins (LOOK: Page, "A consolidated line"). */
export const text = `
.words { font-family: var(--serif); font-size: 1.2rem; line-height: 1.55; margin: 0; white-space: pre-line; hyphens: manual;
  font-variant-numeric: proportional-nums; max-inline-size: var(--measure); }
h2.words { font-size: 1.3rem; line-height: 1.3; text-wrap: balance; }
.prov-title h2.words { font-size: var(--s4); }
.prov { display: grid; grid-template-columns: 6.5rem minmax(0, 39.6rem) minmax(11rem, 1fr); column-gap: 1.75rem; padding-block: .85rem; }
.prov-heading, .prov-title, .prov-annex { padding-block-start: 1.75rem; }
.prov:target .number { color: var(--signal); }
.handle { display: flex; flex-direction: column; align-items: flex-start; gap: .1rem; font-size: var(--dense); padding-block-start: .32rem; }
.handle .state { font-size: .8125rem; }
.number { color: var(--ink); font-weight: 550; text-decoration: none; padding-block: .1rem; }
.number:hover { text-decoration: underline; }
.label { font-variant-caps: all-small-caps; letter-spacing: .06em; font-size: 1.1em; color: var(--quiet); }
.new { color: var(--accent); font-size: .8125rem; }
.level-1 .line { padding-inline-start: 2.2rem; } .level-2 .line { padding-inline-start: 4.4rem; }
.level-3 .line { padding-inline-start: 6.6rem; } .level-4 .line { padding-inline-start: 8.8rem; }
.hung { float: inline-start; margin-inline-start: -2.2rem; color: inherit; text-decoration: none; font: 1.2rem/1.55 var(--serif); }
.hung:hover { text-decoration: underline; }
.prov-preambular em { font-style: italic; }
.bracket { font-weight: 700; color: var(--violet); }
.alt { border-radius: 2px; unicode-bidi: isolate; }
.alt-proposed { color: var(--accent); }
.alt del { color: var(--quiet); }
del { text-decoration: line-through 1px; }
mark { color: inherit; background: var(--ochre-wash); box-shadow: inset 0 -2px var(--ochre); }
ins { text-decoration: underline 1.5px; text-underline-offset: .2em; color: var(--green); background: var(--green-wash); }
del + ins { margin-inline-start: .18em; }
.diff del { color: var(--signal); background: var(--signal-wash); }
.diff-wide { display: none; }
.sides { display: grid; gap: .9rem 2.5rem; }
.diff-side { margin: 0 0 .25rem; font-size: var(--dense); font-weight: 550; color: var(--quiet); }
@media (min-width: 1100px) {
  .diff-narrow { display: none; }
  .diff-wide { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2.5rem; }
  .sides { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
.footnote { font-size: .8em; color: var(--quiet); }
.detail { margin-block-start: .35rem; font-size: var(--dense); color: var(--quiet); }
.line-actions { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-block-start: .5rem; font-size: var(--dense); }
.notes { list-style: none; margin: .3rem 0 0; padding: 0; font-size: var(--dense); line-height: 1.4; }
.note { margin: 0 0 .3rem; padding: .1rem .6rem; border-inline-start: 2px solid var(--line); }
.weight { margin: .6rem 0 0; font-size: var(--dense); font-weight: 550; }
.weight:first-child { margin-block-start: .3rem; }
.note a { display: block; min-block-size: 24px; color: inherit; text-decoration: none; }
.note a:hover { color: inherit; }
.holders { font-weight: 550; letter-spacing: .02em; word-spacing: .12em; }
.verb { color: var(--quiet); }
.gist { font-family: var(--serif); color: var(--accent); }
del.gist { color: var(--quiet); }
${lit}, .alt:target { background: var(--violet-wash); border-color: var(--violet); outline: 1px solid transparent; }
.elsewhere { color: var(--quiet); }
.text > .words { margin-block-end: 1em; }
@media (max-width: 899px) {
  .prov { display: block; padding-block: 1rem; border-block-end: 1px solid var(--line); }
  .handle { flex-direction: row; align-items: baseline; gap: .9rem; padding: 0; margin-block-end: .25rem; }
  .notes { margin-block-start: .6rem; }
}
`;
