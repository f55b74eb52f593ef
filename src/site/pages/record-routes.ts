import { verifyingKeys } from '../../decisions/index.ts';
import {
  entriesOf,
  headOf,
  keyAfter,
  keyOf,
  logNameOf,
  type PublicKey,
  publicPage,
  publishedAt,
  type RecordEntry,
  type Route,
  readKeys,
  recordPaths,
  signCheckpoint,
  signerOfRecord,
  type Visit,
  verifierKey,
} from '../../platform/index.ts';
import { readPublic } from './read-public.ts';

/** What a stranger's program needs to check the record: the same for everybody, whoever is signed in. */
export const recordRoutes: readonly Route[] = [
  publicPage(recordPaths.entries, sendEntries),
  publicPage(recordPaths.checkpoint, sendCheckpoint),
  publicPage(recordPaths.key, sendKeys),
  publicPage('/record/keys/:file{record-[0-9a-f]+\\.pem}', sendKey),
  publicPage('/record/texts/:file{[a-z0-9.-]+\\.json}', sendPublished),
  publicPage('/record/annexes/:file{[A-Z0-9-]+\\.json}', sendPublished),
  publicPage('/record/corrections/:file{[a-z0-9.-]+\\.json}', sendPublished),
  publicPage('/record/decisions/:file{[A-Z0-9-]+\\.json}', sendPublished),
];

/** Heads and lists grow: nobody is served an old one. */
const fresh = { 'cache-control': 'no-cache' };

async function sendEntries(visit: Visit): Promise<Response> {
  const entries = await readPublic(visit, entriesOf);
  return visit.c.json(
    entries.map((entry) => listed(entry, visit.house.url)),
    200,
    fresh,
  );
}

function listed({ leaf, bytes, path, erasedAt }: RecordEntry, url: string) {
  const { index, kind, symbol, mediaType, language, sha256, adoptedAt, exercise } = leaf;
  return {
    ...{ index, kind, symbol, mediaType, language, sha256, exercise },
    url: `${url}${path}`,
    adoptedAt,
    /** Since when the bytes are purged; the entry stays. */
    removedAt: erasedAt?.toString() ?? null,
    leaf: Buffer.from(bytes).toString('base64'),
  };
}

/** The head of what is recorded now. Every node that holds the key signs the same bytes. */
async function sendCheckpoint(visit: Visit): Promise<Response> {
  const { signer, url } = visit.house;
  const entries = await readPublic(visit, entriesOf);
  const last = entries.at(-1)?.leaf;
  const by = last ? signerOfRecord(signer, keyAfter(last)) : signer;
  const signed = signCheckpoint({ origin: last?.log ?? logNameOf(url), ...headOf(entries) }, by);
  return visit.c.text(signed, 200, fresh);
}

/** Every key that verifies something here, the one that signs now first: as others write it, and as PEM. */
async function sendKeys(visit: Visit): Promise<Response> {
  const { keys, log } = await keysOf(visit);
  const blocks = keys.map((key) => `${key.id}\n${verifierKey(log, key)}\n${key.pem}`);
  return visit.c.text(blocks.join('\n'), 200, fresh);
}

async function sendKey(visit: Visit): Promise<Response> {
  const id = visit.param('file').replace(/\.pem$/, '');
  const key = (await keysOf(visit)).keys.find((one) => one.id === id);
  if (!key) return visit.notFound();
  return visit.c.body(key.pem, 200, { 'content-type': 'application/x-pem-file' });
}

async function keysOf(visit: Visit): Promise<{ keys: readonly PublicKey[]; log: string }> {
  const { entries, used } = await readPublic(visit, async (tx) => ({
    entries: (await entriesOf(tx)).map(({ leaf }) => leaf),
    used: await verifyingKeys(tx),
  }));
  const { signer, url } = visit.house;
  const last = entries.at(-1);
  const found = [
    ...(last ? [keyOf(keyAfter(last))] : []),
    ...readKeys(signer.publicKeyPem),
    ...entries.toReversed().map((leaf) => keyOf(leaf.key)),
    ...used.flatMap(({ publicPem }) => readKeys(publicPem)),
  ].filter((key) => key !== null);
  return { keys: [...new Map(found.map((key) => [key.id, key])).values()], log: last?.log ?? logNameOf(url) };
}

/** Exactly the bytes that were hashed; where they were purged, that they were, and their hash. */
async function sendPublished(visit: Visit): Promise<Response> {
  const found = await readPublic(visit, (tx) => publishedAt(tx, visit.c.req.path));
  if (!found) return visit.notFound();
  const { leaf, bytes, erasedAt } = found;
  if (bytes === null) {
    const { index, symbol, sha256 } = leaf;
    return visit.c.json({ status: 410, index, symbol, sha256, removedAt: erasedAt?.toString() }, 410, fresh);
  }
  return visit.c.body(Uint8Array.from(bytes), 200, { 'content-type': `${leaf.mediaType}; charset=utf-8` });
}
