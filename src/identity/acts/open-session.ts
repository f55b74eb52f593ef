import {
  type ActContext,
  formatInstant,
  mailAddressInput,
  queueMail,
  speaker,
  spokenLanguage,
} from '../../platform/index.ts';
import { accountOf } from '../reads/accounts.ts';
import { devicesOf } from '../reads/ways.ts';
import { isNewDevice } from '../rules/device.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import type { Way } from '../schema.ts';
import { deviceMailWords as letter, words } from '../words.ts';
import { insertSession } from '../writes/sessions.ts';

interface Opened {
  readonly personId: string;
  readonly way: Way;
  /** As `deviceOf` puts it. */
  readonly device: string;
}

/**
 * Sign a person in, and write to the person when the device is new (ASVS 5.0.0, 6.3.5: unusual sign-ins are told).
 * Called once who it is has been verified, so what it costs tells a stranger nothing.
 *
 * @returns the token for the cookie.
 */
export async function openSession(context: ActContext, opened: Opened): Promise<string> {
  const { tx } = context;
  const isNew = isNewDevice(opened, await devicesOf(tx, opened.personId));
  const token = await insertSession(tx, { ...opened, isNewDevice: isNew });
  if (isNew) await writeOfDevice(context, opened);
  return token;
}

/** Whoever signs in by a name that is no address is shown it in the list of sessions alone. */
async function writeOfDevice(context: ActContext, { personId, device }: Opened): Promise<void> {
  const account = await accountOf(context.tx, personId);
  const address = mailAddressInput.safeParse(account?.signInName);
  if (!address.success) return;
  const language = spokenLanguage(account?.language ?? null);
  const say = speaker(language);
  const when = formatInstant(context.now, account?.zone ?? 'UTC', language);
  await queueMail(context, {
    address: address.data,
    person: personId,
    subject: say(letter.subject),
    text: [
      say(letter.opening, { when, device: device || say(words.unknownDevice), days: lifetimes.keptDays }),
      say(letter.you),
      say(letter.notYou, { page: say(words.security) }),
    ].join('\n\n'),
    language,
    kind: 'identity.new-device',
    subjectKey: `person:${personId}`,
    audience: secretariat,
    isSecret: true,
  });
}

/** The secretariat sees in the outbox that it was sent; how a person signs in, nobody does. */
const secretariat = 'secretariat';
