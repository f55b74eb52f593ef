/** People who sign in with a password and a code. */
import { hat, type IdentityStage } from './identity-stage.ts';
import { elements } from './markup.ts';
import type { Visitor } from './visitor.ts';

export const password = 'paper boats on a slow river';

export interface Enrolled {
  readonly name: string;
  readonly personId: string;
  /** The secret of the code, as an app is told it. */
  readonly base32: string;
  /** The browser at which it was set up. */
  readonly desk: Visitor;
}

/** A person who set up password and code a minute ago, so that the next code is another. */
export async function enrolled(stage: IdentityStage, name: string): Promise<Enrolled> {
  const personId = await stage.person(name, [hat('delegate', 'ARV')]);
  const desk = await stage.at(personId);
  const base32 = await setUpPassword(stage, desk);
  later(stage, 60);
  return { name, personId, base32, desk };
}

/** At a browser that is signed in. @returns the secret of the code */
export async function setUpPassword(stage: IdentityStage, desk: Visitor): Promise<string> {
  await desk.open('/me/security/password');
  const base32 = secretOn(desk);
  await desk.submit('Set up password and code', {
    'New password': password,
    'Code that the app shows now': stage.codeOf(base32),
  });
  if (!desk.view.text.includes('Password and code are set up')) throw new Error(desk.view.errors.join(' '));
  return base32;
}

/** The secret of the code that the page shows. */
export function secretOn({ view }: Visitor): string {
  return (
    elements(view.page, 'input').find(({ attribs }) => attribs['name'] === 'base32')?.attribs['value'] ?? ''
  );
}

export function later({ house }: IdentityStage, seconds: number): void {
  house.setClock(house.clock().add({ seconds }));
}

/** The first step of signing in. */
export async function typePassword(visitor: Visitor, name: string, typed = password, path = '/sign-in') {
  await visitor.open(path);
  return visitor.submit('Continue', { 'Sign-in name': name, Password: typed });
}
