import { readXml } from './xml.ts';

/** Names of our custom properties; Word keeps them through every edit, LibreOffice too. */
export const SNAPSHOT_PROPERTY = 'MufakatSnapshot';
export const LANGUAGE_PROPERTY = 'MufakatLanguage';

const MOST_CHARACTERS = 200;

/** What `docProps/custom.xml` says of the file: the snapshot it was made from and the language of the text. */
export function readProperties(parts: ReadonlyMap<string, Uint8Array>): {
  readonly snapshotId?: string;
  readonly language?: string;
} {
  const part = parts.get('docProps/custom.xml');
  const found = new Map<string, string>();
  let name = '';
  if (part) {
    readXml(part, {
      open: (element) => {
        if (element.name === 'property') name = element.attributes.name ?? '';
      },
      text: (text) => {
        if (text.trim() !== '') found.set(name, `${found.get(name) ?? ''}${text}`.slice(0, MOST_CHARACTERS));
      },
    });
  }
  const snapshotId = found.get(SNAPSHOT_PROPERTY);
  const language = found.get(LANGUAGE_PROPERTY);
  return {
    ...(snapshotId === undefined ? {} : { snapshotId }),
    ...(language === undefined || !isLanguage(language) ? {} : { language }),
  };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
