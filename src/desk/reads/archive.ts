import { strToU8, zipSync } from 'fflate';
import type { Instant } from '../../base/index.ts';
import { commitmentsReads } from '../../commitments/index.ts';
import { decisionReads } from '../../decisions/index.ts';
import { groupsReads } from '../../groups/index.ts';
import { meetingsReads } from '../../meetings/index.ts';
import { mayTry, type Read, type Tx, type Viewer } from '../../platform/index.ts';
import { registryReads } from '../../registry/index.ts';
import { supportReads } from '../../support/index.ts';
import { textReads } from '../../texts/index.ts';

const reads = [
  ...registryReads,
  ...groupsReads,
  ...meetingsReads,
  ...textReads,
  ...decisionReads,
  ...commitmentsReads,
  ...supportReads,
] as unknown as readonly Read[]; // each parses its own input

/**
 * Everything of the forum that the viewer may read, as a zip of JSON files, each as the API gives it: `texts.json`, and
 * `texts/ex-dg.1-l.1/revisions.json` for what belongs to one of them. Read as the viewer, in one transaction.
 */
export async function archiveOf(
  tx: Tx,
  scope: { readonly viewer: Viewer; readonly now: Instant },
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const lists: Record<string, unknown> = {};
  // Who reads a thing is asked anew each time: a list of it would be wrong tomorrow.
  const mine = reads.filter((read) => mayTry(read, scope.viewer) && !read.path.endsWith('/access'));
  const keep = async (read: Read, given: Readonly<Record<string, string>>) => {
    const input = read.input.safeParse(given);
    if (!input.success) return; // it asks for more than an entry of a list says
    const answer = await read.run(tx, scope, input.data);
    if (answer === null) return;
    // As the API: what the shape does not name is not exported, whatever the read returned.
    const found: unknown = read.output.parse(answer);
    const path = Object.entries(given).reduce(
      (at, [name, value]) => at.replace(`{${name}}`, value),
      read.path,
    );
    files[`${path.slice(1)}.json`] = strToU8(JSON.stringify(found, null, 2));
    lists[read.path.slice(1)] = found;
  };
  for (const read of mine) if (!read.path.includes('{')) await keep(read, {});
  for (const read of mine) for (const given of entriesFor(read.path, lists)) await keep(read, given);
  return zipSync(files, { level: 6 });
}

/** The parameters of each entry that a read is about: none for a read that needs two, or whose list is not known. */
function entriesFor(path: string, lists: Readonly<Record<string, unknown>>): Record<string, string>[] {
  const [name, ...more] = [...path.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one);
  if (name === undefined || more.length > 0) return [];
  const [first = ''] = path.slice(1).split('/');
  const field = name === 'text' ? 'id' : name;
  return rowsOf(lists[first]).flatMap((row) => {
    const value = row[field];
    return typeof value === 'string' ? [{ [name]: value.replaceAll('/', '-') }] : [];
  });
}

/** The entries of a list: of all the lists in it, for some come apart by standing. */
function rowsOf(list: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof list !== 'object' || list === null) return [];
  return Object.values(list)
    .flatMap((one: unknown) => (Array.isArray(one) ? one : []))
    .filter((row) => typeof row === 'object' && row !== null);
}
