import { type Consolidation, englishStructure } from '../../engine/index.ts';
import { isRightToLeft } from '../../engine/word/index.ts';
import { ConsolidatedProvision, type ProvisionWords, stylesheet, TextPage } from '../../ui/index.ts';

const verb = (one: string, more: string) => (delegations: number) => (delegations === 1 ? one : more);
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const words: ProvisionWords = {
  openBracket: 'open bracket',
  openBracketHeldBy: (names) => `open bracket, held by ${names}`,
  closeBracket: 'close bracket',
  struck: 'struck:',
  proposes: verb('proposes', 'propose'),
  proposesToDelete: verb('proposes to delete', 'propose to delete'),
  proposesToDeleteWhole: verb('proposes to delete the paragraph', 'propose to delete the paragraph'),
  keepsText: verb('keeps the text', 'keep the text'),
  holds: verb('holds', 'hold'),
  holdsWhole: verb('holds the paragraph', 'hold the paragraph'),
  withoutWords: 'without these words',
  newParagraph: 'new',
  structure: englishStructure,
  listNames: (names) => list.format(names),
};

/** One page that stands by itself: the components and the sheet of the pages, nothing fetched from anywhere. */
export function asHtml(consolidation: Consolidation, title: string): string {
  const { language, provisions, unplaced } = consolidation;
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  const page = (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {/* The sheet is our own and holds no user text. */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet() }} />
      </head>
      <body>
        <main class="wrap">
          <TextPage label={title} margin>
            {provisions.map((provision) => (
              <ConsolidatedProvision
                provision={provision}
                language={language}
                direction={direction}
                attribution={{ kind: 'shown', names: {} }}
                words={words}
              />
            ))}
          </TextPage>
          {unplaced.length === 0 ? null : (
            <section lang="en" dir="ltr">
              <h2>Could not be placed</h2>
              <ul>
                {unplaced.map(({ by, text, why }) => (
                  <li>
                    {by} ({why}): <span lang={language}>{text}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${page}\n`;
}
