import type { Markup } from './markup.ts';

/** One way of calling a component, shown in the catalogue and walked by the tests. */
export interface Example {
  /** What the example shows, as a sentence about the forum. */
  readonly name: string;
  readonly element: Markup;
}

/** All examples of a component. `whole` ones are complete documents and are linked, not shown inline. */
export interface ExampleSet {
  readonly component: string;
  /** What the component is for, in one sentence. */
  readonly idea: string;
  readonly whole?: boolean;
  readonly examples: readonly Example[];
}
