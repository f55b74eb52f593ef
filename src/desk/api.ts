import { z } from 'zod';
import { readersRead } from '../groups/index.ts';
import { auditRead } from './api/audit.ts';
import { readableLetter } from './reads/readable.ts';

const letterReadersRead = readersRead({
  name: 'mail.letter-readers',
  path: '/letters/{number}/access',
  summary: 'Who can see a letter, and the office or seat that opens it to each',
  input: z.object({ number: z.string().max(40).describe('As printed, or as it stands in its address') }),
  find: (tx, _scope, { number }) => readableLetter(tx, number.replaceAll('/', '-')),
});

export const deskReads = [letterReadersRead, auditRead] as const;
