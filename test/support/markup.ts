/** Reading pages in tests: a parsed page and the few questions that page laws and visitors ask of it. */
import { DomUtils, parseDocument } from 'htmlparser2';

export type Page = ReturnType<typeof parseDocument>;
type AnyNode = Page['children'][number];
export type Element = Extract<AnyNode, { readonly attribs: unknown }>;

export function parsePage(html: string): Page {
  return parseDocument(html);
}

/** Elements named one of `names` (all, when none is given) under `within`, in reading order. */
export function elements(within: Page | Element, ...names: readonly string[]): Element[] {
  return DomUtils.findAll((element) => names.length === 0 || names.includes(element.name), within.children);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attribs[name];
}

/** The text that a person reads: scripts and styles left out, white space made single. */
export function textOf(node: Page | Element): string {
  return DomUtils.innerText(node.children).replace(/\s+/g, ' ').trim();
}

/** Text of an element as typed, white space kept (a `textarea`, a `pre`). */
export function rawTextOf(element: Element): string {
  return DomUtils.textContent(element);
}

/** What assistive technology calls the element: `aria-label`, what `aria-labelledby` names, else its text. */
export function nameOf(page: Page, element: Element): string {
  const labelled = attribute(element, 'aria-labelledby');
  if (labelled)
    return labelled
      .split(/\s+/)
      .map((id) => textById(page, id))
      .join(' ')
      .trim();
  const images = elements(element, 'img', 'svg').map(
    (image) => attribute(image, 'alt') ?? attribute(image, 'aria-label'),
  );
  return attribute(element, 'aria-label') ?? [textOf(element), ...images].filter(Boolean).join(' ').trim();
}

/** The words of the labels tied to a control, from `for`, a label around it, or aria. Empty when there is none. */
export function labelOf(page: Page, control: Element): string {
  const aria = attribute(control, 'aria-label') ?? attribute(control, 'aria-labelledby');
  if (aria) return nameOf(page, control);
  const id = attribute(control, 'id');
  const tied = elements(page, 'label').filter((label) => id !== undefined && attribute(label, 'for') === id);
  const around = ancestors(control).filter((parent) => parent.name === 'label');
  return [...new Set([...tied, ...around])].map(textOf).join(' ').trim();
}

export function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let parent = element.parent; parent && 'attribs' in parent; parent = parent.parent) found.push(parent);
  return found;
}

function textById(page: Page, id: string): string {
  const element = elements(page).find((candidate) => attribute(candidate, 'id') === id);
  return element ? textOf(element) : '';
}
