/**
 * The colours, sizes and typefaces every other sheet is written in (LOOK: Colour, Type).
 *
 * OKLCH, because equal steps of lightness look equal, so a contrast checked in one hue holds in the next:
 * text tokens keep 4.5:1 or more on `--paper` and on `--raised` in both themes. Nothing but the reader's own
 * system setting chooses the theme.
 */
export const tokens = `
:root {
  color-scheme: light dark;
  --paper: oklch(98.5% 0.005 95);
  --raised: oklch(100% 0 0);
  --sunk: oklch(96% 0.009 92);
  --ink: oklch(24.2% 0.03 259);
  --quiet: oklch(48% 0.021 261);
  --line: oklch(87.3% 0.016 90);
  --edge: oklch(60% 0.02 261);
  --accent: oklch(40.7% 0.093 252);
  --accent-deep: oklch(33% 0.09 254);
  --accent-wash: oklch(94.6% 0.018 250);
  --on-accent: oklch(98.5% 0.005 95);
  --signal: oklch(50% 0.137 36);
  --signal-wash: oklch(95.6% 0.022 45);
  --violet: oklch(43.9% 0.128 297);
  --violet-wash: oklch(95% 0.024 300);
  --ochre: oklch(49.1% 0.101 82);
  --ochre-wash: oklch(95.4% 0.034 88);
  --green: oklch(45.5% 0.088 165);
  --green-wash: oklch(95.2% 0.026 165);
  --serif: "Source Serif 4", Charter, "Bitstream Charter", "Noto Serif", Georgia, "Noto Naskh Arabic",
    "Noto Serif Thai", "Noto Serif Khmer", "Noto Serif Lao", "Noto Serif Myanmar", "Noto Serif Bengali",
    "Noto Serif Sinhala", "Noto Serif Tamil", "Noto Serif CJK SC", serif;
  --sans: system-ui, "Noto Sans", "Noto Sans Arabic", "Noto Sans Thai", "Noto Sans Khmer", "Noto Sans Lao",
    "Noto Sans Myanmar", "Noto Sans Bengali", "Noto Sans Sinhala", "Noto Sans Tamil", sans-serif;
  --glyphs: "Segoe UI Symbol", "Apple Symbols", "Noto Sans Symbols 2", "Noto Sans Symbols2", "DejaVu Sans",
    system-ui, sans-serif;
  --s0: .833rem;
  --s1: 1rem;
  --s2: 1.2rem;
  --s3: 1.44rem;
  --s4: 1.728rem;
  --s5: 2.074rem;
  --dense: .875rem;
  --measure: 33em;
  --gutter: clamp(1rem, 4vw, 2.5rem);
  --page: 78rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: oklch(19.9% 0.015 262);
    --raised: oklch(23.5% 0.018 261);
    --sunk: oklch(17% 0.014 262);
    --ink: oklch(91.9% 0.011 90);
    --quiet: oklch(75% 0.016 261);
    --line: oklch(34% 0.02 260);
    --edge: oklch(58% 0.02 261);
    --accent: oklch(76.8% 0.084 251);
    --accent-deep: oklch(84% 0.07 250);
    --accent-wash: oklch(28% 0.04 254);
    --on-accent: oklch(19.9% 0.015 262);
    --signal: oklch(74.9% 0.125 40);
    --signal-wash: oklch(27.5% 0.045 38);
    --violet: oklch(79% 0.105 299);
    --violet-wash: oklch(28% 0.05 298);
    --ochre: oklch(80.2% 0.11 87);
    --ochre-wash: oklch(28% 0.04 84);
    --green: oklch(78% 0.094 162);
    --green-wash: oklch(27% 0.035 165);
  }
}
`;
