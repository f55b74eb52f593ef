/**
 * The laws of every page (STYLE 51): whatever a test fetches is held to them by the visitor of `visitor.ts`.
 * Each law is one line of the table below: what it says, and the elements or words that break it.
 */
import { withoutDenials } from './denials.ts';
import {
  attribute,
  type Element,
  elements,
  labelOf,
  nameOf,
  type Page,
  parsePage,
  textOf,
} from './markup.ts';

export interface PageAddress {
  /** Path of the page, for the message. */
  readonly url: string;
  /** Laws that this page may break; say why in a comment beside it. */
  readonly except?: readonly LawName[];
  /** Whether the page shows anything of a drafting exercise; the symbol of an exercise tells it otherwise. */
  readonly exercise?: boolean;
}

interface Law {
  readonly says: string;
  /** Every breach, named so that a person finds it. */
  breaches(page: Page, html: string, address: PageAddress): readonly string[];
}

const laws = {
  doctype: {
    says: 'the page begins with <!doctype html>',
    breaches: (_page, html) => (/^\s*<!doctype html>/i.test(html) ? [] : [html.slice(0, 40)]),
  },
  language: {
    says: 'html names its language and direction',
    breaches: (page) =>
      elements(page, 'html')
        .filter((html) => !attribute(html, 'lang') || !/^(ltr|rtl)$/.test(attribute(html, 'dir') ?? 'ltr'))
        .map(opening),
  },
  title: {
    says: 'the page has one title that says something',
    breaches: (page) => {
      const titles = elements(page, 'title')
        .filter((title) => !isIn(title, 'svg'))
        .map(textOf);
      return titles.length === 1 && titles[0] !== '' ? [] : [`titles: ${JSON.stringify(titles)}`];
    },
  },
  heading: {
    says: 'the page has exactly one h1, with words, and one main',
    breaches: (page) => [
      ...(elements(page, 'h1').length === 1 ? [] : [`${elements(page, 'h1').length} h1`]),
      ...(elements(page, 'main').length === 1 ? [] : [`${elements(page, 'main').length} main`]),
      ...elements(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
        .filter((one) => nameOf(page, one) === '')
        .map(opening),
    ],
  },
  headingOrder: {
    says: 'no level of heading is skipped on the way down',
    breaches: (page) => {
      const levels = elements(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) =>
        Number(heading.name[1]),
      );
      return levels.flatMap((level, at) =>
        level > (levels[at - 1] ?? 0) + 1 ? [`h${levels[at - 1] ?? 0} → h${level}`] : [],
      );
    },
  },
  noInline: {
    says: 'no inline script, style or event handler: the content policy forbids them',
    breaches: (page) => elements(page).filter(isInline).map(opening),
  },
  labels: {
    says: 'every control of a form has a label',
    breaches: (page) =>
      elements(page, 'input', 'select', 'textarea')
        .filter(needsLabel)
        .filter((one) => labelOf(page, one) === '')
        .map(opening),
  },
  describedBy: {
    says: 'for, aria-describedby, aria-labelledby and links within the page name something that is there',
    breaches: (page) => danglingReferences(page),
  },
  uniqueIds: {
    says: 'an id stands once on a page',
    breaches: (page) => {
      const ids = elements(page).flatMap((element) => attribute(element, 'id') ?? []);
      return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
    },
  },
  links: {
    says: 'every link and button says where it leads or what it does',
    breaches: (page) =>
      elements(page, 'a', 'button')
        .filter((one) => nameOf(page, one) === '')
        .map(opening),
  },
  addresses: {
    says: 'links and forms lead to addresses, not to scripts',
    breaches: (page) =>
      elements(page)
        .filter((one) =>
          /^\s*(javascript|data|vbscript):/i.test(attribute(one, 'href') ?? attribute(one, 'action') ?? ''),
        )
        .map(opening),
  },
  tables: {
    says: 'every table has a caption and headers with a scope',
    breaches: (page) =>
      elements(page, 'table')
        .filter((table) => elements(table, 'caption').length !== 1 || !hasHeaders(table))
        .map(opening),
  },
  times: {
    says: 'every <time> has a datetime, and an instant names its zone',
    breaches: (page) =>
      elements(page, 'time')
        .filter((time) => !isWholeTime(time))
        .map((time) => `${opening(time)} ${textOf(time)}`),
  },
  images: {
    says: 'every image has an alternative',
    breaches: (page) => [
      ...elements(page, 'img')
        .filter((image) => attribute(image, 'alt') === undefined)
        .map(opening),
      ...elements(page, 'svg')
        .filter((image) => !isHidden(image) && nameOf(page, image) === '')
        .map(opening),
    ],
  },
  keys: {
    says: 'every form that changes something carries a key, so that sending it twice is harmless',
    breaches: (page) =>
      elements(page, 'form')
        .filter((form) => isPost(form) && !hasKey(form))
        .map(opening),
  },
  finished: {
    says: 'no placeholder is left open and no value printed raw',
    breaches: (page) => readableTexts(page).filter((text) => unfinished.test(text)),
  },
  voice: {
    says: 'the words that this forum never says do not appear (LOOK: Voice; JOURNEYS: what would be wrong)',
    breaches: (page) => readableTexts(page).filter((text) => forbiddenWords.test(withoutDenials(text))),
  },
  exercise: {
    says: 'a page of a drafting exercise says so (DESIGN §5)',
    breaches: (page, _html, { exercise }) => {
      const isExercise =
        exercise ??
        elements(page).some((one) => classes(one).includes('symbol') && /^EX\//.test(textOf(one)));
      const isMarked = elements(page).some((one) => classes(one).includes('exercise') && textOf(one) !== '');
      return isExercise === isMarked || (exercise === undefined && isMarked)
        ? []
        : [`exercise: ${isExercise}, marked: ${isMarked}`];
    },
  },
} satisfies Record<string, Law>;

export type LawName = keyof typeof laws;

/**
 * Hold a page to every law.
 *
 * @throws Error that lists each broken law, what it says and where it is broken.
 */
export function checkPageLaws(html: string, address: PageAddress): void {
  const page = parsePage(html);
  const broken = Object.entries<Law>(laws)
    .filter(([name]) => !address.except?.some((law) => law === name))
    .flatMap(([name, law]) =>
      law.breaches(page, html, address).map((breach) => `  ${name}: ${law.says} — ${breach}`),
    );
  if (broken.length > 0)
    throw new Error(`${address.url} breaks ${broken.length} page laws:\n${broken.join('\n')}`);
}

/** Never said of anybody: counts of opinion, debts and blame. */
const forbiddenWords =
  /\b(vot(e|es|ed|ing|er|ers)|veto(es|ed)?|winners?|owes?|holds? out|holding out|late members?|deadline missed by)\b/i;
const unfinished =
  /\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b|\{[a-z][A-Za-z]*(, ?(plural|select|number|date)[^}]*)?\}/;

/** Where people speak for themselves: the wording of a delegation may hold any word. */
const theirs = ['text', 'prov', 'provision', 'gist', 'quoted'];

/** The texts of the forum itself, piece by piece; wording that participants wrote is left out. */
function readableTexts(page: Page): string[] {
  const found: string[] = [];
  const visit = (node: Page | Element) => {
    for (const child of node.children) {
      if (child.type === 'text' && child.data.trim() !== '')
        found.push(child.data.replace(/\s+/g, ' ').trim());
      if ('attribs' in child && !isTheirs(child)) {
        for (const name of ['title', 'alt', 'aria-label', 'placeholder'])
          found.push(attribute(child, name) ?? '');
        visit(child);
      }
    }
  };
  visit(page);
  return found.filter((text) => text !== '');
}

function isTheirs(element: Element): boolean {
  const isQuoted = ['textarea', 'blockquote', 'q', 'ins', 'del', 'script', 'style', 'pre', 'code'].includes(
    element.name,
  );
  return isQuoted || classes(element).some((name) => theirs.includes(name));
}

function classes(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function isInline(element: Element): boolean {
  const handler = Object.keys(element.attribs).some((name) => name.startsWith('on') || name === 'style');
  const isScript = element.name === 'script' && attribute(element, 'src') === undefined;
  const isData = /^application\/(ld\+)?json$/.test(attribute(element, 'type') ?? '');
  return handler || element.name === 'style' || (isScript && !isData);
}

function needsLabel(control: Element): boolean {
  return !['hidden', 'submit', 'button', 'reset', 'image'].includes(attribute(control, 'type') ?? 'text');
}

function danglingReferences(page: Page): string[] {
  const ids = new Set(elements(page).flatMap((element) => attribute(element, 'id') ?? []));
  return elements(page).flatMap((element) => {
    const spaced = [
      attribute(element, 'aria-describedby'),
      attribute(element, 'aria-labelledby'),
      attribute(element, 'for'),
    ];
    const href = attribute(element, 'href') ?? '';
    const within = /^#./.test(href) ? [decodeURIComponent(href.slice(1))] : [];
    const wanted = [...spaced.flatMap((list) => list?.split(/\s+/) ?? []), ...within].filter(
      (id) => id !== '',
    );
    return wanted.filter((id) => !ids.has(id)).map((id) => `${opening(element)} → #${id}`);
  });
}

function hasHeaders(table: Element): boolean {
  const headers = elements(table, 'th');
  return (
    headers.length > 0 &&
    headers.every((header) => /^(col|row|colgroup|rowgroup)$/.test(attribute(header, 'scope') ?? ''))
  );
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const civil = /^(\d{4}(-\d\d(-\d\d)?)?|\d\d:\d\d|P.+)$/;

function isWholeTime(time: Element): boolean {
  const datetime = attribute(time, 'datetime') ?? '';
  if (civil.test(datetime)) return true;
  return instant.test(datetime) && /\bUTC\b/.test(textOf(time));
}

function isHidden(element: Element): boolean {
  return attribute(element, 'aria-hidden') === 'true' || attribute(element, 'role') === 'presentation';
}

function isPost(form: Element): boolean {
  return attribute(form, 'method')?.toLowerCase() === 'post';
}

function hasKey(form: Element): boolean {
  return elements(form, 'input').some(
    (input) => attribute(input, 'name') === 'key' && (attribute(input, 'value') ?? '') !== '',
  );
}

function isIn(element: Element, name: string): boolean {
  for (let parent = element.parent; parent && 'attribs' in parent; parent = parent.parent)
    if (parent.name === name) return true;
  return false;
}

/** The opening tag, short enough for a line. */
function opening(element: Element): string {
  const attributes = Object.entries(element.attribs).map(([name, value]) => ` ${name}="${value}"`);
  return `<${element.name}${attributes.join('')}>`.slice(0, 160);
}
