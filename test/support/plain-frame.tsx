import type { Frame } from '../../src/platform/index.ts';

/** A frame with what every page must have and no word of its own. */
export const plainFrame: Frame = {
  async render(visit, parts) {
    const page = (
      <html lang={visit.language} dir="ltr">
        <head>
          <title>{parts.title}</title>
        </head>
        <body>
          <main>
            <h1>{parts.title}</h1>
            {parts.exercise ? <p class="exercise">Exercise</p> : null}
            {parts.symbol === undefined ? null : <p class="symbol">{parts.symbol}</p>}
            <p>{(parts.facts ?? []).map((fact) => fact.label).join(' · ')}</p>
            <ul>
              {[...(parts.breadcrumb ?? []), ...(parts.tabs ?? [])].map((link) => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
            {parts.body}
          </main>
        </body>
      </html>
    );
    return `<!doctype html>${await page}`;
  },
  notFoundParts: () => ({ title: 'Not found', body: '' }),
};
