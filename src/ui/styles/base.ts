/** Plain elements: what a page looks like before any component adds a class. */
export const base = `
*, ::before, ::after { box-sizing: border-box; }
html { font-family: var(--sans); line-height: 1.5; background: var(--paper); color: var(--ink);
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body { margin: 0; min-block-size: 100vh; display: flex; flex-direction: column;
  font-variant-numeric: tabular-nums; text-rendering: optimizeLegibility; overflow-wrap: break-word; }
h1, h2, h3, h4 { font-family: var(--serif); font-weight: 550; line-height: 1.2; text-wrap: balance; margin-block: 2em .6em; }
h1 { font-size: clamp(var(--s4), 1.2rem + 2vw, var(--s5)); line-height: 1.15; letter-spacing: -.008em; margin-block: .6rem .5rem; }
h2 { font-size: var(--s3); }
h3 { font-size: var(--s2); }
h4 { font-size: var(--s1); }
p, ul, ol, dl, table, figure, blockquote { margin-block: 0 1em; }
main > p, main > ul, main > ol, main > blockquote { max-inline-size: 44rem; }
ul, ol { padding-inline-start: 1.3em; }
li { margin-block-end: .25em; }
b, strong, th, dt, legend { font-weight: 550; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent-deep); text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:target { scroll-margin-block-start: 1.5rem; }
hr { border: 0; border-block-start: 1px solid var(--line); margin-block: 2rem; }
small { font-size: var(--dense); }
abbr[title] { text-decoration: none; }
code, kbd, .hash { font-family: ui-monospace, "Noto Sans Mono", monospace; font-size: .92em; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); font-family: var(--serif); }
summary { cursor: pointer; min-block-size: 24px; }
img, svg { max-inline-size: 100%; block-size: auto; }
[hidden] { display: none !important; }
.vh { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; user-select: none; }
.hash { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.serif { font-family: var(--serif); }
.stack > * + * { margin-block-start: 1rem; }
`;
