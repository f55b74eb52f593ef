/** One proof for every example (STYLE 49): what must be true of any text written as Akoma Ntoso. */
import { expect } from 'vitest';
import { elementsOf, everyNode, type Node, readTree, theOnly, wordsOf } from './read-tree.ts';
import type { AknText } from './text.ts';
import { writeAkn } from './write.ts';

/**
 * Provisions once, in order and to the letter; ids unique and as the structure makes them; references resolve;
 * addresses as the metadata makes them.
 *
 * @returns the document.
 */
export function proveAkn(text: AknText): string {
  const xml = writeAkn(text);
  const root = readTree(xml);
  proveWords(root, text);
  proveIds(root);
  proveReferences(root);
  proveAddresses(root, text);
  expect(writeAkn(text)).toBe(xml);
  return xml;
}

function proveWords(root: Node, text: AknText): void {
  const found = everyNode(root)
    .filter(({ attributes }) => attributes['GUID'] !== undefined)
    .map((node) => ({ id: node.attributes['GUID'], number: numberOf(node), text: ownWords(node) }));
  expect(found).toEqual(
    text.provisions.map(({ id, kind, number, text: words }) => ({
      id,
      number: kind === 'preambular' ? '' : number,
      text: words,
    })),
  );
}

function numberOf(node: Node): string {
  return elementsOf(node).flatMap((child) => (child.name === 'num' ? [wordsOf(child)] : []))[0] ?? '';
}

/** The first words in the element, which come before those of what stands below it. */
function ownWords(node: Node): string {
  if (node.name === 'crossHeading') return wordsOf(node);
  const first = everyNode(node).find(({ name }) => name === 'p' || name === 'heading');
  return first ? wordsOf(first) : '';
}

/** By the Naming Convention: what an element is called in ids; everything else by its own name. */
const abbreviations: Readonly<Record<string, string>> = {
  paragraph: 'para',
  section: 'sec',
  blockList: 'list',
  attachment: 'att',
};
/** Elements that print a number, or could. */
const numbered = new Set(['paragraph', 'section', 'point', 'item']);
const parts = new Set(['preface', 'preamble', 'conclusions']);

/** Level 2 of conformance: every id is made again from the structure, and none stands twice. */
function proveIds(root: Node): void {
  const all = everyNode(root).flatMap(({ attributes }) => attributes['eId'] ?? []);
  expect(new Set(all).size).toBe(all.length);
  const counts = new Map<string, number>();
  const made = new Set<string>();
  const unused = (id: string, again = 1): string => {
    const free = again === 1 ? id : `${id}_${again}`;
    return made.has(free) ? unused(id, again + 1) : free;
  };
  for (const node of everyNode(root).filter(isNamed)) {
    const { eId, wId } = node.attributes;
    const start = [...placeOf(node.parent), abbreviations[node.name] ?? node.name].join('__');
    const number = numberOf(node)
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-');
    const series = numbered.has(node.name) ? `${start}_nn` : start;
    if (number === '') counts.set(series, (counts.get(series) ?? 0) + 1);
    const wanted = unused(number === '' ? `${series}_${counts.get(series)}` : `${start}_${number}`);
    made.add(wanted);
    expect(eId).toBe(wanted);
    if (node.attributes['GUID'] !== undefined) expect(wId).toBe(eId);
  }
}

function isNamed(node: Node): boolean {
  return node.attributes['eId'] !== undefined && !isInMetadata(node);
}

function isInMetadata(node: Node | null): boolean {
  return node !== null && (node.name === 'meta' || isInMetadata(node.parent));
}

function placeOf(node: Node | null): string[] {
  if (!node) return [];
  if (node.attributes['eId'] !== undefined) return [node.attributes['eId']];
  return parts.has(node.name) ? [...placeOf(node.parent), node.name] : placeOf(node.parent);
}

function proveReferences(root: Node): void {
  const ids = new Set(everyNode(root).map(({ attributes }) => attributes['eId']));
  const references = everyNode(root).flatMap(({ attributes }) =>
    ['source', 'href', 'as', 'by', 'refersTo', 'outcome'].flatMap((name) => attributes[name] ?? []),
  );
  for (const reference of references) {
    if (reference.startsWith('#')) expect(ids).toContain(reference.slice(1));
    else expect(reference).toMatch(/^\/akn\//);
  }
}

const address =
  /^\/akn\/(?<jurisdiction>[^/]+)\/(?<element>[^/]+)\/(?<subtype>[^/]+)\/(?<actor>[^/]+)\/(?<date>\d{4}-\d\d-\d\d)\/(?<number>[^/]+)(?:\/(?<language>[a-z]{3})@(?<version>[\d-]+?))?(?:\/!(?<component>[a-z]+(?:_\d+)?))?(?<format>\.xml)?$/;

/** Each address is read and compared with what the same metadata says in other elements; three levels agree. */
function proveAddresses(root: Node, text: AknText): void {
  const identifications = everyNode(root).filter(({ name }) => name === 'identification');
  const annexes = text.provisions.filter(({ kind }) => kind === 'annex');
  expect(identifications).toHaveLength(1 + annexes.length);
  const document = elementsOf(root)[0]?.name;
  for (const [index, node] of identifications.entries()) {
    const said = (name: string) => theOnly(theOnly(node, 'FRBRWork'), name).attributes['value'];
    const work = {
      ...{
        jurisdiction: said('FRBRcountry'),
        element: document,
        subtype: said('FRBRsubtype'),
        number: said('FRBRnumber'),
      },
      ...{ actor: text.body.id, date: text.adoptedOn },
    };
    const language = theOnly(node, 'FRBRlanguage').attributes['language'];
    const component = index === 0 ? 'main' : `annex_${index}`;
    const levels = [
      ['FRBRWork', work],
      ['FRBRExpression', { ...work, language, version: text.adoptedOn }],
      ['FRBRManifestation', { ...work, language, version: text.adoptedOn, format: '.xml' }],
    ] as const;
    for (const [level, wanted] of levels) {
      expect(partsOf(theOnly(node, level), 'FRBRuri')).toEqual(wanted);
      expect(partsOf(theOnly(node, level), 'FRBRthis')).toEqual({ ...wanted, component });
    }
  }
}

function partsOf(level: Node, name: string): Record<string, string> {
  const groups = address.exec(theOnly(level, name).attributes['value'] ?? '')?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined));
}
