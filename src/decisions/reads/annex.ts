import { publishedAt, recordPaths, type Tx } from '../../platform/index.ts';
import { addressOf } from '../paths.ts';
import { annexedIn } from '../rules/annex-bytes.ts';

/** What was published and signed with a decision. */
export interface PublishedAnnex {
  readonly symbol: string;
  readonly sha256: string;
  readonly path: string;
  /** Ids of the statements and mandates in it; none once it is removed. */
  readonly ids: ReadonlySet<string>;
  /** Ids of the statements that were withdrawn before. */
  readonly withdrawn: ReadonlySet<string>;
  readonly isRemoved: boolean;
}

const nothing: ReadonlySet<string> = new Set();

/** The annex of a decision; null where nothing stood beside it when it was published. */
export async function annexOf(tx: Tx, number: string): Promise<PublishedAnnex | null> {
  const path = recordPaths.annex(addressOf(number));
  const found = await publishedAt(tx, path);
  if (!found) return null;
  const { symbol, sha256 } = found.leaf;
  const held = found.bytes === null ? { ids: nothing, withdrawn: nothing } : annexedIn(found.bytes);
  return { symbol, sha256, path, ...held, isRemoved: found.bytes === null };
}
