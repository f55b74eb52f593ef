import { describe, expect, test } from 'vitest';
import { newSigner } from '../signing/index.ts';
import { readCheckpoint, signCheckpoint } from './checkpoint.ts';
import { keyOf, readKeys } from './keys.ts';
import { openNote, signNote, verifierKey } from './note.ts';

/** The note and key with which implementations of the format are compared (Go, `sumdb/note`). */
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const line =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';

const spkiOf = (material: string) => {
  const raw = Buffer.from(material, 'base64').subarray(1);
  return Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]).toString('base64');
};
const known = keyOf(spkiOf('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'));
const keys = known ? [known] : [];

describe('a signed note', () => {
  test('of the reference verifies with its key, which is named as there', () => {
    expect(openNote(`${text}\n${line}\n`, keys)).toMatchObject({
      ok: true,
      value: { text, name: 'PeterNeumann' },
    });
    expect(known && verifierKey('PeterNeumann', known)).toBe(vkey);
  });

  test('is read with the signatures of strangers beside the one that is known', () => {
    const stranger = signNote(text, 'stranger.example', newSigner()).split('\n').at(-2);
    expect(openNote(`${text}\n${stranger}\n${line}\n`, keys)).toMatchObject({ ok: true });
    expect(openNote(`${text}\n${stranger}\n`, keys)).toMatchObject({ why: 'unknown-key' });
  });

  test.each([
    ['another text', `${text.replace('answer', 'Answer')}\n${line}\n`, 'bad-signature'],
    ['another name', `${text}\n${line.replace('PeterNeumann', 'Peter')}\n`, 'unknown-key'],
    ['a hyphen for the dash', `${text}\n${line.replace('—', '-')}\n`, 'malformed'],
    ['no end of the last line', `${text}\n${line}`, 'malformed'],
    ['no blank line', `${text}${line}\n`, 'malformed'],
    ['a broken signature', `${text}\n${line.replace('x08go', 'x08g*')}\n`, 'malformed'],
    ['no signature', `${text}\n`, 'malformed'],
  ])('with %s is none', (_, note, why) => {
    expect(openNote(note, keys)).toMatchObject({ ok: false, why });
  });
});

describe('a checkpoint', () => {
  const signer = newSigner();
  const head = { origin: 'forum.example/record', size: 12, root: Buffer.alloc(32, 7) };

  test('is the three lines of a head, signed under the name of the log', () => {
    const signed = signCheckpoint(head, signer);
    expect(signed).toMatch(
      /^forum\.example\/record\n12\n[A-Za-z0-9+/]{43}=\n\n— forum\.example\/record \S{92}\n$/,
    );
    const note = openNote(signed, readKeys(signer.publicKeyPem));
    expect(note.ok && readCheckpoint(note.value.text)).toEqual(head);
  });

  test.each(['', 'a\n', 'a\n01\nAAAA\n', 'a\n1\nAAAA\n', '\n1\n\n', 'a\n-1\n\n'])('is not %j', (one) => {
    expect(readCheckpoint(one)).toBeNull();
  });
});

describe('a file of keys', () => {
  test('holds any number of them among other lines, and only Ed25519 keys count', () => {
    const [one, other] = [newSigner(), newSigner()];
    const file = `${one.keyId}\n${one.publicKeyPem}\n${other.keyId}\n${other.publicKeyPem}`;
    expect(readKeys(file).map((key) => key.id)).toEqual([one.keyId, other.keyId]);
    expect(readKeys(file).map((key) => key.pem)).toEqual([one.publicKeyPem, other.publicKeyPem]);
    expect(readKeys('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n')).toEqual([]);
    expect(readKeys('nothing')).toEqual([]);
  });
});
