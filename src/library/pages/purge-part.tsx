import { newId } from '../../base/index.ts';
import { groupsPaths, type KeyRequest } from '../../groups/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import { Button, Form, type Markup } from '../../ui/index.ts';
import { libraryPaths } from '../paths.ts';
import type { Hold } from '../reads/holds.ts';
import { holdWords } from '../words/holds.ts';
import { words } from '../words.ts';
import { PaperForm, type RefusedForm } from './paper-form.tsx';

interface Props {
  readonly visit: Visit;
  readonly kind: string;
  readonly paper: string;
  readonly keys: KeyRequest | null;
  readonly hold: Hold | null;
  readonly refused: RefusedForm | null;
}

/** The way to a purge: asked with a reason, both keys turned, done once (JOURNEYS c4–c5). */
export function PurgePart(props: Props): Markup {
  const { visit, kind, paper, keys, hold, refused } = props;
  const { say } = visit;
  if (keys === null)
    return (
      <PaperForm
        {...{ visit, refused }}
        form="ask-for-purge"
        title={say(words.purgeTitle)}
        explained={say(words.purgeIntro)}
        action={libraryPaths.purgeRequest(kind, paper)}
        label={say(words.purgeReason)}
        hint={say(words.reasonHint)}
        button={say(words.askForPurge)}
        look="plain"
        {...heldReason(visit, hold)}
      />
    );
  return (
    <section aria-labelledby="purge">
      <h2 id="purge">{say(words.purgeTitle)}</h2>
      <p>{say(words.purgeIntro)}</p>
      <p>
        {stateOf(visit, keys)} <a href={groupsPaths.key(keys.id)}>{say(words.toKeys)}</a>
      </p>
      {keys.state === 'ready' ? <DoPurge {...props} /> : null}
    </section>
  );
}

function stateOf(visit: Visit, keys: KeyRequest): string {
  const { say } = visit;
  const [time, until] = [timeWords(keys.askedAt, visit), timeWords(keys.until, visit)];
  if (keys.state === 'ready') return say(words.keysReady, { until });
  return keys.turns.length > 0 ? say(words.keysOne, { until }) : say(words.keysWait, { time, until });
}

/** A control that a hold keeps from working stays, with the reason beside it. */
function heldReason({ say }: Visit, hold: Hold | null): { disabledReason?: string } {
  return hold === null ? {} : { disabledReason: say(holdWords.refused, { reason: hold.reason }) };
}

function DoPurge({ visit, kind, paper, hold, refused }: Props): Markup {
  const { say } = visit;
  return (
    <Form
      method="post"
      action={libraryPaths.purge(kind, paper)}
      idempotencyKey={newId()}
      idPrefix="purge"
      label={say(words.purgeTitle)}
      errors={{
        title: say(words.checkFields),
        list: refused?.form === 'purge' ? refused.errors : [],
      }}
    >
      <p>{say(words.purgeConfirm)}</p>
      <Button label={say(words.purge)} look="grave" {...heldReason(visit, hold)} />
    </Form>
  );
}
