/** The preamble: formulas, and each preambular paragraph in a container, as AKN4UN prescribes. */
import { named, num, type Place, p, partId } from './place.ts';
import type { Branch } from './shape.ts';
import { type Element, element } from './xml.ts';

/** Nothing where the text has no preamble. */
export function preambleOf(branches: readonly Branch[], place: Place): Element[] {
  if (branches.length === 0) return [];
  const content = branches.map((branch) => blockOf(branch, place));
  return [element('preamble', { 'xml:lang': place.language }, content)];
}

function blockOf(branch: Branch, place: Place): Element {
  const { provision, points } = branch;
  const parent = partId(place, 'preamble');
  if (provision.kind === 'chapeau') {
    const eId = place.ids.next(parent, 'formula');
    const content = [p(provision.text), ...listOf(points, eId, place)];
    return element('formula', { name: 'enactingFormula', ...named(eId, provision) }, content);
  }
  const eId = place.ids.next(parent, 'container');
  if (provision.kind === 'subparagraph')
    return element('container', { name: 'points', eId }, listOf([branch], eId, place));
  const content = [p(provision.text), ...listOf(points, eId, place)];
  return element('container', { name: provision.kind, ...named(eId, provision) }, content);
}

function listOf(points: readonly Branch[], parent: string, place: Place): Element[] {
  if (points.length === 0) return [];
  const list = place.ids.next(parent, 'list');
  const items = points.map(({ provision, points: below }) => {
    const eId = place.ids.next(list, 'item', provision.number);
    const content = [...num(provision.number), p(provision.text), ...listOf(below, eId, place)];
    return element('item', named(eId, provision), content);
  });
  return [element('blockList', { eId: list }, items)];
}
