import { defineWords } from '../../platform/index.ts';

/** How far a text may be passed on, as it is asked when it is put before a body. */
export const markingWords = defineWords('texts.marking', {
  hint: 'TLP:AMBER+STRICT needs a body whose observers do not read its texts. TLP:RED is for persons who are named, and a text is put before a body.',
});
