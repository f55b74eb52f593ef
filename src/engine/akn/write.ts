import { bodyOf } from './body.ts';
import { newIds } from './ids.ts';
import { documentKinds } from './kinds.ts';
import { metadataOf } from './metadata.ts';
import type { Place } from './place.ts';
import { preambleOf } from './preamble.ts';
import { annexPrefaceOf, conclusionsOf, prefaceOf } from './preface.ts';
import { type Part, shapeOf } from './shape.ts';
import type { AknText } from './text.ts';
import { document, type Element, element } from './xml.ts';

/**
 * The adopted text as Akoma Ntoso 3.0, valid against the OASIS schema and named by its Naming Convention.
 *
 * Every provision stands once, in order, to the letter, with its permanent id as GUID; `eId` says where it stands.
 * The same text gives the same bytes.
 *
 * @throws InvariantBroken when a text holds characters that no XML can, which `cleanText` has taken out on entry.
 * @source Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018), Naming Convention 1.0, AKN4UN; standards.md §1.
 */
export function writeAkn(text: AknText): string {
  const { element: name, name: says, body } = documentKinds[text.kind];
  const { main, annexes } = shapeOf(text.provisions);
  const place: Place = { ids: newIds(), within: '', language: text.language };
  const attachments = annexes.map(({ annex, part }) => {
    const eId = place.ids.next('', 'att');
    const inside = { ...place, within: eId };
    return element('attachment', { eId }, [
      element('doc', { name: 'annex', contains: 'originalVersion' }, [
        metadataOf(text, eId.replace('att', 'annex')),
        annexPrefaceOf(annex, part, inside),
        ...preambleAndBody(part, inside, 'mainBody'),
      ]),
    ]);
  });
  return document(
    element('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, [
      element(name, { name: says, contains: 'originalVersion' }, [
        metadataOf(text, 'main'),
        prefaceOf(text, main, place),
        ...preambleAndBody(main, place, body),
        conclusionsOf(text, place),
        ...(attachments.length > 0 ? [element('attachments', {}, attachments)] : []),
      ]),
    ]),
  );
}

function preambleAndBody(part: Part, place: Place, body: 'mainBody' | 'body'): Element[] {
  return [
    ...preambleOf(part.preamble, place),
    element(body, { 'xml:lang': place.language }, bodyOf(part.body, place)),
  ];
}
