import { newId } from '../../base/index.ts';
import type { ConsolidatedProvision } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Form, type Markup, Notice } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { words } from '../words.ts';
import { TypedFields } from './proposal-form.tsx';
import { ProvisionLine } from './text-page.tsx';
import type { TextView } from './text-view.ts';
import type { TypedProposal } from './typed-proposal.ts';

export interface PreviewPageProps {
  readonly visit: Visit;
  readonly view: TextView;
  /** The lines as they would read with the proposal in them, made and forgotten (DESIGN §2, law 10). */
  readonly lines: readonly ConsolidatedProvision[];
  readonly provision: string;
  readonly typed: TypedProposal;
  readonly late: boolean;
  /** What is wished for the order or the borders, in words. */
  readonly sentence: string | null;
}

/** The line exactly as the others will see it, before anything is submitted. */
export function PreviewPage(props: PreviewPageProps): Markup {
  const { visit, view, lines, provision, typed, late, sentence } = props;
  const { say } = visit;
  return (
    <>
      <p class="quiet">{say(words.previewNothingSent)}</p>
      {sentence === null ? null : <p>{sentence}</p>}
      {late ? <Notice tone="care">{say(words.receiptLate)}</Notice> : null}
      {typed.replaces === '' ? null : <p>{say(words.replacesYours)}</p>}
      <section class="text text-margin" aria-label={say(words.previewTitle)}>
        {lines.map((line) => (
          <ProvisionLine visit={visit} view={view} provision={line} withoutActions />
        ))}
      </section>
      <Form
        method="post"
        action={textPaths.proposals(view.text.id)}
        idempotencyKey={newId()}
        label={say(words.submitProposal)}
        island="send-once"
      >
        <TypedFields typed={typed} />
        <p class="quiet" data-waiting hidden>
          {say(words.waitingForLine)}
        </p>
        <input type="hidden" name="provision" value={provision} />
        <Button label={say(words.submitProposal)} />
      </Form>
      <Form
        method="post"
        action={textPaths.provisionEdit(view.text.id, provision)}
        answersWithPage
        idempotencyKey={newId()}
        label={say(words.goOnEditing)}
      >
        <TypedFields typed={typed} />
        <Button label={say(words.goOnEditing)} look="plain" />
      </Form>
    </>
  );
}
