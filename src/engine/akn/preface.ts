/** What stands before and after the text: symbol, titles, the day of its adoption. */
import { named, type Place, p, partId } from './place.ts';
import type { Part } from './shape.ts';
import type { AknProvision, AknText } from './text.ts';
import { type Element, element } from './xml.ts';

export function prefaceOf(text: AknText, { titles }: Part, place: Place): Element {
  const { exercise } = text;
  return preface(place, [
    ...(exercise
      ? [container(place, { name: 'exercise', 'xml:lang': exercise.language }, [p(exercise.words)])]
      : []),
    container(place, { name: 'symbol' }, [inside('docNumber', text.symbol)]),
    ...(titles.length > 0
      ? titles.map((title) => titleOf(title, place))
      : [container(place, { name: 'title' }, [inside('docTitle', text.title)])]),
  ]);
}

export function annexPrefaceOf(annex: AknProvision, { titles }: Part, place: Place): Element {
  return preface(
    place,
    [annex, ...titles].map((title) => titleOf(title, place)),
  );
}

/** The day alone: words around it would be words that nobody adopted. */
export function conclusionsOf({ adoptedOn }: AknText, place: Place): Element {
  const eId = place.ids.next(partId(place, 'conclusions'), 'container');
  return element('conclusions', {}, [
    element('container', { name: 'adoption', eId }, [
      element('p', {}, [element('docDate', { date: adoptedOn }, adoptedOn)]),
    ]),
  ]);
}

function preface(place: Place, content: readonly Element[]): Element {
  return element('preface', { 'xml:lang': place.language }, content);
}

function titleOf(title: AknProvision, place: Place): Element {
  const eId = place.ids.next(partId(place, 'preface'), 'container');
  return element('container', { name: title.kind, ...named(eId, title) }, [inside('docTitle', title.text)]);
}

function container(place: Place, attributes: Element['attributes'], content: readonly Element[]): Element {
  const eId = place.ids.next(partId(place, 'preface'), 'container');
  return element('container', { ...attributes, eId }, content);
}

function inside(name: string, words: string): Element {
  return element('p', {}, [element(name, {}, words)]);
}
