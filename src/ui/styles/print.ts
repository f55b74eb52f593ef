/**
 * Paper: what a minister's folder holds (LOOK: Print). A4 or Letter as the printer has it; the marking and
 * the symbol stand at the head and foot of every page (a table's head and foot are what browsers repeat),
 * addresses of links stand as notes, navigation stays away.
 */
export const print = `
@page { margin: 15mm 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt serif; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --sunk: #fff; --ink: #000; --quiet: #333; --line: #999; --edge: #666;
    --accent: #000; --accent-deep: #000; --signal: #000; --violet: #000; --ochre: #000; --green: #000; --accent-wash: #fff;
    --signal-wash: #fff; --violet-wash: #fff; --ochre-wash: #fff; --green-wash: #fff; }
  html { font-size: 10.5pt; font-family: var(--serif); }
  .skip, .headline, .main-nav, .mast-end, .tabs, .crumbs, .pager, .line-actions, .who, .flash, .foot ul, .foot nav, form, .button { display: none !important; }
  .wrap { max-inline-size: none; padding: 0; }
  main { padding-block: .75rem 0; }
  .mast { border-block-end: .5pt solid; } .mast-secretariat { border-block-start: 0; }
  .exercise { border-block: .5pt solid; }
  .words { font-size: 11.5pt; line-height: 1.45; max-inline-size: none; }
  .prov { display: grid; grid-template-columns: 6.6rem minmax(0, 1fr) 10.5rem; column-gap: 1rem; padding-block: .5rem; border: 0; break-inside: avoid; }
  .handle { flex-direction: column; gap: 0; padding-block-start: .2rem; }
  .notes { margin-block-start: .2rem; }
  h1, h2, h3, .prov-heading, .prov-title, .prov-chapeau { break-after: avoid; }
  tr, .receipt, .notice { break-inside: avoid; }
  thead { display: table-header-group; }
  .alt-proposed { text-decoration: underline .5pt; text-underline-offset: .2em; }
  .bracket { display: inline-block; text-decoration: none; }
  .strip a { min-inline-size: 1.1rem; }
  main a[href^=http]::after { content: " <" attr(href) ">"; font-size: .85em; overflow-wrap: anywhere; }
  body { display: table; inline-size: 100%; }
  .running-head { display: table-header-group; break-inside: avoid; }
  .running-foot { display: table-footer-group; break-inside: avoid; }
  .running div { display: flex; justify-content: space-between; align-items: baseline; font: 12pt/1.4 var(--serif); padding-block: 0 4mm; }
  .running-foot div { padding-block: 4mm 0; }
  .running .tlp { font-size: 12pt; }
}
`;
