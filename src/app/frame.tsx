import { identityPaths } from '../identity/index.ts';
import { type Frame, type PageParts, readKept, type Visit } from '../platform/index.ts';
import { namesOf, seatLabelOf } from '../registry/index.ts';
import { Layout, type LayoutProps, type LayoutViewer, type TlpLabel } from '../ui/index.ts';
import type { Assets } from './assets.ts';
import { alternateLanguages, languageLinks } from './languages.ts';
import { words } from './words.ts';

/** Only places that exist; each capability that opens a room adds its line. */
const places = [
  { label: words.participants, href: '/participants' },
  { label: words.bodies, href: '/bodies' },
  { label: words.meetings, href: '/meetings' },
  { label: words.conferences, href: '/conferences' },
  { label: words.texts, href: '/texts' },
  { label: words.decisions, href: '/decisions' },
  { label: words.commitments, href: '/commitments' },
] as const;

/** The frame around every page: forum, places, the hat worn, the exercise's mark. */
export function makeFrame(assets: Assets): Frame {
  return {
    async render(visit, parts, status) {
      const names = visit.viewer.hat?.participant ? await namesFor(visit) : {};
      const isPublicPage = status === 200 && visit.viewer.kind !== 'person';
      const languages = isPublicPage ? alternateLanguages(visit) : [];
      const alternates = [...(parts.alternates ?? []), ...languages];
      const props = { ...layoutProps(visit, parts, { names, assets }), alternates };
      return String(await (<Layout {...props}>{parts.body}</Layout>));
    },
    notFoundParts,
  };
}

/** The same for all who may see the same of the register. */
function namesFor({ house, viewer, now }: Visit) {
  return readKept(house.database, { viewer, now }, `names ${viewer.audiences.join(' ')}`, namesOf);
}

function layoutProps(
  visit: Visit,
  parts: PageParts,
  found: { names: Readonly<Record<string, string>>; assets: Assets },
): LayoutProps {
  const { say, viewer } = visit;
  const path = visit.c.req.path;
  const isPerson = viewer.kind === 'person';
  return {
    language: visit.language,
    direction: 'ltr',
    forum: { label: visit.forumName ?? say(words.noForum), href: '/' },
    title: parts.title,
    ...(parts.titleLanguage ? { titleLanguage: parts.titleLanguage } : {}),
    navigation: places.map(({ label, href }) => ({
      label: say(label),
      href,
      current: path.startsWith(href),
    })),
    viewer: viewerLinks(visit, found.names),
    ...(parts.exercise
      ? { exercise: { word: say(words.exercise), sentence: say(words.exerciseSentence) } }
      : {}),
    ...(parts.breadcrumb ? { crumbs: parts.breadcrumb } : {}),
    ...(parts.symbol ? { symbol: parts.symbol } : {}),
    ...(parts.marking ? { marking: parts.marking as TlpLabel } : {}), // the column holds TLP labels alone
    ...(parts.facts ? { facts: parts.facts } : {}),
    ...(parts.tabs ? { tabs: parts.tabs } : {}),
    footer: {
      record: { label: say(words.record), href: '/record' },
      links: [{ label: say(words.about), href: '/about' }],
      languages: languageLinks(visit),
      note: say(words.footerNote),
    },
    stylesheet: found.assets.stylesheetHref,
    // Public pages need no script at all (LOOK: Weight); the one that asks for a passkey does.
    ...((isPerson || path.startsWith(identityPaths.signIn())) && found.assets.scriptHref
      ? { scripts: [found.assets.scriptHref] }
      : {}),
    isPrivate: isPerson,
    ...(parts.liveSubject && isPerson
      ? {
          head: (
            <>
              <meta name="live-source" content={`/live?subject=${encodeURIComponent(parts.liveSubject)}`} />
              <meta name="live-notice" content={say(words.liveNotice)} />
            </>
          ),
        }
      : {}),
    words: {
      skipToContent: say(words.skipToContent),
      mainNavigation: say(words.mainNavigation),
      youAreHere: say(words.youAreHere),
      views: say(words.views),
      languages: say(words.languages),
    },
  };
}

function viewerLinks(visit: Visit, names: Readonly<Record<string, string>>): LayoutViewer {
  const { say, viewer } = visit;
  if (viewer.kind !== 'person') {
    return { kind: 'stranger', signIn: { label: say(words.signIn), href: signInHref(visit) } };
  }
  const href = identityPaths.me;
  if (!viewer.hat) {
    return {
      kind: 'signed-in',
      hat: { actingFor: say(words.person), office: say(words.noSeat), href, isSecretariat: false },
    };
  }
  const isSecretariat = viewer.hat.key === 'secretariat';
  return {
    kind: 'signed-in',
    hat: { ...seatLabelOf(say, viewer.hat, names), href, isSecretariat },
    ...(isSecretariat ? { links: [{ label: say(words.desk), href: '/desk' }] } : {}),
  };
}

function signInHref(visit: Visit): string {
  const { path } = visit.c.req;
  if (path === '/' || path.startsWith(identityPaths.signIn())) return identityPaths.signIn();
  return identityPaths.signIn(path + new URL(visit.c.req.url).search);
}

/** A restricted address and one that does not exist look the same to whoever may not read it (DESIGN §7). */
function notFoundParts(visit: Visit): PageParts {
  const { say, viewer } = visit;
  return {
    title: say(words.notFound),
    body: (
      <>
        <p>{say(words.notFoundSentence)}</p>
        {viewer.kind === 'person' ? (
          viewer.hats.length > 1 ? (
            <p>
              {say(words.notFoundHat)} <a href={identityPaths.me}>{say(words.chooseHat)}</a>
            </p>
          ) : null
        ) : (
          <p>
            <a href={signInHref(visit)}>{say(words.notFoundSignIn)}</a>
          </p>
        )}
      </>
    ),
  };
}
