import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consistencyProof, inclusionProof, isConsistent, isIncluded, leafHash, rootOf } from './tree.ts';

const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
const bytes = (text: string) => Buffer.from(text, 'hex');

/** The eight entries, and the roots after each, with which implementations of RFC 6962 are compared. */
const known = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
] as const;
const knownLeaves = known.map(([entry]) => leafHash(bytes(entry)));

describe('the tree of the record', () => {
  test.each(known.map(([, root], index) => [index + 1, root] as const))(
    'has the known root over the first %i entries',
    (size, root) => {
      expect(hex(rootOf(knownLeaves.slice(0, size)))).toBe(root);
    },
  );

  test('is the hash of nothing while it is empty', () => {
    expect(hex(rootOf([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('gives the known proof that the sixth of seven entries is in it', () => {
    expect(inclusionProof(knownLeaves.slice(0, 7), 5)?.map(hex)).toEqual([
      hex(knownLeaves[4] ?? Buffer.of()),
      hex(knownLeaves[6] ?? Buffer.of()),
      known[3][1],
    ]);
  });

  test('has no proof of what it does not hold', () => {
    for (const index of [-1, 8, 0.5]) expect(inclusionProof(knownLeaves, index)).toBeNull();
    for (const first of [0, 9, 1.5]) expect(consistencyProof(knownLeaves, first)).toBeNull();
  });
});

const trees = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 80 });

describe('for trees of every size', () => {
  test('each entry is shown to be where it is, and nowhere else', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (entries, one, other) => {
        const leaves = entries.map((entry, at) => leafHash(Buffer.concat([Buffer.of(at), entry])));
        const [index, wrong] = [one % leaves.length, other % leaves.length];
        const head = { size: leaves.length, root: rootOf(leaves) };
        const proof = inclusionProof(leaves, index) ?? [];
        const leaf = leaves[index] ?? Buffer.of();
        expect(isIncluded(leaf, proof, { ...head, index })).toBe(true);
        expect(isIncluded(leafHash(leaf), proof, { ...head, index })).toBe(false);
        if (wrong !== index) expect(isIncluded(leaf, proof, { ...head, index: wrong })).toBe(false);
        expect(isIncluded(leaf, [...proof, leaf], { ...head, index })).toBe(false);
      }),
    );
  });

  test('an earlier tree is shown to be the beginning of a later one, and a fork is not', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (entries, one, other) => {
        const leaves = entries.map(leafHash);
        const first = (one % leaves.length) + 1;
        const earlier = { size: first, root: rootOf(leaves.slice(0, first)) };
        const later = { size: leaves.length, root: rootOf(leaves) };
        const proof = consistencyProof(leaves, first) ?? [];
        expect(isConsistent(earlier, later, proof)).toBe(true);
        const forked = leaves.map((leaf, at) => (at === other % first ? leafHash(leaf) : leaf));
        const fork = { size: leaves.length, root: rootOf(forked) };
        expect(isConsistent(earlier, fork, consistencyProof(forked, first) ?? [])).toBe(false);
        expect(isConsistent(earlier, later, [...proof, later.root])).toBe(false);
      }),
    );
  });
});
