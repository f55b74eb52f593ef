import type { Visit } from '../../platform/index.ts';
import type { FormError, Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { words } from '../words.ts';
import { directionOf } from './provision-words.ts';
import type { TextView } from './text-view.ts';
import type { TypedProposal } from './typed-proposal.ts';

/** The paragraph left the text while somebody was writing on it: what was written is shown, so that nothing is lost. */
export function GonePage(props: {
  readonly visit: Visit;
  readonly view: TextView;
  readonly typed: TypedProposal;
  readonly errors: readonly FormError[];
}): Markup {
  const { visit, view, typed, errors } = props;
  const { language } = view.text;
  return (
    <>
      {errors.map((error) => (
        <p class="error">{error.message}</p>
      ))}
      <blockquote class="words" lang={language} dir={directionOf(language)}>
        {typed.words}
      </blockquote>
      {typed.rationale === '' ? null : <p>{typed.rationale}</p>}
      <p>
        <a href={textPaths.text(view.text.id)}>{visit.say(words.backToText)}</a>
      </p>
    </>
  );
}
