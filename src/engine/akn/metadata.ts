/** What a document says of itself: identification by FRBR, how it came about, and whom its references mean. */
import { type Addresses, addressesOf, componentOf, numberInAddress } from './addresses.ts';
import { type DocumentKind, documentKinds } from './kinds.ts';
import { languageInAddress } from './languages.ts';
import type { AknText } from './text.ts';
import { type Element, element } from './xml.ts';

const secretariat = '#secretariat';

/** The metadata of the text, or of one of its annexes (`annex_1`), whose references the text resolves. */
export function metadataOf(text: AknText, component: string): Element {
  const document = documentKinds[text.kind];
  const addresses = addressesOf({
    ...text,
    element: document.element,
    subtype: document.subtype,
    actor: text.body.id,
    date: text.adoptedOn,
  });
  const identification = identificationOf(text, { document, addresses, component });
  if (component !== 'main') return element('meta', {}, [identification]);
  return element('meta', {}, [
    identification,
    element('lifecycle', { source: secretariat }, [
      element('eventRef', {
        eId: 'eventRef_1',
        date: text.adoptedOn,
        type: 'generation',
        source: '#original',
      }),
    ]),
    element('workflow', { source: secretariat }, [
      element('step', {
        eId: 'step_1',
        date: text.adoptedOn,
        by: '#body',
        refersTo: '#adoption',
        outcome: '#adoptedByConsensus',
      }),
    ]),
    referencesOf(text, addresses),
    proprietaryOf(text),
  ]);
}

interface Identified {
  readonly document: DocumentKind;
  readonly addresses: Addresses;
  readonly component: string;
}

function identificationOf(text: AknText, { document, addresses, component }: Identified): Element {
  const here = componentOf(addresses, component);
  const level = (name: keyof Addresses) => [
    element('FRBRthis', { value: here[name] }),
    element('FRBRuri', { value: addresses[name] }),
  ];
  const date = element('FRBRdate', { date: text.adoptedOn, name: 'adoption' });
  return element('identification', { source: secretariat }, [
    element('FRBRWork', {}, [
      ...level('work'),
      element('FRBRalias', { name: 'symbol', value: text.symbol }),
      element('FRBRalias', { name: 'address', value: text.address }),
      date,
      element('FRBRauthor', { href: '#body', as: '#author' }),
      element('FRBRcountry', { value: text.jurisdiction }),
      element('FRBRsubtype', { value: document.subtype }),
      element('FRBRnumber', { value: numberInAddress(text.symbol), showAs: text.symbol }),
      // The words of the text say what binds; the form of a document never does (standards.md §1).
      element('FRBRprescriptive', { value: 'false' }),
      element('FRBRauthoritative', { value: 'true' }),
    ]),
    element('FRBRExpression', {}, [
      ...level('expression'),
      date,
      element('FRBRauthor', { href: '#body', as: '#author' }),
      element('FRBRlanguage', { language: languageInAddress(text.language) }),
    ]),
    element('FRBRManifestation', {}, [
      ...level('manifestation'),
      date,
      element('FRBRauthor', { href: secretariat, as: '#author' }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

function referencesOf(text: AknText, { work }: Addresses): Element {
  const known = (name: string, eId: string, [kind, id, showAs]: readonly [string, string, string]) =>
    element(name, { eId, href: `/akn/ontology/${kind}/${text.jurisdiction}/${id}`, showAs });
  return element('references', { source: secretariat }, [
    element('original', { eId: 'original', href: work, showAs: text.symbol }),
    known('TLCOrganization', 'secretariat', ['organization', 'secretariat', 'Secretariat']),
    known('TLCOrganization', 'body', ['organization', text.body.id, text.body.name]),
    known('TLCRole', 'author', ['role', 'author', 'Author']),
    known('TLCConcept', 'adoption', ['concept', 'adoption', 'Adoption']),
    known('TLCConcept', 'adoptedByConsensus', ['concept', 'adoptedByConsensus', 'Adopted by consensus']),
    known('TLCConcept', 'preamble', ['concept', 'preamble', 'Preamble']),
  ]);
}

/** By which a reader finds the entry of the public record: the hash of the canonical bytes, never of this file. */
function proprietaryOf({ sha256, adoptedAt, exercise }: AknText): Element {
  return element('proprietary', { source: secretariat, 'xmlns:mufakat': 'urn:mufakat:adopted-text:1' }, [
    element('mufakat:adopted', { sha256, adoptedAt, exercise: exercise === null ? 'false' : 'true' }),
  ]);
}
