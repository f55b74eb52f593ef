/** The body: numbered paragraphs with their lists, under the headings of their sections. */
import { named, num, type Place, p } from './place.ts';
import type { Branch, Piece } from './shape.ts';
import { type Element, element } from './xml.ts';

/** Never empty: the schema wants something in every body, and a text may be a title alone. */
export function bodyOf(pieces: readonly Piece[], place: Place): Element[] {
  if (pieces.length > 0) return pieces.flatMap((piece) => elementsOf(piece, { place, section: '' }));
  const eId = place.ids.next(place.within, 'hcontainer');
  return [element('hcontainer', { name: 'nothing', eId }, [element('content', {}, [p('')])])];
}

interface Standing {
  readonly place: Place;
  /** The id of the section; empty in the body itself. */
  readonly section: string;
}

function elementsOf(piece: Piece, standing: Standing): Element[] {
  const { ids } = standing.place;
  const parent = parentOf(standing);
  if (piece.kind === 'loose') return listOf(piece.points, { parent, intro: [], place: standing.place });
  if (piece.kind === 'branch') return branchOf(piece.branch, standing);
  const eId = ids.next(parent, 'sec', '');
  const content = piece.pieces.flatMap((one) => elementsOf(one, { ...standing, section: eId }));
  const heading = element('heading', {}, piece.heading.text);
  return [element('section', named(eId, piece.heading), [heading, ...content])];
}

function branchOf(branch: Branch, standing: Standing): Element[] {
  if (branch.provision.kind === 'preambular') return latePreambular(branch, standing);
  const { place } = standing;
  const { provision } = branch;
  const eId = place.ids.next(parentOf(standing), 'para', provision.number);
  const attributes = {
    ...named(eId, provision),
    class: provision.kind === 'chapeau' ? 'chapeau' : undefined,
  };
  return [element('paragraph', attributes, numberedContent(branch, eId, place))];
}

/**
 * A preambular paragraph in the body refers to the preamble. A heading across is allowed in a section alone; in the
 * body itself a container stands for it.
 *
 * @source AKN4UN part 1; standards.md §1, structure.
 */
function latePreambular({ provision, points }: Branch, standing: Standing): Element[] {
  const { place, section } = standing;
  const parent = parentOf(standing);
  const name = section === '' ? 'hcontainer' : 'crossHeading';
  const attributes = { ...named(place.ids.next(parent, name), provision), refersTo: '#preamble' };
  const paragraph =
    section === ''
      ? element(name, { name: 'preambular', ...attributes }, [element('content', {}, [p(provision.text)])])
      : element(name, attributes, provision.text);
  return [paragraph, ...listOf(points, { parent, intro: [], place })];
}

/** Number and words; the words lead a list where sub-paragraphs stand below. */
function numberedContent({ provision, points }: Branch, eId: string, place: Place): Element[] {
  if (points.length === 0) return [...num(provision.number), element('content', {}, [p(provision.text)])];
  const intro = [element('intro', {}, [p(provision.text)])];
  return [...num(provision.number), ...listOf(points, { parent: eId, intro, place })];
}

interface ListPlace {
  readonly parent: string;
  readonly intro: readonly Element[];
  readonly place: Place;
}

function listOf(points: readonly Branch[], { parent, intro, place }: ListPlace): Element[] {
  if (points.length === 0) return [];
  const list = place.ids.next(parent, 'list');
  const children = points.map((point) => {
    const eId = place.ids.next(list, 'point', point.provision.number);
    return element('point', named(eId, point.provision), numberedContent(point, eId, place));
  });
  return [element('list', { eId: list }, [...intro, ...children])];
}

function parentOf({ place, section }: Standing): string {
  return section === '' ? place.within : section;
}
