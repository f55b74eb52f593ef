import { createHash } from 'node:crypto';

/**
 * What is kept of a secret that we made ourselves (session, link, token): SHA-256 in hexadecimal. The secret has
 * 256 random bits, so nothing slower is needed; passwords, which people choose, go through argon2id.
 */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
