import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { projectRoot } from '../platform/index.ts';
import { stylesheet } from '../ui/index.ts';

export interface Assets {
  readonly stylesheetHref: string;
  /** Absent where no browser bundle was built: pages work without it. */
  readonly scriptHref: string | null;
  serve(app: Hono): void;
}

/** Two brackets that have met: text that everyone can live with. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M13 5H7v22h6M19 5h6v22h-6" fill="none" stroke="#1f4b7a" stroke-width="3"/><circle cx="16" cy="16" r="3" fill="#1c6a4e"/></svg>';

const forGood = 'public, max-age=31536000, immutable';

/** Stylesheet and script under names that carry their hash, so that browsers keep them for good (LOOK: Weight). */
export function openAssets(): Assets {
  const css = stylesheet();
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  const stylesheetHref = `/assets/style.${hash}.css`;
  const folder = join(projectRoot(), 'dist', 'assets');
  const script = scriptName(folder);
  return {
    stylesheetHref,
    scriptHref: script && `/assets/${script}`,
    serve(app) {
      app.get(stylesheetHref, (c) =>
        c.body(css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': forGood }),
      );
      app.get('/favicon.ico', (c) =>
        c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': forGood }),
      );
      if (!script) return;
      const code = readFileSync(join(folder, script), 'utf8');
      app.get(`/assets/${script}`, (c) =>
        c.body(code, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': forGood }),
      );
    },
  };
}

function scriptName(folder: string): string | null {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return null;
  const names = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>; // written by our own build
  return names['app.js'] ?? null;
}
