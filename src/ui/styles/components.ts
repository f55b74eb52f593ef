/** Small parts used on many pages: notices, tables, lists, states, receipts, progress. */
export const components = `
.notice { padding: .75rem 1rem; margin-block-end: 1.25rem; border-inline-start: 4px solid var(--accent); background: var(--accent-wash); max-inline-size: 44rem; }
.notice > :last-child { margin-block-end: 0; }
.notice-title { font-weight: 550; margin-block-end: .25rem; }
.notice-done { border-color: var(--green); background: var(--green-wash); }
.notice-care { border-color: var(--ochre); background: var(--ochre-wash); }
.notice-problem { border-color: var(--signal); background: var(--signal-wash); }
.empty { border: 1px dashed var(--line); padding: 2rem 1.5rem; max-inline-size: 44rem; }
.empty-title { margin-block: 0 .4rem; font: 550 var(--s2)/1.3 var(--serif); }
.empty p:last-child { margin: 0; }
.table-wrap { margin-block-end: 1.5rem; }
table { inline-size: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { text-align: start; font-weight: 550; padding-block-end: .5rem; }
th, td { text-align: start; vertical-align: baseline; padding: .5rem 1.25rem .5rem 0; border-block-end: 1px solid var(--line); }
[dir=rtl] :is(th, td) { padding: .5rem 0 .5rem 1.25rem; }
thead th { font-size: var(--s0); color: var(--quiet); border-block-end: 1px solid var(--edge); vertical-align: bottom; }
tbody th { font-weight: 550; }
.numeric { text-align: end; }
.dense table, table.dense { font-size: var(--dense); }
.dense :is(th, td) { padding-block: .3rem; }
@media (max-width: 639px) {
  .cards, .cards tbody { display: block; }
  .cards caption { display: block; }
  .cards thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { display: block; padding-block: .75rem; border-block-end: 1px solid var(--line); }
  .cards :is(th, td) { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .75rem; border: 0; padding: .15rem 0; text-align: start; }
  .cards tbody th { display: block; font-size: var(--s1); padding-block-end: .3rem; }
  .cards td[data-label]::before { content: attr(data-label); color: var(--quiet); font-size: var(--dense); }
  .cards td:empty { display: none; }
}
.terms { display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); gap: .5rem 1.5rem; max-inline-size: 52rem; }
.terms dt { color: var(--quiet); font-weight: 400; }
.terms dd { margin: 0; }
.terms dd + dd { grid-column: 2; }
@media (max-width: 639px) { .terms { display: block; } .terms dd { margin-block-end: .75rem; } }
.glyph { font-family: var(--glyphs); font-style: normal; }
.state { display: inline-flex; align-items: baseline; gap: .4em; white-space: nowrap; }
.state-notDiscussed { color: var(--quiet); }
.state-proposed { color: var(--accent); }
.state-bracketed { color: var(--violet); }
.state-agreedAdRef { color: var(--ochre); }
.state-agreed { color: var(--green); }
.state-reopened { color: var(--signal); }
.strip { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; margin-block: .5rem 1rem; }
.strip-group { display: flex; flex-wrap: wrap; align-items: center; }
.strip-label { font-size: var(--s0); font-weight: 550; letter-spacing: .05em; color: var(--quiet); margin-inline-end: .4rem; }
.strip ol { display: contents; }
.strip li { display: block; margin: 0; }
.strip :is(a, span.spot) { display: grid; place-items: center; min-inline-size: 24px; block-size: 28px; font: 1.05rem/1 var(--glyphs); text-decoration: none; border-radius: 3px; }
.strip .state-bracketed { font: 550 .9rem/1 var(--sans); padding-inline: .2rem; }
.strip a:hover { background: var(--sunk); box-shadow: inset 0 -2px currentColor; }
.strip-small { margin: 0; gap: 0 .75rem; }
.strip-small :is(a, span.spot) { min-inline-size: 1.05rem; font-size: .85rem; block-size: 24px; }
.receipt { border: 1px solid var(--line); border-block-start: 4px solid var(--green); background: var(--raised); padding: 1.25rem 1.5rem; max-inline-size: 40rem; margin-block-end: 1.5rem; }
.receipt h2 { margin-block: 0; font: 400 var(--s1)/1.5 var(--sans); color: var(--quiet); }
.receipt-next { margin-block-start: 1rem; }
.receipt-number { font: 550 var(--s4)/1.3 var(--serif); letter-spacing: .01em; margin-block-end: .75rem; }
.receipt .terms { margin: 0; }
.pager { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; margin-block: 1.5rem; }
.pager a { padding-block: .3rem; }
.progress { max-inline-size: 40rem; margin-block-end: 1.25rem; }
.progress label { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin-block-end: .25rem; }
progress { appearance: none; -webkit-appearance: none; inline-size: 100%; block-size: .5rem; border: 1px solid var(--edge); border-radius: 2px; background: var(--raised); color: var(--accent); display: block; }
progress::-webkit-progress-bar { background: var(--raised); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
.proposal { padding-block: 1rem; border-block-start: 1px solid var(--line); }
.catalogue-name { margin: 1.5rem 0 .5rem; font-size: var(--dense); color: var(--quiet); }
.catalogue-example { border-block-start: 1px solid var(--line); padding-block-start: .75rem; }
`;
