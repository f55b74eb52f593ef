import { readXml } from './xml.ts';

export interface Relation {
  /** Name of the part in the package, or the address outside of it. */
  readonly target: string;
  /** The last piece of its type, like `footnotes` or `aFChunk`. */
  readonly type: string;
  readonly isExternal: boolean;
}

/** What one part of the package points to, by id. A list that is missing or cannot be read points to nothing. */
export function readRelations(list: Uint8Array | undefined, folder = 'word'): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  if (!list) return relations;
  readXml(list, {
    open: ({ name, attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      if (name !== 'Relationship') return;
      const isExternal = TargetMode === 'External';
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      relations.set(Id === '' ? `${relations.size}` : Id, {
        target: isExternal ? Target : partName(Target, folder),
        type,
        isExternal,
      });
    },
  });
  return relations;
}

/** Targets are relative to the part's folder, or begin at the root; none leads out of the package. */
function partName(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = folder === '' ? [] : [folder];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
