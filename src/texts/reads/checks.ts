import { checkDraft, type Draft, type Finding, type ForumLists } from '../../engine/drafting/index.ts';
import type { Tx } from '../../platform/index.ts';
import { forumOf, participantsOf, todayOf } from '../../registry/index.ts';
import { draftOf, type ReadText, type ReferringIssue } from '../rules/drafting.ts';
import type { Text } from '../rules/text-state.ts';

export interface DraftingChecks {
  readonly draft: Draft;
  /** In the order of the text, the document as a whole first. */
  readonly findings: readonly Finding[];
}

/** What the drafting rules of the text's profile find in it as it stands. Computed at each look, and never kept. */
export async function draftingChecks(tx: Tx, read: ReadText): Promise<DraftingChecks> {
  const { text } = read.state;
  const draft = draftOf(read, {
    forum: await forumListsFor(tx, text),
    issues: await referringIssues(tx, text.id),
    today: await todayOf(tx),
  });
  return { draft, findings: checkDraft(draft) };
}

/** The participants of the forum, and of the exercise when the text is one; symbols that are not for everybody. */
async function forumListsFor(tx: Tx, text: Text): Promise<ForumLists> {
  const [forum, participants] = [await forumOf(tx), await participantsOf(tx)];
  const drafts = await tx
    .selectFrom('texts.text')
    .select('symbol')
    .where('id', '<>', text.id)
    .where('marking', '<>', 'CLEAR')
    .orderBy('id')
    .limit(500)
    .execute();
  return {
    spelling: forum?.drafting.spelling ?? '-ise',
    names: participants
      .filter(({ exerciseBody }) => (text.exercise ? exerciseBody === text.body : exerciseBody === null))
      .map(({ code, name, acronym, nature }) => ({ code, name, acronym, nature })),
    restrictedSymbols: drafts.map(({ symbol }) => symbol),
  };
}

async function referringIssues(tx: Tx, text: string): Promise<ReferringIssue[]> {
  return tx
    .selectFrom('texts.revision')
    .select(['snapshot', 'renumbered'])
    .where('text', '=', text)
    .orderBy('number')
    .limit(500)
    .execute();
}
