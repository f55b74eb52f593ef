import { readXml } from './xml.ts';

/** Names of our custom properties; Word keeps them through every edit, LibreOffice too. */
export const SNAPSHOT_PROPERTY = 'MufakatSnapshot';
export const LANGUAGE_PROPERTY = 'MufakatLanguage';

/** Followed by a number: which comments are ours, by their prints, as many as one property can hold. */
const COMMENTS_PROPERTY = 'MufakatComments';

/** Word keeps 255 characters of a property. */
const MOST_CHARACTERS = 200;
const PRINT_CHARACTERS = 8;
const PRINTS_EACH = Math.floor(MOST_CHARACTERS / (PRINT_CHARACTERS + 1));

/** The properties that carry the prints of our comments. */
export function commentProperties(prints: readonly string[]): Record<string, string> {
  const single = [...new Set(prints)];
  const properties: Record<string, string> = {};
  for (let at = 0; at < single.length; at += PRINTS_EACH) {
    const name = `${COMMENTS_PROPERTY}${at / PRINTS_EACH + 1}`;
    properties[name] = single.slice(at, at + PRINTS_EACH).join(' ');
  }
  return properties;
}

/** What `docProps/custom.xml` says of the file. */
export interface FileProperties {
  /** What it was made from. */
  readonly snapshotId?: string;
  readonly language?: string;
  /** Prints of the comments that we wrote. */
  readonly commentPrints: ReadonlySet<string>;
}

export function readProperties(parts: ReadonlyMap<string, Uint8Array>): FileProperties {
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
  const prints = [...found].flatMap(([key, value]) =>
    key.startsWith(COMMENTS_PROPERTY) ? value.split(' ') : [],
  );
  return {
    commentPrints: new Set(prints),
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
