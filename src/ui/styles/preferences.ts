/** What a reader has asked of the system: forced colours, less motion, more contrast. */
export const preferences = `
@media (prefers-reduced-motion: no-preference) { a, .button, .alt, .note { transition: background-color .12s, color .12s; } }
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --line: var(--edge); } }
@media (forced-colors: active) {
  .button { border: 2px solid ButtonBorder; }
  .button:disabled { border-color: GrayText; color: GrayText; }
  .main-nav a, .tabs a { border-color: Canvas; }
  .main-nav a[aria-current], .tabs a[aria-current] { border-color: Highlight; }
  .notice, .receipt, .who-body { border: 1px solid CanvasText; border-inline-start-width: 4px; }
  progress { border-color: CanvasText; }
  progress::-webkit-progress-value { background: Highlight; forced-color-adjust: none; }
}
`;
