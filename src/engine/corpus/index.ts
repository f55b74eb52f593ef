/** The specification of readable brackets, for tests of those who show them. */
export { type Example, readExamples } from './read-examples.ts';
