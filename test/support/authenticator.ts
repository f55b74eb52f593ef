/** A security key in software: ES256, user verification always given. For tests of passkeys without a browser. */
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id?: string };
  readonly user: { readonly id: string };
}

interface RequestOptions {
  readonly challenge: string;
  readonly rpId?: string;
}

export interface Authenticator {
  /** Answer `navigator.credentials.create`, as JSON. */
  create(options: CreationOptions, origin: string): Record<string, unknown>;
  /** Answer `navigator.credentials.get` with the passkey made last, as JSON. */
  get(
    options: RequestOptions,
    origin: string,
    changes?: { isVerified?: boolean; counter?: number },
  ): Record<string, unknown>;
}

/** A new key that holds one passkey. Its counter goes up with each use. */
export function newAuthenticator(): Authenticator {
  let passkey: { id: Buffer; handle: string; privateKey: KeyObject; rpId: string } | null = null;
  let count = 0;
  return {
    create(options, origin) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const id = randomBytes(32);
      const rpId = options.rp.id ?? '';
      passkey = { id, handle: options.user.id, privateKey, rpId };
      const key = publicKey.export({ format: 'jwk' });
      const cose = map([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(key.x ?? '', 'base64url')],
        [-3, Buffer.from(key.y ?? '', 'base64url')],
      ]);
      const length = Buffer.from([id.length >> 8, id.length & 0xff]);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose]);
      const authData = Buffer.concat([authenticatorData(rpId, 0x45, count), attested]);
      const attestationObject = map([
        ['fmt', 'none'],
        ['attStmt', noStatement],
        ['authData', authData],
      ]);
      return credential(id, {
        clientDataJSON: clientData('webauthn.create', options.challenge, origin).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      });
    },
    get(options, origin, { isVerified = true, counter } = {}) {
      if (!passkey) throw new Error('this key holds no passkey yet');
      count = counter ?? count + 1;
      const data = authenticatorData(passkey.rpId, isVerified ? 0x05 : 0x01, count);
      const client = clientData('webauthn.get', options.challenge, origin);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      return credential(passkey.id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: createSign('sha256').update(signed).sign(passkey.privateKey).toString('base64url'),
        userHandle: passkey.handle,
      });
    },
  };
}

function credential(id: Buffer, response: object) {
  const name = id.toString('base64url');
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response };
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authenticatorData(rpId: string, flags: number, count: number): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter]);
}

type Cbor = number | string | Buffer | typeof noStatement;

/** An attestation of kind `none` says nothing: an empty map. */
const noStatement = new Map<never, never>();

/** The few kinds of CBOR that a passkey is made of (RFC 8949): small integers, bytes, texts and maps. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Map) return head(5, 0);
  return Buffer.concat([head(2, value.length), value]);
}

function map(entries: readonly (readonly [number | string, Cbor])[]): Buffer {
  return Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)]),
  ]);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  if (size < 256) return Buffer.from([(kind << 5) | 24, size]);
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 0xff]);
}
