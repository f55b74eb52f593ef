import type { Visit } from '../../platform/index.ts';
import { textPaths } from '../../texts/index.ts';
import { EmptyState, type FormError, LinkButton, type Markup, Notice } from '../../ui/index.ts';
import type { Question } from '../reads/questions.ts';
import {
  nounWords,
  presidingWords as presiding,
  words as shared,
  objectionWords as words,
} from '../words.ts';
import { ObjectionForm } from './objection-form.tsx';
import { questionText } from './question-stands.tsx';

export interface ObjectionView {
  readonly text: string;
  /** The last question about the text. */
  readonly question: Question | null;
  /** Whether the reader's delegation objected to it. */
  readonly hasObjected: boolean;
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

/** A delegation's own page while its body is being asked. */
export function ObjectionPage({ visit, view }: { visit: Visit; view: ObjectionView }): Markup {
  const { say } = visit;
  const { text, question } = view;
  if (view.hasObjected)
    return (
      <Notice tone="done" title={say(words.recorded)}>
        <p>{say(words.recordedSentence)}</p>
      </Notice>
    );
  if (!question || question.endedAt !== null)
    return (
      <>
        <EmptyState kind="wait" title={say(words.notAskedTitle)} sentence={say(presiding.nothingAsked)} />
        <p>
          <LinkButton look="plain" label={say(shared.readText)} href={textPaths.text(text)} />
        </p>
      </>
    );
  return (
    <>
      <p>{say(words.asked, { noun: say(nounWords[question.verb]) })}</p>
      <blockquote class="quoted">{questionText(visit, question)}</blockquote>
      <p>
        <LinkButton look="plain" label={say(shared.readText)} href={textPaths.text(text)} />
      </p>
      <p>{say(words.explained)}</p>
      <ObjectionForm visit={visit} text={text} members={null} errors={view.errors} typed={view.typed} />
    </>
  );
}
