import type { Instant } from '../../base/index.ts';
import type { Consolidation } from '../../engine/index.ts';
import { publicPage, type Route, type Tx, type Visit } from '../../platform/index.ts';
import { textPaths } from '../paths.ts';
import { adoptedOf } from '../reads/adopted.ts';
import { correctionsOf } from '../reads/corrections.ts';
import { markingOf } from '../reads/marking.ts';
import { hasSaidNoComments } from '../reads/no-comments.ts';
import { isRemoved } from '../rules/canonical-text.ts';
import { words } from '../words.ts';
import { AdoptedPage } from './adopted-page.tsx';
import { lastVisit } from './changes-since.ts';
import { ListPage } from './list-page.tsx';
import { listedTexts } from './listed-texts.ts';
import { directionOf } from './provision-words.ts';
import { paragraphsPerPage } from './state-groups.ts';
import { ReadPage } from './text-page.tsx';
import { textParts } from './text-parts.ts';
import { consolidatedAt, type TextView, textView } from './text-view.ts';

export const readRoutes: readonly Route[] = [
  publicPage(textPaths.list, showList),
  publicPage('/texts/:id', showText),
];

async function showList(visit: Visit): Promise<Response> {
  const texts = await visit.read((tx) => listedTexts(tx, visit));
  const mayCreate = visit.viewer.hat?.key === 'secretariat';
  return visit.page({
    title: visit.say(words.texts),
    body: <ListPage visit={visit} texts={texts} mayCreate={mayCreate} />,
  });
}

/** One address: the negotiated text for those who negotiate, the adopted text for everybody once released. */
async function showText(visit: Visit): Promise<Response> {
  const id = visit.param('id');
  const found = await visit.read(async (tx) => {
    const adopted = await adoptedOf(tx, id);
    const corrections = adopted ? await correctionsOf(tx, id) : [];
    const view = await textView(tx, visit, id);
    const marking = await markingOf(tx, id);
    return {
      adopted,
      corrections,
      marking,
      view,
      own: view && !adopted && (await ownReading(tx, visit, view)),
    };
  });
  if (found.adopted) {
    const { adopted, corrections, marking, view } = found;
    const akn = { href: textPaths.akn(id), type: 'application/akn+xml', title: adopted.symbol };
    return visit.page({
      title: adopted.title,
      titleLanguage: { language: adopted.language, direction: directionOf(adopted.language) },
      symbol: adopted.symbol,
      ...(marking ? { marking } : {}),
      exercise: adopted.exercise,
      breadcrumb: [{ label: visit.say(words.texts), href: textPaths.list }],
      alternates: isRemoved(adopted) ? [] : [akn],
      body: <AdoptedPage {...{ visit, adopted, corrections }} hasHistory={view !== null} />,
    });
  }
  if (!found.view || !found.own) return visit.notFound();
  return showNegotiated(visit, found.view, found.own);
}

/** What this reader alone sees of a negotiated text. */
interface OwnReading {
  readonly before: { readonly at: Instant; readonly consolidation: Consolidation } | null;
  readonly hasSaidNoComments: boolean;
}

async function ownReading(tx: Tx, visit: Visit, view: TextView): Promise<OwnReading> {
  const at = lastVisit(visit, view.text.id);
  const before = at && (await consolidatedAt(tx, view.text.id, { viewer: visit.viewer, now: at }));
  return {
    before: at && before ? { at, consolidation: before } : null,
    hasSaidNoComments: view.delegation !== null && (await hasSaidNoComments(tx, view.state, view.delegation)),
  };
}

async function showNegotiated(visit: Visit, view: TextView, own: OwnReading): Promise<Response> {
  const pages = Math.max(1, Math.ceil(view.consolidation.provisions.length / paragraphsPerPage));
  const page = Math.min(pages, Math.max(1, Number(visit.query('page')) || 1));
  return visit.page({
    ...textParts(visit, view, 'read'),
    body: <ReadPage {...{ visit, view, page }} {...own} />,
  });
}
