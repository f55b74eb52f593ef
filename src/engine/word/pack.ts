import { zipSync } from 'fflate';
import { element, type Markup, part } from './markup.ts';

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
export function pack(parts: readonly Part[]): Uint8Array {
  const ofDocument = parts.filter(({ relationId }) => relationId !== undefined);
  const ofFile = parts.filter(({ relationId }) => relationId === undefined);
  return zipSync(
    {
      // Readers that sniff look for the content types first.
      '[Content_Types].xml': part(contentTypes(parts)),
      '_rels/.rels': part(relations(ofFile, '')),
      'word/_rels/document.xml.rels': part(relations(ofDocument, 'word/')),
      ...Object.fromEntries(parts.map(({ name, root }) => [name, part(root)])),
    },
    { mtime: ZIP_EPOCH, level: 6 },
  );
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
