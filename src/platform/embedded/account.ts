import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CannotStart } from './cannot-start.ts';

/** The system account that the server runs under; undefined means our own. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | undefined;

export type Ran = { readonly code: number; readonly output: string };

const serverAccount = 'postgres';

/**
 * Run a program under an account, with nothing of our environment: settings such as PGDATA or PGPORT in it
 * would change what the server does.
 *
 * @param options.isDetached true for what must finish although Ctrl-C reaches us and all our children
 * @returns exit code (127 when it could not be run) and what it said on both outputs
 */
export function runAs(
  account: Account,
  command: string,
  args: readonly string[],
  options: { isDetached?: boolean } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: '/', // our own folder may be closed to the account
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: options.isDetached ?? false,
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    let output = '';
    const listen = (text: string) => {
      output = (output + text).slice(-8000);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/**
 * PostgreSQL refuses to run as root; then it runs as `postgres`, which is made when the system has no such user.
 *
 * @throws CannotStart when the user is missing and cannot be made.
 */
export async function accountForServer(): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const known = accountNamed(serverAccount);
  if (known) return known;
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const made = await runAs(undefined, 'useradd', [...args, '--shell', '/usr/sbin/nologin', serverAccount]);
  const account = accountNamed(serverAccount);
  if (account) return account;
  throw new CannotStart(
    `PostgreSQL does not run as root, and the user "${serverAccount}" could not be made: ${made.output}. ` +
      'Make it, start as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

/** The account that owns a file; undefined where that is root or ourselves. */
export function accountOfOwner(owner: { uid: number; gid: number }): Account {
  if (owner.uid === 0 || owner.uid === process.getuid?.()) return undefined;
  return { name: nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
}

function accountNamed(name: string): Account {
  const fields = passwd().find((line) => line[0] === name);
  return fields && { name, uid: Number(fields[2]), gid: Number(fields[3]) };
}

function nameOf(uid: number): string {
  return passwd().find((line) => line[2] === String(uid))?.[0] ?? `user ${uid}`;
}

function passwd(): string[][] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.map((line) => line.split(':'));
}
