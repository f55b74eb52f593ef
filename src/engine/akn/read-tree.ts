/** Reads XML into a tree, for the proofs of this folder alone. */
import { SaxesParser } from 'saxes';
import { invariant } from '../../base/index.ts';

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
  readonly parent: Node | null;
}

interface Open extends Node {
  readonly children: (Node | string)[];
}

/** @throws Error where the document is not well-formed. */
export function readTree(xml: string): Node {
  const parser = new SaxesParser();
  let root: Node | null = null;
  let open: Open | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Open = { name, attributes: { ...attributes }, children: [], parent: open };
    open?.children.push(node);
    root ??= node;
    open = node;
  });
  parser.on('text', (text) => open?.children.push(text));
  parser.on('closetag', () => {
    open = open?.parent as Open | null; // every parent was made open above
  });
  parser.write(xml).close();
  invariant(root, 'a document has a root');
  return root;
}

export function elementsOf(node: Node): Node[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** The node and all below it, in order. */
export function everyNode(node: Node): Node[] {
  return [node, ...elementsOf(node).flatMap(everyNode)];
}

export function wordsOf(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** The only such element below. */
export function theOnly(node: Node, name: string): Node {
  const [found, ...more] = everyNode(node).filter((one) => one.name === name);
  invariant(found && more.length === 0, `one ${name}`);
  return found;
}
