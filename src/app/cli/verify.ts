import { readFile } from 'node:fs/promises';
import { accepted, type Result, refused } from '../../base/index.ts';
import { checkRecord, readKeys } from '../../platform/record/index.ts';
import { calledWrongly, readArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { runVerifyAudit } from './verify-audit.ts';

const usage = `
Usage: mufakat verify FILE --record URL [--key FILE] [--since CHECKPOINT]
       mufakat verify --audit

Check whether FILE, byte for byte, stands in the public record of a forum, without trusting its site.

  --record URL         the record, or the site that it belongs to: https://forum.example/record
  --key FILE           a file with the record's key (PEM); without it the key is fetched from the record itself,
                       which shows only that the record agrees with itself
  --since CHECKPOINT   a file with a checkpoint that you kept from an earlier visit: the record must continue it

With --audit, check the audit of this installation instead, on the database that DATABASE_URL names or the embedded
one: every entry says what it said when it was written, and none that was sealed is missing. What was purged verifies by
its hash. The first position that does not hold is named. Says how many entries still wait to be sealed, and the hash of
the last batch ("head"): one that was kept from an earlier check must still be that batch's.

Prints each check. Exit codes: 0 verified, 1 not verified, 2 called wrongly.
`;

/** `mufakat verify`: a file against the public record, no database (DESIGN §2, law 6); or the audit of this one. */
export const verifyCommand: Command = { usage, run };

interface Arguments {
  readonly file: string;
  readonly record: string;
  readonly key: string | null;
  readonly since: string | null;
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parse(args);
  if (!parsed.ok) return calledWrongly(io, 'verify', parsed.why);
  if (parsed.value === 'audit') return runVerifyAudit(io);
  const say = (line: string) => io.out(`${line}\n`);
  const isVerified = await verify(parsed.value, say).catch((error: unknown) => {
    const isKnown = error instanceof CannotCheck || (error instanceof Error && 'code' in error);
    if (!isKnown) throw error;
    say(`FAILED  ${error.message}`);
    return false;
  });
  say(isVerified ? 'verified' : 'NOT VERIFIED');
  return isVerified ? 0 : 1;
}

/** @throws CannotCheck, or the error of a file that cannot be read. */
async function verify(given: Arguments, say: (line: string) => void): Promise<boolean> {
  const file = await readFile(given.file);
  const where = given.key ?? `${given.record}/key`;
  const keys = readKeys(given.key === null ? await fetchText(where) : await readFile(where, 'utf8'));
  if (keys.length === 0) throw new CannotCheck(`${where} holds no Ed25519 key`);
  const from = given.key === null ? `fetched from ${where}: compare it` : 'given';
  for (const key of keys) say(`key     ${key.id}, ${from}`);
  const since = given.since === null ? null : await readFile(given.since, 'utf8');
  const checks = checkRecord({ file, ...(await fetchRecord(given.record)), keys, since });
  for (const { isGood, line } of checks) say(`${isGood ? 'ok    ' : 'FAILED'}  ${line}`);
  return checks.every(({ isGood }) => isGood);
}

/** A file or an answer is missing, or is not what it should be. */
class CannotCheck extends Error {}

function parse(args: readonly string[]): Result<Arguments | 'audit', string> {
  const read = readArguments(args, {
    allowPositionals: true,
    options: {
      audit: { type: 'boolean' },
      record: { type: 'string' },
      key: { type: 'string' },
      since: { type: 'string' },
    },
  });
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  if (values.audit) {
    const isAlone = positionals.length === 0 && Object.keys(values).length === 1;
    return isAlone ? accepted('audit') : refused('--audit checks this installation and takes nothing else.');
  }
  const [file, ...rest] = positionals;
  if (file === undefined) return refused('FILE is missing: the bytes that are to be checked.');
  if (rest.length > 0) return refused(`one FILE is checked at a time, and "${rest[0]}" is another.`);
  const record = recordAt(values.record ?? '');
  if (record === null) return refused('--record URL is missing: the address of the record.');
  return accepted({ file, record, key: values.key ?? null, since: values.since ?? null });
}

/** The record's own address, also where that of the site was given. */
function recordAt(url: string): string | null {
  if (!/^https?:\/\/./.test(url)) return null;
  const bare = url.replace(/\/+$/, '');
  return bare.endsWith('/record') ? bare : `${bare}/record`;
}

/** The head first: what is published between the two requests stands after it and does no harm. */
async function fetchRecord(record: string): Promise<{ entries: unknown; checkpoint: string }> {
  const checkpoint = await fetchText(`${record}/checkpoint`);
  return { checkpoint, entries: parseJson(await fetchText(`${record}/entries.json`)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const secondsMax = 30;

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(secondsMax * 1000) }).catch(
    (error: unknown) => {
      throw new CannotCheck(`${url} cannot be reached`, { cause: error });
    },
  );
  if (!response.ok) throw new CannotCheck(`${url} answers ${response.status}`);
  return response.text();
}
