/** A person at a browser without scripts, for journeys in process: opens, follows, fills in, submits. */
import { type Answers, type FileAnswer, type Filled, fill } from './form-data.ts';
import {
  ancestors,
  attribute,
  type Element,
  elements,
  nameOf,
  type Page,
  parsePage,
  textOf,
} from './markup.ts';
import { checkPageLaws, type LawName } from './page-laws.ts';

/** What `mountSite` returns, or anything that answers requests. */
export interface Application {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}

/** What came back, after redirects. */
export interface View {
  /** Path and query of the page that was reached. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly page: Page;
  /** All words of the page, white space made single. */
  readonly text: string;
  /** The words of the messages about what was typed, in reading order. */
  readonly errors: readonly string[];
}

export interface Submission {
  /** Where a page has several such buttons: accessible name, id or action of the form, or the id of what it stands in. */
  readonly within?: string;
}

export interface Visitor {
  /** The page now before the person. @throws Error before the first one. */
  readonly view: View;
  open(path: string): Promise<View>;
  /** Follow the link of this name (whole name, or a pattern). */
  follow(link: string | RegExp): Promise<View>;
  /** Answer questions and press the button of this name. */
  submit(button: string | RegExp, answers?: Answers, submission?: Submission): Promise<View>;
  /** Send the last form once more, to the letter, as a double click or a reload does. */
  submitAgain(): Promise<View>;
  /** A request with the person's cookies, answered as it comes: files, streams, the API. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Of this browser. Given to another visitor they take over the session there, with no page. */
  readonly cookies: Map<string, string>;
}

export interface VisitorOptions {
  /** Origin of the site; the forms come from here. */
  readonly origin?: string;
  /** Laws that pages of this journey may break; say why in a comment. */
  readonly except?: readonly LawName[];
  readonly language?: string;
  /** In a demonstration: presses the button by which one confirms to be there, where a grave act asks for it. */
  readonly confirms?: boolean;
}

/** What that button says. */
const itIsMe = 'It is me, go on';

const redirectsMax = 5;

/** A new person at a new browser. Every page that comes back is held to the page laws. */
export function newVisitor(application: Application, options: VisitorOptions = {}): Visitor {
  const origin = options.origin ?? 'http://localhost:3000';
  const cookies = new Map<string, string>();
  let view: View | null = null;
  let lastForm: (() => Promise<View>) | null = null;

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('sec-fetch-site', headers.get('sec-fetch-site') ?? 'same-origin');
    headers.set('host', new URL(origin).host);
    if (options.language) headers.set('accept-language', options.language);
    const response = await application.request(new URL(path, origin).href, {
      redirect: 'manual',
      ...init,
      headers,
    });
    keepCookies(cookies, response);
    return response;
  }

  async function arrive(path: string, init: RequestInit): Promise<View> {
    let at = path;
    let response = await request(path, { ...init, headers: { accept: 'text/html', ...init.headers } });
    for (let hops = 0; isRedirect(response); hops += 1) {
      if (hops === redirectsMax) throw new Error(`${path} leads in circles`);
      const next = new URL(response.headers.get('location') ?? '', new URL(at, origin));
      if (next.origin !== origin) throw new Error(`${at} leads away to ${next.href}`);
      at = next.pathname + next.search;
      response = await request(at, { headers: { accept: 'text/html' } });
    }
    view = await viewOf(at, response, options.except ?? []);
    return view;
  }

  function present(): View {
    if (!view) throw new Error('no page is open yet');
    return view;
  }

  const visitor: Visitor = {
    get view() {
      return present();
    },
    cookies,
    request,
    open: (path) => arrive(path, {}),
    async follow(link) {
      const { page, url } = present();
      const found = elements(page, 'a').filter(
        (one) => attribute(one, 'href') !== undefined && isNamed(page, one, link),
      );
      const targets = new Set(found.map((one) => attribute(one, 'href')));
      const href = requireOne(
        [...targets],
        `link “${link}”`,
        elements(page, 'a').map((one) => nameOf(page, one)),
      );
      return arrive(pathOf(href ?? '', url, origin), {});
    },
    async submit(button, answers = {}, submission = {}) {
      const { page, url } = present();
      const pressed = findButton(page, button, submission);
      const form = formOf(page, pressed);
      const filled = fill(page, form, pressed, answers);
      const action = attribute(pressed, 'formaction') ?? attribute(form, 'action') ?? url;
      const path = pathOf(action, url, origin);
      lastForm = () => arrive(...requestOf(form, path, filled, origin));
      const arrived = await lastForm();
      const isAsked = options.confirms && button !== itIsMe && arrived.text.includes(itIsMe);
      return isAsked ? visitor.submit(itIsMe) : arrived;
    },
    submitAgain() {
      if (!lastForm) throw new Error('no form was sent yet');
      return lastForm();
    },
  };
  return visitor;
}

async function viewOf(url: string, response: Response, except: readonly LawName[]): Promise<View> {
  const html = await response.text();
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (isHtml) {
    checkPageLaws(html, { url, except });
    if (!response.headers.has('content-security-policy'))
      throw new Error(`${url} comes without its content policy`);
  }
  const page = parsePage(isHtml ? html : '');
  const errors = elements(page)
    .filter((one) => (attribute(one, 'class') ?? '').split(/\s+/).includes('error'))
    .map(textOf);
  return {
    url,
    status: response.status,
    headers: response.headers,
    html,
    page,
    text: isHtml ? textOf(page) : html,
    errors,
  };
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const isOver = attributes.some(
      (one) => /^max-age=(0|-\d+)$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one),
    );
    if (isOver) cookies.delete(name);
    else cookies.set(name, value);
  }
}

function isRedirect(response: Response): boolean {
  return [301, 302, 303, 307, 308].includes(response.status);
}

function isNamed(page: Page, element: Element, wanted: string | RegExp): boolean {
  const name = nameOf(page, element);
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

function findButton(page: Page, wanted: string | RegExp, { within }: Submission): Element {
  const buttons = elements(page, 'button', 'input').filter(isSubmit);
  const found = buttons.filter(
    (one) => isButtonNamed(page, one, wanted) && (within === undefined || standsIn(page, one, within)),
  );
  const button = requireOne(
    found,
    `button “${wanted}”${within ? ` in “${within}”` : ''}`,
    buttons.map((one) => buttonName(page, one)),
  );
  if (attribute(button, 'disabled') !== undefined) throw new Error(`the button “${wanted}” is disabled`);
  return button;
}

function isSubmit(element: Element): boolean {
  const type = attribute(element, 'type') ?? (element.name === 'button' ? 'submit' : 'text');
  return type === 'submit';
}

function buttonName(page: Page, button: Element): string {
  return button.name === 'input' ? (attribute(button, 'value') ?? '') : nameOf(page, button);
}

function isButtonNamed(page: Page, button: Element, wanted: string | RegExp): boolean {
  const name = buttonName(page, button);
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

function standsIn(page: Page, button: Element, within: string): boolean {
  const form = formOf(page, button);
  return [form, ...ancestors(button)].some((place) =>
    [attribute(place, 'aria-label'), attribute(place, 'id'), attribute(place, 'action')].includes(within),
  );
}

function formOf(page: Page, button: Element): Element {
  const id = attribute(button, 'form');
  const form =
    id === undefined
      ? ancestors(button).find((parent) => parent.name === 'form')
      : elements(page, 'form').find((one) => attribute(one, 'id') === id);
  if (!form) throw new Error(`the button “${textOf(button)}” stands in no form`);
  return form;
}

function requireOne<Item>(found: readonly Item[], wanted: string, known: readonly string[]): Item {
  const [one] = found;
  if (one !== undefined && found.length === 1) return one;
  throw new Error(
    `${found.length} times ${wanted} on the page; it has: ${known.filter(Boolean).join(' · ')}`,
  );
}

function pathOf(href: string, from: string, origin: string): string {
  const url = new URL(href, new URL(from, origin));
  if (url.origin !== origin) throw new Error(`${href} leads away from the site`);
  return url.pathname + url.search;
}

/** The request that a browser makes of a filled form. */
function requestOf(
  form: Element,
  path: string,
  filled: Filled,
  origin: string,
): [path: string, init: RequestInit] {
  const texts = filled.map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value.name,
  ]);
  if (attribute(form, 'method')?.toLowerCase() !== 'post') {
    return [`${path.split('?')[0]}?${new URLSearchParams(texts)}`, {}];
  }
  const isMultipart = attribute(form, 'enctype') === 'multipart/form-data';
  const body = isMultipart ? multipart(filled) : new URLSearchParams(texts);
  return [path, { method: 'POST', body, headers: { origin } }];
}

function multipart(filled: Filled): FormData {
  const data = new FormData();
  for (const [name, value] of filled) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, blobOf(value), value.name);
  }
  return data;
}

function blobOf(file: FileAnswer): Blob {
  return new Blob([new Uint8Array(file.bytes)], { type: file.type ?? 'application/octet-stream' });
}
