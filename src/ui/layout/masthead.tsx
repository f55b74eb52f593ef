import { ExerciseBanner } from '../exercise-banner/exercise-banner.tsx';
import type { Markup } from '../markup.ts';
import type { Hat, LayoutProps } from './layout-props.ts';

/** Forum, places, search and the hat: the same on every page, in the same order (WCAG 3.2.3). */
export function Masthead(props: LayoutProps): Markup {
  const { viewer, words } = props;
  const asSecretariat = viewer.kind === 'signed-in' && viewer.hat.isSecretariat;
  return (
    <header>
      {props.exercise === undefined ? null : <ExerciseBanner {...props.exercise} />}
      <div class={asSecretariat ? 'mast mast-secretariat' : 'mast'}>
        <div class="wrap">
          <a class="forum" href={props.forum.href}>
            {props.forum.label}
          </a>
          {props.navigation.length === 0 ? null : (
            <nav class="main-nav" aria-label={words.mainNavigation}>
              <ul>
                {props.navigation.map((place) => (
                  <li>
                    <a href={place.href} aria-current={place.current ? 'true' : undefined}>
                      {place.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <div class="mast-end">
            {props.search === undefined ? null : (
              <a href={props.search.href} rel="search">
                {props.search.label}
              </a>
            )}
            <ViewerLinks {...props} />
          </div>
        </div>
      </div>
    </header>
  );
}

function ViewerLinks({ viewer }: LayoutProps): Markup | null {
  if (viewer.kind === 'stranger') {
    return viewer.signIn === undefined ? null : <a href={viewer.signIn.href}>{viewer.signIn.label}</a>;
  }
  return (
    <>
      {(viewer.links ?? []).map((link) => (
        <a href={link.href}>{link.label}</a>
      ))}
      <HatLink {...viewer.hat} />
    </>
  );
}

function HatLink({ actingFor, office, href, isSecretariat }: Hat): Markup {
  return (
    <span class={isSecretariat ? 'hat hat-secretariat' : 'hat'}>
      <a href={href}>
        <b>{actingFor}</b> · {office}
      </a>
    </span>
  );
}
