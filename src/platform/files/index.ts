export { makePdf, type PdfRefusal } from './pdf.ts';
export type { Adopted, PdfOptions } from './pdf-data.ts';
export { type FileKind, sniff } from './sniff.ts';
