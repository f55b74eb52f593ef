import { expect, test } from 'vitest';
import { markedMail, markingIn, markingInName } from './marked.ts';

const words = { subject: 'Draft EX/DG.1/L.1: proposals are invited', text: 'A draft is before you.' };

test.each(['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN'])(
  'a mail about something marked %s says so in its subject and before everything else',
  (marking) => {
    const marked = markedMail(words, marking);
    expect(marked.subject).toBe(`${marking} ${words.subject}`);
    expect(marked.text.split('\n\n')).toEqual([marking, words.text]);
    expect(markingIn(marked.subject)).toBe(marking);
  },
);

test('a mail about what is for the world bears no label', () => {
  expect(markedMail(words, null)).toEqual(words);
  expect(markingIn(words.subject)).toBeNull();
  expect(markingIn('On TLP:AMBER and other labels')).toBeNull();
});

test('a subject keeps its label and its length', () => {
  const { subject } = markedMail({ ...words, subject: 'x'.repeat(300) }, 'TLP:AMBER');
  expect(subject).toMatch(/^TLP:AMBER x+$/);
  expect(subject).toHaveLength(300);
});

test('the name of a file holds a label without the signs that must not stand there', () => {
  expect(markingInName('TLP:AMBER+STRICT')).toBe('TLP-AMBER-STRICT');
  expect(markingInName('TLP:CLEAR')).toBe('TLP-CLEAR');
});
