import { createHash } from 'node:crypto';
import { audienceOf } from '../../../access/index.ts';
import { accepted, type Result, refused } from '../../../base/index.ts';
import { type ActContext, type FileKind, sniff } from '../../../platform/index.ts';
import { insertEvidence } from '../../writes/silence.ts';

/** A scanned note of some pages, or a mail with what was attached to it. */
export const evidenceBytesMax = 10_000_000;

/** What the page offers to choose from; the bytes decide. */
export const evidenceAccept = '.pdf,.eml,.docx,.png,.jpg,.jpeg';

/** How a file of each kind is named when it is fetched. */
export const evidenceEndings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

export type EvidenceRefusal = 'file-too-large' | 'file-of-other-kind';

export interface EvidenceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * What came, when it is something that proves receipt: a mail as it was saved, a scan, a PDF or a Word file.
 *
 * @returns refused: `file-too-large`, `file-of-other-kind`; the field is named by the caller's `at`.
 */
export function readEvidence(name: string, bytes: Uint8Array): Result<EvidenceFile, EvidenceRefusal> {
  if (bytes.length > evidenceBytesMax) return refused('file-too-large', { at: 'file' });
  const mediaType = mediaTypeOf(bytes);
  return mediaType === null
    ? refused('file-of-other-kind', { at: 'file' })
    : accepted({ name: name.slice(0, 200), bytes, mediaType });
}

/** Keep the original beside the message that it proves. */
export async function keepEvidence(
  context: ActContext,
  { name, bytes, mediaType }: EvidenceFile,
  of: { readonly message: string; readonly participant: string; readonly body: string },
): Promise<void> {
  await insertEvidence(context, {
    ...{ message: of.message, participant: of.participant, name, mediaType, sizeBytes: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content: Buffer.from(bytes),
    erasedAt: null,
    withheldAt: null,
    audience: audienceOf.chairs(of.body),
  });
}

function mediaTypeOf(bytes: Uint8Array): string | null {
  const kind = sniff(bytes);
  if (kind === 'text') return isMail(bytes) ? 'message/rfc822' : null;
  if (kind === 'image') return imageType(bytes);
  return mediaTypes[kind] ?? null;
}

const mediaTypes: Readonly<Partial<Record<FileKind, string>>> = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** An animated or unknown picture is no scan. */
function imageType([first]: Uint8Array): string | null {
  if (first === 0x89) return 'image/png';
  return first === 0xff ? 'image/jpeg' : null;
}

/** A saved mail begins with its header fields, among them the one that every mail has (RFC 5322 §3.6). */
function isMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64_000)).replace(/^\xef\xbb\xbf/, '');
  const [fields = ''] = head.split(/\r?\n\r?\n/, 1);
  const lines = fields.split(/\r?\n/);
  return lines.every((line) => /^([!-9;-~]+:|[ \t])/.test(line)) && /^from:/im.test(fields);
}
