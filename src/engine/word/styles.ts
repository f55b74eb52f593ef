import { readXml } from './xml.ts';

export interface StyleSheet {
  /** Style names by id, lower case: built-in names are English in every edition of Word, ids are not. */
  readonly names: ReadonlyMap<string, string>;
  /** Styles that number their paragraphs by themselves. */
  readonly numbered: ReadonlyMap<string, number>;
  /** Styles of paragraphs or runs whose words are hidden. */
  readonly hiddenStyles: ReadonlySet<string>;
  /** Languages of the document defaults for Latin, East Asian and right-to-left scripts; empty when unsaid. */
  readonly languages: { readonly latin: string; readonly eastAsian: string; readonly bidi: string };
}

const NONE: StyleSheet = {
  names: new Map(),
  numbered: new Map(),
  hiddenStyles: new Set(),
  languages: { latin: '', eastAsian: '', bidi: '' },
};

/** Read `word/styles.xml`; a sheet that is missing or cannot be read gives no names and refuses nothing. */
export function readStyles(part: Uint8Array | undefined): StyleSheet {
  if (!part) return NONE;
  const names = new Map<string, string>();
  const numbered = new Map<string, number>();
  const hiddenStyles = new Set<string>();
  const languages = { latin: '', eastAsian: '', bidi: '' };
  let style = '';
  const openers: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    'w:style': ({ styleId = '' }) => {
      style = styleId;
    },
    'w:name': ({ val = '' }) => names.set(style, val.toLowerCase()),
    'w:numId': () => numbered.set(style, numbered.get(style) ?? 0),
    'w:ilvl': ({ val }) => numbered.set(style, Number(val) || 0),
    'w:vanish': ({ val }) => {
      if (style !== '' && val !== '0' && val !== 'false') hiddenStyles.add(style);
    },
    'w:lang': ({ val = '', eastAsia = '', bidi = '' }) => {
      if (style === '') Object.assign(languages, { latin: val, eastAsian: eastAsia, bidi });
    },
  };
  const read = readXml(part, { open: ({ name, attributes }) => openers[name]?.(attributes) });
  return read.ok ? { names, numbered, hiddenStyles, languages } : NONE;
}
