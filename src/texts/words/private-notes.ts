import { defineWords } from '../../platform/index.ts';

/** What a delegation keeps to itself (DESIGN §2, law 10). */
export const privateWords = defineWords('texts.private', {
  keep: 'Keep red lines, instructions and drafts for clearance in this browser or in your Word file. The forum has no place for them on its server: it stores only what you submit, or send to the secretariat.',
});
