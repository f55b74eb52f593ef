/** Every source file of the house, parsed once a test file, for the habits that look at code. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import {
  type Comment,
  type EcmaScriptModule,
  type Node,
  type Program,
  parseSync,
  visitorKeys,
} from 'oxc-parser';
import { expect } from 'vitest';
import { type Floor, floors } from '../../src/floors.ts';

export const root = dirname(dirname(import.meta.dirname));

export interface Source {
  /** From the checkout, with `/`: `src/texts/acts/submit-proposal.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly module: EcmaScriptModule;
  readonly comments: readonly Comment[];
  /** The floor it stands on; null outside the folders of `src`. */
  readonly floor: Floor | null;
  readonly isTest: boolean;
}

export interface Import {
  readonly specifier: string;
  /** Path from the checkout, for a specifier that begins with a dot. */
  readonly target: string | null;
  readonly line: number;
  /** Only types: it leaves nothing in the running program. */
  readonly isType: boolean;
  /** Names of values asked for, as the other file exports them; `*` for all. */
  readonly names: readonly string[];
  readonly isReexport: boolean;
}

let cache: readonly Source[] | null = null;

/** All TypeScript files of `src`, `test`, `bench` and `world`. */
export function allSources(): readonly Source[] {
  cache ??= ['src', 'test', 'bench', 'world'].flatMap((folder) => filesUnder(folder, /\.tsx?$/)).map(parse);
  return cache;
}

/** The files of `src`; `tests` chooses whether those beside them are meant, too. */
export function houseSources({ tests }: { readonly tests: boolean }): readonly Source[] {
  return allSources().filter((source) => source.path.startsWith('src/') && (tests || !source.isTest));
}

/** Paths from the checkout, sorted, of the files under `folder` whose name matches. */
export function filesUnder(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function parse(path: string): Source {
  return parseText(path, readText(path));
}

/** As a file of the house would be read; for the tests that hold a habit to examples. */
export function parseText(path: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const folder = /^src\/([^/]+)\//.exec(path)?.[1];
  const floor = floors.find((name) => name === folder) ?? null;
  const isTest = /\.test\.tsx?$/.test(path) || path.startsWith('test/');
  return { path, text, program, module, comments, floor, isTest };
}

/** Every import and re-export of a file, `import type` and `declare module` left apart from each other. */
export function importsOf(source: Source): Import[] {
  const imports = source.module.staticImports.map((one): Import => {
    const names = namesOf(one.entries);
    const isType =
      /^import\s+type\b/.test(source.text.slice(one.start, one.end)) ||
      all(one.entries, (entry) => entry.isType);
    return describe(source, one.moduleRequest, { isType, names, isReexport: false });
  });
  const reexports = source.module.staticExports.flatMap((one): Import[] => {
    const request = one.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (!request) return [];
    const names = namesOf(one.entries);
    return [
      describe(source, request, {
        isType: all(one.entries, (entry) => entry.isType),
        names,
        isReexport: true,
      }),
    ];
  });
  return [...imports, ...reexports];
}

function namesOf(entries: readonly { isType: boolean; importName: { name: string | null } }[]): string[] {
  return entries.filter((entry) => !entry.isType).map((entry) => entry.importName.name ?? '*');
}

function all<Item>(items: readonly Item[], holds: (item: Item) => boolean): boolean {
  return items.length > 0 && items.every(holds);
}

function describe(
  source: Source,
  request: { readonly value: string; readonly start: number },
  more: Pick<Import, 'isType' | 'names' | 'isReexport'>,
): Import {
  const isRelative = request.value.startsWith('.');
  const target = isRelative ? posix.join(posix.dirname(source.path), request.value) : null;
  return { specifier: request.value, target, line: lineOf(source, request.start), ...more };
}

/** Call `visit` with every node of the file, parents first. */
export function walk(source: Source, visit: (node: Node, parents: readonly Node[]) => void): void {
  const go = (node: Node, parents: readonly Node[]) => {
    visit(node, parents);
    const below = [...parents, node];
    for (const key of visitorKeys[node.type] ?? []) {
      const value = (node as unknown as Record<string, unknown>)[key];
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child === 'object' && 'type' in child) go(child as Node, below);
      }
    }
  };
  go(source.program, []);
}

/** Line of an offset, counted from 1. */
export function lineOf(source: Pick<Source, 'text'>, offset: number): number {
  return source.text.slice(0, offset).split('\n').length;
}

/**
 * Fails with every breach on a line of its own, and with what to do instead (STYLE 52).
 *
 * @param seen how many things were looked at; a habit that sees fewer than `atLeast` holds nothing.
 */
export function expectNone(
  breaches: readonly string[],
  habit: { readonly instead: string; readonly seen: number; readonly atLeast: number; readonly of: string },
): void {
  expect(
    habit.seen,
    `this habit saw only ${habit.seen} ${habit.of}: it looks in the wrong place`,
  ).toBeGreaterThanOrEqual(habit.atLeast);
  if (breaches.length > 0) throw new Error(`\n${breaches.join('\n')}\n→ ${habit.instead}`);
}
