import type { JSX } from 'hono/jsx/jsx-runtime';

/** What a page or a component returns: escaped HTML in the making. */
export type Markup = JSX.Element;
