// The peer as its own papers use it in Node: node bench/peer-consolidate.mjs BASE OUT CODE=FILE …
import { readFile, writeFile } from 'node:fs/promises';
import { ConflictResolution, docxDiffConsolidate, initialize } from 'docxodus/core';

const [base, out, ...files] = process.argv.slice(2);
await initialize();
const reviewers = await Promise.all(
  files.map(async (file) => {
    const at = file.indexOf('=');
    return { author: file.slice(0, at), document: new Uint8Array(await readFile(file.slice(at + 1))) };
  }),
);
// Its default drops what two have worded differently; this is the setting that keeps every wording.
const settings = { conflictResolution: ConflictResolution.StackAll };
await writeFile(out, await docxDiffConsolidate(new Uint8Array(await readFile(base)), reviewers, settings));
