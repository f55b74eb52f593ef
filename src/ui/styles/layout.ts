/** The frame round every page: masthead, hat, heading, tabs, footer (LOOK: Page). */
export const layout = `
.skip { position: absolute; inset-inline-start: var(--gutter); inset-block-start: -4rem; z-index: 2; padding: .6rem 1rem;
  background: var(--accent); color: var(--on-accent); }
.skip:focus { inset-block-start: .5rem; color: var(--on-accent); }
.wrap { inline-size: 100%; max-inline-size: var(--page); margin-inline: auto; padding-inline: var(--gutter); }
.mast { border-block-end: 1px solid var(--line); }
.mast-secretariat { border-block-start: 4px solid var(--signal); }
.mast .wrap { display: flex; flex-wrap: wrap; align-items: center; column-gap: 1.75rem; padding-block: .6rem; }
.forum { font-family: var(--serif); font-weight: 550; font-size: var(--s2); line-height: 1.25; color: var(--ink);
  text-decoration: none; padding-block: .25rem; max-inline-size: 22rem; }
.forum:hover { color: var(--accent); }
.main-nav { flex: 1 1 auto; }
.main-nav ul { display: flex; flex-wrap: wrap; column-gap: 1.25rem; margin: 0; padding: 0; list-style: none; font-size: .9375rem; }
.main-nav li { margin: 0; }
.main-nav a { display: block; padding-block: .3rem; color: var(--ink); text-decoration: none; border-block-end: 2px solid transparent; }
.main-nav a:hover { color: var(--accent); border-color: var(--line); }
.main-nav a[aria-current] { color: var(--accent); border-color: currentColor; }
.mast-end { display: flex; flex-wrap: wrap; align-items: center; column-gap: 1.25rem; margin-inline-start: auto; font-size: .9375rem; }
.mast-end a { display: inline-block; padding-block: .3rem; }
.hat { padding-inline-start: .7rem; border-inline-start: 4px solid var(--accent); line-height: 1.3; }
.hat-secretariat { border-inline-start-color: var(--signal); }
.hat b { font-weight: 550; }
.hat a { color: inherit; text-decoration-color: var(--line); }
main { flex: 1; padding-block: 1.5rem 4rem; }
.crumbs { font-size: var(--dense); }
.crumbs ol { display: flex; flex-wrap: wrap; margin: 0 0 .5rem; padding: 0; list-style: none; }
.crumbs li + li::before { content: "\\203A"; margin-inline: .55em; color: var(--quiet); }
[dir=rtl] .crumbs li + li::before { content: "\\2039"; }
.headline { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .9rem; font-size: var(--dense); color: var(--quiet); }
.headline > * { margin: 0; }
.symbol { font-weight: 550; color: var(--ink); letter-spacing: .01em; }
.exercise { background: var(--signal-wash); color: var(--signal); border-block-end: 1px solid var(--signal); font-size: var(--dense); }
.exercise p { margin-block: 0; padding-block: .35rem; }
.exercise b { text-transform: uppercase; letter-spacing: .06em; margin-inline-end: .6em; }
.tlp { display: inline-block; background: #000; padding: .1em .5em; font: 700 var(--dense)/1.5 ui-monospace, "Noto Sans Mono", monospace;
  letter-spacing: .02em; white-space: nowrap; forced-color-adjust: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.tlp-red { color: #ff2b2b; } .tlp-amber, .tlp-amber-strict { color: #ffc000; } .tlp-green { color: #3f0; } .tlp-clear { color: #fff; }
@media (prefers-color-scheme: dark) { .tlp { outline: 1px solid var(--line); } }
.facts { display: flex; flex-wrap: wrap; margin: 0 0 1rem; padding: 0; list-style: none; color: var(--quiet); }
.facts li { margin: 0; }
.facts li:not(:last-child)::after { content: "\\00b7"; margin-inline: .5em; }
.facts a { color: inherit; text-decoration-color: var(--line); }
.facts a:hover { color: var(--accent); text-decoration-color: currentColor; }
.tabs { border-block-end: 1px solid var(--line); margin-block: 1rem 1.75rem; }
.tabs ul { display: flex; flex-wrap: wrap; column-gap: 1.75rem; margin: 0; padding: 0; list-style: none; }
.tabs li { margin: 0; }
.tabs a { display: block; padding-block: .5rem; color: var(--quiet); text-decoration: none; border-block-end: 3px solid transparent; margin-block-end: -1px; }
.tabs a:hover { color: var(--ink); border-color: var(--line); }
.tabs a[aria-current] { color: var(--ink); font-weight: 550; border-color: var(--accent); }
.who > summary { display: inline-block; color: var(--accent); list-style: none; text-decoration: underline 1px; text-underline-offset: .18em; }
.who > summary::-webkit-details-marker { display: none; }
.who[open] { flex-basis: 100%; }
.who-body { margin-block: .5rem; padding: .75rem 1rem; max-inline-size: 40rem; background: var(--sunk); border-inline-start: 3px solid var(--line); color: var(--ink); }
.who-body > :last-child { margin-block-end: 0; }
.running { display: none; }
.foot { border-block-start: 1px solid var(--line); font-size: var(--dense); color: var(--quiet); }
.foot .wrap { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; padding-block: 1.25rem 2rem; }
.foot ul { display: flex; flex-wrap: wrap; column-gap: 1.25rem; margin: 0; padding: 0; list-style: none; }
.foot li { margin: 0; }
.foot p { margin: 0; }
.foot a { display: inline-block; padding-block: .2rem; color: inherit; }
.foot a:hover { color: var(--accent); }
`;
