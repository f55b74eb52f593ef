/**
 * The plain notation of the corpus: what delegations wish for one provision, and how the line then reads. The files
 * beside this one are the specification of what is readable (DESIGN §6, law 4).
 *
 * ```
 * # A sentence that names the example
 * base: the wording of the provision
 * ARV, BEL: the full wording that they wish for
 * CEL: retain
 * DOR: hold: some words
 * reads: the consolidated line
 * why: what a drafter had in mind, where it is not plain
 * ```
 *
 * `delete`, `retain` and `hold` are wishes; a second wish of the same sponsors is written with a star (`ARV*`). A wording
 * ends where its line does: `␠` stands for a space at its end, `⍽` for one that does not break, `⏎` for a line break.
 */

export interface Example {
  /** A sentence. */
  readonly name: string;
  readonly base: string;
  /** By sponsors, as `proof/negotiate.ts` reads them. */
  readonly wishes: Readonly<Record<string, string>>;
  readonly reads: string;
}

/** The examples of one file, in order. Throws on a line that it does not understand: no example is passed over. */
export function readExamples(file: string): Example[] {
  return file
    .trim()
    .split(/\n\n+/)
    .map((block) => readExample(block.split('\n')));
}

function readExample([heading, ...lines]: readonly string[]): Example {
  const name = /^# (.+)$/.exec(heading)?.[1];
  if (name === undefined) throw new Error(`An example begins with "# " and its name: ${heading}`);
  const said = new Map<string, string>();
  for (const line of lines) {
    const [, key, value] = /^([A-Za-z, ]+\*?):(?: (.*))?$/.exec(line) ?? [];
    if (key === undefined || said.has(key)) throw new Error(`Not understood in "${name}": ${line}`);
    said.set(key, (value ?? '').replaceAll('␠', ' ').replaceAll('⍽', '\u00a0').replaceAll('⏎', '\n'));
  }
  const [base, reads] = [said.get('base'), said.get('reads')];
  if (base === undefined || reads === undefined) throw new Error(`"${name}" lacks its base or its line`);
  for (const key of ['base', 'reads', 'why']) said.delete(key);
  return { name, base, wishes: Object.fromEntries(said), reads };
}
