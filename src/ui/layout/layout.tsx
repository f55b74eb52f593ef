import { raw } from 'hono/html';
import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx';
import { Facts } from '../facts/facts.tsx';
import type { Markup } from '../markup.ts';
import { Notice } from '../notice/notice.tsx';
import { Tabs } from '../tabs/tabs.tsx';
import { TlpMark } from '../tlp-mark/tlp-mark.tsx';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import type { LayoutProps } from './layout-props.ts';
import { Masthead } from './masthead.tsx';

/**
 * A whole page, doctype included (LOOK: Page): what `c.html(…)` is given.
 *
 * It holds no words of its own and no inline styles or scripts, so a strict content policy fits it.
 */
export function Layout(props: LayoutProps): Markup {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={props.language} dir={props.direction}>
        <Head {...props} />
        <body>
          <a class="skip" href="#content">
            {props.words.skipToContent}
          </a>
          <Masthead {...props} />
          <main class="wrap" id="content" tabindex={-1}>
            <Heading {...props} />
            {props.children}
          </main>
          <Footer {...props} />
          <Running {...props} />
        </body>
      </html>
    </>
  );
}

function Heading(props: LayoutProps): Markup {
  return (
    <>
      {props.crumbs === undefined ? null : (
        <Breadcrumb label={props.words.youAreHere} places={props.crumbs} />
      )}
      <Headline {...props} />
      <h1 lang={props.titleLanguage?.language} dir={props.titleLanguage?.direction}>
        {props.title}
      </h1>
      {props.facts === undefined ? null : <Facts facts={props.facts} />}
      {/* The live region is there from the start: one that arrives with its message is often not read. */}
      <div role="status" class="flash">
        {props.flash === undefined ? null : (
          <Notice tone={props.flash.tone}>
            <p>{props.flash.message}</p>
          </Notice>
        )}
      </div>
      {props.tabs === undefined ? null : <Tabs label={props.words.views} tabs={props.tabs} />}
    </>
  );
}

function Headline({ symbol, marking, headline }: LayoutProps): Markup | null {
  if (symbol === undefined && marking === undefined && headline === undefined) return null;
  return (
    <div class="headline">
      {symbol === undefined ? null : (
        <span class="symbol" translate="no">
          {symbol}
        </span>
      )}
      {marking === undefined ? null : <TlpMark label={marking} />}
      {headline}
    </div>
  );
}

/** Symbol and marking at the head and foot of every printed page (procedure.md §6.1); not on the screen. */
function Running({ exercise, symbol, marking }: LayoutProps): Markup | null {
  if (symbol === undefined && marking === undefined && exercise === undefined) return null;
  return (
    <>
      {(['running running-head', 'running running-foot'] as const).map((place) => (
        <div class={place} aria-hidden="true">
          <div>
            <span>{[exercise?.word, symbol].filter((part) => part !== undefined).join(' · ')}</span>
            {marking === undefined ? null : <TlpMark label={marking} />}
          </div>
        </div>
      ))}
    </>
  );
}
