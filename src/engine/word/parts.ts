import { element, type Markup, RELATIONS, WORD, w, words } from './markup.ts';
import type { Part } from './pack.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The text itself. */
export function documentPart(body: readonly Markup[]): Part {
  return {
    name: 'word/document.xml',
    contentType: `${WORD_TYPE}.document.main+xml`,
    relation: `${RELATIONS}/officeDocument`,
    root: element('w:document', { 'xmlns:w': WORD, 'xmlns:r': RELATIONS }, w('body', {}, body)),
  };
}

/** A part that the document speaks of by the name of its kind. */
export function besideDocument(
  kind: 'styles' | 'settings' | 'header' | 'footer' | 'comments',
  root: Markup,
): Part & { readonly relationId: string } {
  return {
    name: `word/${kind}.xml`,
    contentType: `${WORD_TYPE}.${kind}+xml`,
    relation: `${RELATIONS}/${kind}`,
    relationId: kind,
    root,
  };
}

/** Without the version Word opens a file in the manner of its edition of 2007. */
export function settings(): Markup {
  const compatibility = {
    name: 'compatibilityMode',
    uri: 'http://schemas.microsoft.com/office/word',
    val: 15,
  };
  return element('w:settings', { 'xmlns:w': WORD }, [
    w('defaultTabStop', { val: 720 }),
    w('compat', {}, w('compatSetting', compatibility)),
  ]);
}

/** Title, language and date; persons are not named. @param date ISO instant, UTC. */
export function corePart({ title, language, date }: { title: string; language: string; date: string }): Part {
  const instant = (name: string) => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, words(date));
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return {
    name: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    root: element('cp:coreProperties', namespaces, [
      element('dc:title', {}, words(title)),
      element('dc:language', {}, words(language)),
      element('cp:revision', {}, words('1')),
      instant('created'),
      instant('modified'),
    ]),
  };
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Properties of our own, by name; what is undefined is left out. */
export function customPart(values: Readonly<Record<string, string | undefined>>): Part {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  const listed = given.map(({ name, value }, index) =>
    // The format's own set of properties, whose numbers begin at 2.
    element('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name }, [
      element('vt:lpwstr', {}, words(value)),
    ]),
  );
  const namespaces = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  return {
    name: 'docProps/custom.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    relation: `${RELATIONS}/custom-properties`,
    root: element('Properties', namespaces, listed),
  };
}
