import type { Visit } from '../../../platform/index.ts';
import { writtenWords as words } from '../../words/written.ts';
import type { WrittenPageView } from './page-view.ts';

/** Paragraphs in words; null: the text as a whole. */
export function aboutOf({ say }: Visit, view: WrittenPageView, provisions: readonly string[] | null): string {
  if (provisions === null) return say(words.wholeText);
  const labels = new Map(view.paragraphs.map(({ value, label }) => [value, label]));
  return provisions.map((id) => labels.get(id) ?? id).join(' · ');
}
