import { z } from 'zod';
import { accepted, type Instant, refused } from '../../base/index.ts';
import { type Database, defineAct, perform, readAs, stranger } from '../../platform/index.ts';
import { useSecret } from '../writes/secrets.ts';
import { openSession } from './open-session.ts';
import { bareViewer, linkOf } from './present.ts';

/** Links that sign a known person in once, so that ways to sign in can be set up. */
export type RedeemableLink = 'invitation' | 'recovery';

interface Shown {
  readonly purpose: RedeemableLink;
  readonly token: string;
}

export const redeemLink = defineAct({
  name: 'identity.redeem-link',
  who: ['person'],
  input: z.object({
    purpose: z.enum(['invitation', 'recovery']),
    token: z.string().max(100),
    device: z.string().max(120),
  }),
  unlogged: ['token'],
  subject: (_input, value: { personId: string; session: string }) => `person:${value.personId}`,
  async run(context, { purpose, token, device }) {
    const { tx, actor } = context;
    const personId = actor.personId ?? '';
    if (!(await useSecret(tx, purpose, token))) return refused('link-over');
    return accepted({ personId, session: await openSession(context, { personId, way: 'link', device }) });
  },
});

/** Whose link this is; null when it is none, over or used. Reading uses nothing up: mail scanners open links too. */
export async function personOfLink(database: Database, link: Shown, now: Instant): Promise<string | null> {
  const found = await readAs(database, { viewer: stranger, now }, (tx) => linkOf(tx, link, now));
  return found?.personId ?? null;
}

/** Use the link and sign its person in. @returns the session's token; null when the link is none, over or used. */
export async function useLink(
  database: Database,
  link: Shown & { readonly device: string },
  now: Instant,
): Promise<string | null> {
  const personId = await personOfLink(database, link, now);
  if (personId === null) return null;
  const { purpose, token, device } = link;
  const result = await perform(
    database,
    redeemLink,
    { purpose, token, device },
    { viewer: bareViewer(personId), now },
  );
  return result.ok ? result.value.session : null;
}
