import { rename, writeFile } from 'node:fs/promises';
import {
  type BaseText,
  type Consolidation,
  consolidate,
  type DraftingProfile,
  numberingOf,
  type Proposal,
} from '../../engine/index.ts';
import { type Aligned, alignReturned } from '../../engine/word/index.ts';
import { calledWrongly } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { type ConsolidateArguments, parseConsolidateArguments } from './consolidate-arguments.ts';
import { type Input, readInput } from './consolidate-inputs.ts';
import { render } from './consolidate-output.ts';
import { summaryOf } from './consolidate-summary.ts';
import { progressOf } from './progress.ts';

const usage = `
Usage: mufakat consolidate BASE --from CODE=FILE … [options]

Make one text with brackets out of BASE and the texts that delegations returned. BASE and FILE are .docx, .txt
(a blank line between paragraphs) or .json; the "profile" of a .json BASE, like "weDeclaration", says how its paragraphs
are numbered.

  --from CODE=FILE   a delegation's code and its text; once for each delegation, in any order
  --format FORMAT    json, html, docx or text; without it the ending of OUT decides, and json is the default
  --style STYLE      of a Word file: brackets (the default), or tracked for real tracked changes
  --allow-unplaced   exit 0 even when something could not be placed
  -o, --out OUT      where the result goes; without it, standard output

Everything but the result goes to standard error: progress where many files are read, and at the end how many
proposals each delegation makes, how many brackets there are and what could not be placed. The result is written even
when something could not be placed; the exit code is then 1 unless --allow-unplaced is given.
`;

/** `mufakat consolidate`: files in, one file out, no database (DESIGN §7). */
export const consolidateCommand: Command = { usage, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseConsolidateArguments(args);
  if (!parsed.ok) return calledWrongly(io, 'consolidate', parsed.why);
  const options = parsed.value;
  if (options.format === 'docx' && options.out === undefined && io.isTerminal) {
    io.say('mufakat consolidate: a Word file is not for a terminal; add -o FILE.');
    return 2;
  }
  const files = readFiles(options, io);
  if (!files) return 1;
  io.show?.('consolidating');
  const consolidation = consolidateFiles(files);
  io.show?.(`writing ${options.format}`);
  const result = await render(consolidation, options, dateOf(files, io.env));
  if (!(await put(result, options.out, io))) return 1;
  const counts = new Map(files.replies.map(({ code, wishes }) => [code, wishes.length]));
  for (const line of summaryOf(consolidation, counts, options.out)) io.say(line);
  return consolidation.unplaced.length > 0 && !options.allowUnplaced ? 1 : 0;
}

interface Files {
  readonly base: BaseText;
  /** Without it the paragraphs are numbered by PP and OP. */
  readonly profile: DraftingProfile | undefined;
  /** In the order of codes: the order of `--from` changes nothing. */
  readonly replies: readonly Reply[];
  /** Milliseconds since 1970: when the youngest file was written. */
  readonly writtenAt: number;
}

/** What one delegation wishes. Of its file nothing else is kept, so that memory does not grow with the files. */
interface Reply extends Pick<Aligned, 'wishes' | 'unplaced'> {
  readonly code: string;
}

/** @returns undefined when a file could not be read; every one that could not is named. */
function readFiles({ base, from }: ConsolidateArguments, io: Io): Files | undefined {
  const progress = progressOf(io, { of: from.length + 1, doing: 'reading file' });
  progress(base);
  const known = readInput(base);
  if (!known.ok) io.say(`mufakat consolidate: ${known.why}`);
  else if (known.value.isTracked) io.say(`${base}: its tracked changes are read as accepted.`);
  const text = known.ok ? baseTextOf(known.value) : undefined;
  const replies: Reply[] = [];
  let writtenAt = known.ok ? known.value.writtenAt : 0;
  for (const { code, file } of [...from].sort((one, other) => (one.code < other.code ? -1 : 1))) {
    progress(`${code}, ${file}`);
    const input = readInput(file);
    if (!input.ok) io.say(`mufakat consolidate: ${input.why}`);
    else if (known.ok && text) {
      const options = { by: code, extent: input.value.extent };
      const { wishes, unplaced, isNote } = alignReturned(text, input.value, options, known.value);
      replies.push({ code, wishes, unplaced });
      writtenAt = Math.max(writtenAt, input.value.writtenAt);
      if (isNote) io.say(`${code}: this is not the whole text; what it leaves out is not read as struck.`);
    }
  }
  if (!known.ok || !text || replies.length < from.length) return undefined;
  return { base: text, profile: known.value.profile, replies, writtenAt };
}

function consolidateFiles({ base, profile, replies }: Files): Consolidation {
  const proposals = replies.flatMap(({ code, wishes }) =>
    wishes.map((wish, index): Proposal => ({ id: `${code}-${index}`, by: [code], wish })),
  );
  const numbering = profile && numberingOf(profile);
  const shown = { nearInsertions: 'together', ...(numbering ? { numbering } : {}) } as const;
  const consolidation = consolidate({ base, proposals, ...shown });
  const unplaced = replies.flatMap((reply) => reply.unplaced);
  return { ...consolidation, unplaced: [...consolidation.unplaced, ...unplaced] };
}

function baseTextOf({ language, provisions }: Input): BaseText {
  return { language, provisions: provisions.map(plainProvision) };
}

/** Only what the model knows: labels and the like stay with the file. */
function plainProvision({ id, kind, text, level, marks }: BaseText['provisions'][number]) {
  return {
    id,
    kind,
    text,
    ...(level === undefined ? {} : { level }),
    ...(marks === undefined ? {} : { marks }),
  };
}

/** The date that a Word file bears: that of the youngest input, so that the same files give the same bytes. */
function dateOf({ writtenAt }: Files, env: Io['env']): string {
  const epoch = Number(env.SOURCE_DATE_EPOCH);
  const instant = env.SOURCE_DATE_EPOCH !== undefined && Number.isFinite(epoch) ? epoch * 1000 : writtenAt;
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Written beside its place first: a file that stands there is never half of something. */
async function put(result: string | Uint8Array, out: string | undefined, io: Io): Promise<boolean> {
  if (out === undefined) {
    io.out(result);
    return true;
  }
  try {
    const draft = `${out}.${process.pid}.tmp`;
    await writeFile(draft, result);
    await rename(draft, out);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    io.say(`mufakat consolidate: ${out} cannot be written (${error.code}).`);
    return false;
  }
}
