import { base } from './base.ts';
import { components } from './components.ts';
import { forms } from './forms.ts';
import { layout } from './layout.ts';
import { preferences } from './preferences.ts';
import { print } from './print.ts';
import { text } from './text.ts';
import { tokens } from './tokens.ts';

const sheets = [tokens, base, layout, forms, components, text, preferences, print];

/**
 * The one public stylesheet, comments and needless spaces taken out.
 *
 * The same bytes on every call, so that its address may carry its hash. At most 12 KB when gzipped (LOOK:
 * Weight), held by `stylesheet.test.ts`.
 */
export function stylesheet(): string {
  return sheets
    .join('')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
