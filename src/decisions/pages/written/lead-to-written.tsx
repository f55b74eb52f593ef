import type { Tx, Visit } from '../../../platform/index.ts';
import { type Markup, Notice } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { lastWrittenRound } from '../../reads/written/rounds.ts';
import { writtenChairWords as words } from '../../words/written-chair.ts';
import { concerns } from '../silence/lead-to-silence.tsx';

/** Whether a page about a text leads this reader to how its members are, or were, asked about it in writing. */
export async function leadsToWritten(
  tx: Tx,
  visit: Visit,
  text: { readonly id: string; readonly body: string; readonly exercise: boolean },
): Promise<boolean> {
  return concerns(visit, text) && (await lastWrittenRound(tx, text.id)) !== null;
}

/** Above the tools of the chair: nothing is asked in a meeting while the members are asked in writing. */
export function AskedInWriting({ visit, text }: { visit: Visit; text: string }): Markup {
  const { say } = visit;
  return (
    <Notice tone="care" title={say(words.inWriting)}>
      <p>
        <a href={decisionPaths.written(text)}>{say(words.toProcedure)}</a>
      </p>
    </Notice>
  );
}
