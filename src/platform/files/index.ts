export { makeComparedPdf, makePdf, type PdfRefusal } from './pdf.ts';
export type { Adopted, PdfOptions, Printed } from './pdf-data.ts';
export { type FileKind, sniff } from './sniff.ts';
