import { raw } from 'hono/html';
import { invariant } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import type { TextView } from './text-view.ts';

interface RenderedProps {
  readonly visit: Visit;
  readonly view: TextView;
  /** Which part of which page. */
  readonly part: string;
  readonly make: () => Markup;
}

/**
 * A part of a page that is long and the same for every reader with the same rights, language and zone who may do the
 * same: made once of what they share. It must hold no key of a form, and nothing of one delegation.
 */
export function Rendered({ visit, view, part, make }: RenderedProps): Markup {
  const { language, zone } = visit;
  const acts = view.delegation !== null ? 'proposes' : view.isChair ? 'decides' : 'reads';
  const key = [part, language, zone, acts].join(' ');
  const before = view.rendered.get(key);
  if (before !== undefined) return raw(before);
  const html: unknown = make().toString();
  invariant(typeof html === 'string', 'a part that is kept waits for nothing');
  view.rendered.set(key, html);
  return raw(html);
}
