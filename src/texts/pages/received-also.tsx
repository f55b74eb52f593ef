import type { WordWarning } from '../../engine/word/index.ts';
import type { Visit } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import { words } from '../words/received.ts';

/**
 * What a file holds besides words: nobody is asked about it, and nobody is left without knowing. What would run or
 * fetch was left alone, and says so.
 */
export function AlsoInFile({
  visit: { say },
  warnings,
}: {
  readonly visit: Visit;
  readonly warnings: readonly WordWarning[];
}): Markup | null {
  const wordless = (why: WordWarning['why']) =>
    warnings.filter((warning) => warning.why === why && warning.text === '').length;
  const counted = [
    [words.alsoPictures, wordless('picture')],
    [words.alsoFormulas, wordless('formula')],
    [words.alsoObjects, wordless('object')],
  ] as const;
  const lines = [
    ...(warnings.some(({ why }) => why === 'macros-ignored') ? [say(words.alsoMacros)] : []),
    ...warnings
      .filter(({ why }) => why === 'linked-content-ignored')
      .map(({ text: target }) => say(words.alsoLinked, { target })),
    ...counted.flatMap(([line, count]) => (count > 0 ? [say(line, { count })] : [])),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="also-in-file">
      <h2 id="also-in-file">{say(words.alsoInFile)}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}
