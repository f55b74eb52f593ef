import type { Markup } from '../markup.ts';
import type { LayoutProps } from './layout-props.ts';

/** What browsers, feeds readers and search engines are told. */
export function Head(props: LayoutProps): Markup {
  const scripts = props.scripts ?? [];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{documentTitle(props)}</title>
      {props.description === undefined ? null : <meta name="description" content={props.description} />}
      <meta name="color-scheme" content="light dark" />
      {props.isPrivate ? <meta name="robots" content="noindex, nofollow" /> : null}
      {props.canonical === undefined ? null : <link rel="canonical" href={props.canonical} />}
      <link rel="stylesheet" href={props.stylesheet} />
      {(props.alternates ?? []).map((alternate) => (
        <link
          rel="alternate"
          href={alternate.href}
          type={alternate.type}
          title={alternate.title}
          hreflang={alternate.hreflang}
        />
      ))}
      {scripts.length === 0 ? null : (
        <>
          {/* A hover must not count as a read (DESIGN §3). */}
          <meta name="turbo-prefetch" content="false" />
          <meta name="turbo-refresh-method" content="morph" />
          <meta name="turbo-refresh-scroll" content="preserve" />
          {scripts.map((src) => (
            <script type="module" src={src} />
          ))}
        </>
      )}
      {props.head}
    </head>
  );
}

/** "EX/DG.1/L.1 Draft Strategy – Forum"; the exercise is said first, where a narrow tab still shows it. */
function documentTitle({ exercise, symbol, title, forum }: LayoutProps): string {
  const heading = symbol === undefined ? title : `${symbol} ${title}`;
  const name = heading === forum.label ? heading : `${heading} – ${forum.label}`;
  return exercise === undefined ? name : `${exercise.word}: ${name}`;
}
