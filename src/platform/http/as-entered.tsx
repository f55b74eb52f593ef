import type { Child } from 'hono/jsx';
import type { Markup } from '../../ui/index.ts';
import { english } from '../i18n/index.ts';
import type { Visit } from './route.ts';

interface AsEnteredProps {
  readonly visit: Pick<Visit, 'language'>;
  readonly children?: Child;
}

/**
 * Prose of the register, which is kept in English. On a page in another language it is marked as such, so that it
 * is read out and hyphenated rightly (WCAG 3.1.2).
 */
export function AsEntered({ visit, children }: AsEnteredProps): Markup {
  return <span lang={visit.language === english ? undefined : english}>{children}</span>;
}
