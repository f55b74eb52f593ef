import type { Visit } from '../../platform/index.ts';
import { EmptyState, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { fileWords } from '../words/files.ts';

/** A PDF that would show empty boxes is not made; the Word file carries the same words. */
export function NoFontPage({ visit, id, letters }: { visit: Visit; id: string; letters: string }): Markup {
  const { say } = visit;
  return (
    <EmptyState
      kind="begin"
      title={say(fileWords.noFontFor, { letters })}
      sentence={say(fileWords.noFontSentence)}
      action={{ label: say(fileWords.downloadWord), href: textPaths.word(id) }}
    />
  );
}
