/** Every word that an answer carries: what a person reads, and what hides in headers, authors and properties of a file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** The words of the body; of a Word file those of every part. */
export async function bodyWords(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!/wordprocessing|pdf/.test(type)) return response.text();
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (type.includes('pdf')) return pdfWords(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** As `bodyWords`, after the headers. */
export async function allWords(response: Response): Promise<string> {
  const headers = [...response.headers].map((pair) => pair.join(': ')).join('\n');
  return `${headers}\n\n${await bodyWords(response)}`;
}

function pdfWords(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return execFileSync('pdftotext', [join(folder, 'a.pdf'), '-']).toString();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
