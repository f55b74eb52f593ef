import type { PaperKind } from '../../../library/index.ts';
import { decisionPaths } from '../../paths.ts';
import { evidencePaper } from '../../reads/silence/evidence-paper.ts';
import { forgetEvidence, giveBackEvidence, withholdEvidence } from '../../writes/evidence-paper.ts';

/** Originals of what came by mail or letter in a round of silence, as papers that can be reported. */
export const evidenceKind: PaperKind = {
  key: 'silence-evidence',
  find: evidencePaper,
  withhold: withholdEvidence,
  giveBack: giveBackEvidence,
  forget: forgetEvidence,
  href: ({ text }) => decisionPaths.silence(text),
};
