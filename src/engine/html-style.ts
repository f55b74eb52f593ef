/** Style of a stand-alone text: to be read on paper as well as on a screen, in both directions of writing. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1c2430; --quiet: #5a6472; --open: #5b3f8f; --rule: #c9cdd4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e9ed; --quiet: #a7afbb; --open: #c3aef0; --rule: #454c57; }
}
body { color: var(--ink); font: 1.05rem/1.6 Georgia, 'Noto Serif', serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
article { display: grid; gap: 0 1.5rem; grid-template-columns: 5rem minmax(0, 40rem) minmax(10rem, 1fr); margin-block: 1rem; }
.number { color: var(--quiet); font-family: system-ui, sans-serif; font-size: .85rem; padding-block-start: .15rem; }
.line { margin: 0; white-space: pre-wrap; }
.title .line, .heading .line { font-weight: bold; }
.level-1 .line { padding-inline-start: 1.5rem; }
.level-2 .line { padding-inline-start: 3rem; }
.level-3 .line, .level-4 .line { padding-inline-start: 4.5rem; }
.bracket { color: var(--open); font-weight: bold; }
.alternative s { text-decoration-thickness: 1px; }
.margin { border-inline-start: 1px solid var(--rule); color: var(--quiet); font: .85rem/1.45 system-ui, sans-serif; list-style: none; margin: 0; padding: 0; padding-inline-start: .75rem; }
.name { color: var(--ink); font-weight: bold; }
.unplaced { border-block-start: 1px solid var(--rule); margin-block-start: 2rem; }
@media (max-width: 56rem) { article { grid-template-columns: 4rem minmax(0, 1fr); } .margin { grid-column: 2; } }
@media print {
  @page { margin: 22mm 18mm; }
  body { font-size: 11pt; margin: 0; max-width: none; padding: 0; }
  article { break-inside: avoid; grid-template-columns: 16mm minmax(0, 1fr) 42mm; }
  .margin { grid-column: 3; }
}
`;
