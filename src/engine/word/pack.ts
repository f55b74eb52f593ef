import { Zip, ZipPassThrough } from 'fflate';
import { element, type Markup, part } from './markup.ts';
import type { Packing } from './packing.ts';

/** A part of a Word file, what it is, and what it is to the document or to the file. */
export interface Part {
  /** Path in the file. */
  readonly name: string;
  readonly contentType: string;
  readonly relation: string;
  /** By which the document speaks of it; without one it belongs to the file. */
  readonly relationId?: string;
  readonly root: Markup;
}

/** The first instant that a zip can name: no part of an export says when it was made (DESIGN §6, law 6). */
const ZIP_EPOCH = '1980-01-01T00:00:00';

/**
 * The file that these parts make, with the lists that say what each is. The same parts give the same bytes.
 *
 * @source Open Packaging Conventions, ECMA-376 part 2.
 */
export function pack(parts: readonly Part[], packing: Packing): Uint8Array {
  const ofDocument = parts.filter(({ relationId }) => relationId !== undefined);
  const ofFile = parts.filter(({ relationId }) => relationId === undefined);
  return zipped(
    [
      // Readers that sniff look for the content types first.
      ['[Content_Types].xml', part(contentTypes(parts))],
      ['_rels/.rels', part(relations(ofFile, ''))],
      ['word/_rels/document.xml.rels', part(relations(ofDocument, 'word/'))],
      ...parts.map(({ name, root }) => [name, part(root)] as const),
    ],
    packing,
  );
}

/** What comes whole goes out whole: a part with a packing of its own, as fflate provides for. */
class PackedPart extends ZipPassThrough {
  override compression = 8;
  override mtime = ZIP_EPOCH;
  readonly #deflate: Packing['deflate'];

  constructor(name: string, { deflate }: Packing) {
    super(name);
    this.#deflate = deflate;
  }

  protected override process(bytes: Uint8Array, isLast: boolean): void {
    this.ondata(null, this.#deflate(bytes), isLast);
  }
}

function zipped(
  parts: readonly (readonly [name: string, bytes: Uint8Array])[],
  packing: Packing,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of parts) {
    const packed = new PackedPart(name, packing);
    zip.add(packed);
    packed.push(bytes, true);
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function contentTypes(parts: readonly Part[]): Markup {
  const known = (Extension: string, ContentType: string) => element('Default', { Extension, ContentType });
  return element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    known('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    known('xml', 'application/xml'),
    ...parts.map(({ name, contentType }) =>
      element('Override', { PartName: `/${name}`, ContentType: contentType }),
    ),
  ]);
}

function relations(parts: readonly Part[], folder: string): Markup {
  const listed = parts.map(({ name, relation, relationId }, index) =>
    element('Relationship', {
      Id: relationId ?? `file${index + 1}`,
      Type: relation,
      Target: name.slice(folder.length),
    }),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, listed);
}
