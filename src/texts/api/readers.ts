import { z } from 'zod';
import { readersRead } from '../../groups/index.ts';
import { idInput } from '../../platform/index.ts';
import { readableFile, readableText } from '../reads/readable.ts';

const text = z.string().max(60);

export const textReadersRead = readersRead({
  name: 'texts.readers',
  path: '/texts/{text}/access',
  summary: 'Who can see a text, and the office or seat that opens it to each',
  input: z.object({ text }),
  find: (tx, _scope, input) => readableText(tx, input.text),
});

export const fileReadersRead = readersRead({
  name: 'texts.received-file-readers',
  path: '/texts/{text}/received/{file}/access',
  summary: 'Who can see a file that was received about a text, and why',
  input: z.object({ text, file: idInput }),
  find: (tx, _scope, input) => readableFile(tx, input),
});
