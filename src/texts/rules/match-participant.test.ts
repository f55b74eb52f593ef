import { expect, test } from 'vitest';
import { matchParticipant } from './match-participant.ts';

const members = [
  { code: 'ARV', name: 'Arvana' },
  { code: 'BLS', name: 'Belisar' },
  { code: 'ICE', name: 'Côte d’Île' },
  { code: 'AND', name: 'New Andor' },
];

test.each([
  ['Arvana comments.docx', 'ARV'],
  ['L.1 with comments of ARV_final (2).docx', 'ARV'],
  ['new_andor-reply.docx', 'AND'],
  ['COTE D’ILE.docx', 'ICE'],
  ['comments and edits.docx', null],
  ['Arvanan position.docx', null],
  ['Arvana and Belisar.docx', null],
  ['Rev.1.docx', null],
])('a file named %s is matched to %s', (name, code) => {
  expect(matchParticipant(name, members)).toBe(code);
});
