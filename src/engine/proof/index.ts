/** Real texts in many languages, for tests of those who carry them. */
export { declaration, type Language } from './declarations.ts';
