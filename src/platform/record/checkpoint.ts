import type { Signer } from '../signing/index.ts';
import { signNote } from './note.ts';
import type { Head } from './tree.ts';

/** The head of the log as it is signed and handed out. */
export interface Checkpoint extends Head {
  /** Name of the log, for good: where it was begun, without the scheme. */
  readonly origin: string;
}

/** The signed head: origin, size, root (C2SP tlog-checkpoint v1.0.0). The key bears the name of the log. */
export function signCheckpoint({ origin, size, root }: Checkpoint, signer: Signer): string {
  const text = `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
  return signNote(text, origin, signer);
}

/** Read the text of a checkpoint; lines of extensions are passed over. @returns null when it is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', encoded = ''] = text.split('\n');
  const root = Buffer.from(encoded, 'base64');
  const isWhole = origin !== '' && /^(0|[1-9]\d{0,9})$/.test(size) && root.length === 32;
  return isWhole && root.toString('base64') === encoded ? { origin, size: Number(size), root } : null;
}
