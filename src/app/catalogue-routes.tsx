import { get, holds, type Route, type Visit } from '../platform/index.ts';
import { CataloguePage, catalogueFrames, stylesheet } from '../ui/index.ts';

const path = '/catalogue';
const styles = `${path}.css`;

/**
 * The components with their examples, for who builds pages and for the accessibility test (DESIGN §9). They show invented
 * delegations, so a production installation, whose public pages hold real ones, shows them to the secretariat alone.
 */
export const catalogueRoutes: readonly Route[] = [
  get(path, ['anyone'], (visit) =>
    shown(visit, () => visit.c.html(<CataloguePage stylesheet={styles} frameHref={frameHref} />)),
  ),
  get(styles, ['anyone'], (visit) =>
    shown(visit, () => visit.c.body(stylesheet(), 200, { 'content-type': 'text/css; charset=utf-8' })),
  ),
  get(`${path}/:frame`, ['anyone'], (visit) => {
    const frame = catalogueFrames[Number(visit.param('frame')) - 1];
    return frame ? shown(visit, () => visit.c.html(frame.element)) : visit.notFound();
  }),
];

/** Whole pages are called by their place among them, from 1. */
function frameHref(index: number): string {
  return `${path}/${index + 1}`;
}

async function shown(visit: Visit, answer: () => Response | Promise<Response>): Promise<Response> {
  return visit.house.production && !holds(visit.viewer, ['secretariat']) ? visit.notFound() : answer();
}
