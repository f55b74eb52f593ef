import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCode } from './binaries.ts';
import type { Place } from './place.ts';

/** The passwords of the database's two roles that sign in: its administrator and the owner of our tables. */
export type Secrets = { readonly admin: string; readonly owner: string };

/** Read the passwords of a place, or draw them when the place is new. The file is for its owner alone. */
export async function secretsOf(place: Place): Promise<Secrets> {
  const path = join(place.folder, 'passwords.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Secrets; // only this function writes it, whole
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  const secrets = { admin: draw(), owner: draw() };
  await writeFile(`${path}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}

function draw(): string {
  return randomBytes(24).toString('base64url');
}
