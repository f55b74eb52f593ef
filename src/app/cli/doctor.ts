import { calledWrongly, readArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { type Finding, findingsOf } from './doctor-findings.ts';
import { settingsOf } from './doctor-settings.ts';

const usage = `
Usage: mufakat doctor

Print every setting, with secrets hidden, and what it finds: database, migrations, data folder and keys, mail,
where it connects to, demonstration sign-in. It changes nothing and starts nothing.

Exit code 0 when the forum can run so, 1 when something keeps it from that.
`;

/** `mufakat doctor`. */
export const doctorCommand: Command = { usage, run };

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = readArguments(args, { options: {} });
  if (!parsed.ok) return calledWrongly(io, 'doctor', parsed.why);
  const settings = settingsOf(io.env);
  const findings = await findingsOf(io.env);
  const width = Math.max(...settings.map(({ name }) => name.length));
  const lines = [
    'Settings',
    ...settings.map(({ name, value }) => `  ${name.padEnd(width)}  ${value}`),
    '',
    'Findings',
    ...findings.map(({ weight, line }) => `  ${weights[weight]}  ${line}`),
  ];
  io.out(`${lines.join('\n')}\n`);
  return findings.some(({ weight }) => weight === 'wrong') ? 1 : 0;
}

const weights: Readonly<Record<Finding['weight'], string>> = { ok: 'ok   ', note: 'note ', wrong: 'WRONG' };
