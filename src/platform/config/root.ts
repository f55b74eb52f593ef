import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { invariant } from '../../base/index.ts';

/** The folder of the checkout or release: the first one upwards that holds `db/migrations`. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'db', 'migrations'))) {
    const parent = dirname(folder);
    invariant(parent !== folder, 'db/migrations lies in no folder above this file');
    folder = parent;
  }
  return folder;
}
