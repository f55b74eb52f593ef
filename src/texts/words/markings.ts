import { defineWords } from '../../platform/index.ts';

/** How far those who read a text may pass it on, and why an audience is too wide for that (procedure.md §6.1). */
export const markingWords = defineWords('texts-markings', {
  widerThanGreen:
    'TLP:GREEN is for the members and those whom they list. The readers of this body are more; choose TLP:CLEAR.',
  widerThanAmber:
    'TLP:AMBER is for the delegations that need the text for their work. The readers of this body are more.',
  widerThanAmberStrict:
    'TLP:AMBER+STRICT is for the delegations that negotiate. The observers of this body read its texts; choose TLP:AMBER, or a body whose observers do not.',
  widerThanRed:
    'TLP:RED is for persons named one by one. A body is read by delegations, whose people change; choose TLP:AMBER or TLP:AMBER+STRICT.',
});
