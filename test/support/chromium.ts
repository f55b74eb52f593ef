import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { invariant } from '../../src/base/index.ts';

/** Debian calls it chromium, others otherwise; any of them drives the browser journeys. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser that the journeys run in, for `chromium.launch({ executablePath: chromiumPath() })`. */
export function chromiumPath(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  invariant(found, 'Chromium is not installed; npm test installs it on Debian');
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us
  }
}
