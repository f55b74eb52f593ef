import type { PaperKind } from '../../library/index.ts';
import { textPaths } from '../paths.ts';
import { receivedPaper } from '../reads/received-paper.ts';
import { forgetFile, giveBackFile, withholdFile } from '../writes/received-paper.ts';

/** Word files that delegations sent about a text, as papers that can be reported. */
export const receivedFileKind: PaperKind = {
  key: 'received-file',
  find: receivedPaper,
  withhold: withholdFile,
  giveBack: giveBackFile,
  forget: forgetFile,
  href: ({ text, id }) => textPaths.receivedFile(text, id),
};
