import type { Visit } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import type { PublishedAnnex } from '../reads/annex.ts';
import type { Statement } from '../reads/statements.ts';
import { annexWords as words } from '../words/annex.ts';

export interface AnnexNoteProps {
  readonly visit: Visit;
  readonly annex: PublishedAnnex | null;
  readonly isReleased: boolean;
  readonly isAnythingHere: boolean;
}

/** Which of the statements and mandates are among the signed bytes, and where these are. */
export function AnnexNote(props: AnnexNoteProps): Markup | null {
  const { visit, annex, isReleased, isAnythingHere } = props;
  const { say } = visit;
  if (!isReleased) return null;
  if (annex?.isRemoved) return <p class="quiet">{say(words.removed, { symbol: annex.symbol })}</p>;
  if (!isAnythingHere) return null;
  if (!annex) return <p class="quiet">{say(words.none)}</p>;
  return (
    <p class="quiet">
      {say(words.signed)} <a href={annex.path}>{annex.symbol}</a> (SHA-256{' '}
      <code class="hash">{annex.sha256}</code>). {say(words.later)}
    </p>
  );
}

/** Said under a statement: what of it is outside the signed bytes. Nothing where all of it is within. */
export function outsideAnnex(
  { say }: Visit,
  annex: PublishedAnnex | null,
  { id, withdrawnAt }: Statement,
): string | null {
  if (annex === null || annex.isRemoved) return null;
  if (!annex.ids.has(id)) return say(words.statementLater);
  return withdrawnAt !== null && !annex.withdrawn.has(id) ? say(words.withdrawalLater) : null;
}
