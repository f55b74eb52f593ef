import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, refused } from '../../base/index.ts';
import { defineAct, optionalText } from '../../platform/index.ts';
import { audienceFor, ownListingOf } from '../reads/directory.ts';
import { circles, circlesFor, listedValue, listingFields } from '../rules/listing.ts';
import { dropListing, putListing } from '../writes/listings.ts';

const circle = z.enum(circles, 'required');

/**
 * Say what of oneself the directory shows, and to whom: the person's own consent, field by field. A field that nobody
 * is to see is dropped at once, with what was kept of it. Nobody can consent for another.
 *
 * @returns the person; refused: `not-found` (the register does not know the person), `no-delegation`, and beside the
 * field `required`, `not-an-email`, `not-a-telephone`.
 * @source issue 5: directory with consent per field.
 */
export const setListing = defineAct({
  name: 'registry.set-listing',
  who: ['person'],
  input: z.object({
    name: optionalText(200),
    nameFor: circle,
    email: optionalText(254),
    emailFor: circle,
    telephone: optionalText(40),
    telephoneFor: circle,
  }),
  unlogged: ['name', 'email', 'telephone'],
  subject: (_, { person }: { person: string }) => `person:${person}`,
  api: {
    method: 'put',
    path: '/me/directory',
    summary: 'Say what of oneself the directory shows, and to whom',
  },
  async run({ tx, actor, now, tell }, wish) {
    const person = actor.personId;
    invariant(person, 'a person without an id');
    const own = await ownListingOf(tx, person);
    if (!own) return refused('not-found');
    for (const field of listingFields) {
      const shownTo = wish[`${field}For`];
      if (shownTo === 'nobody') {
        await dropListing(tx, { person, field });
        continue;
      }
      if (!circlesFor(own.home).includes(shownTo)) return refused('no-delegation', { at: `${field}For` });
      const value = listedValue(field, wish[field]);
      if (!value.ok) return value;
      const audience = audienceFor(shownTo, own);
      const before = own.fields[field];
      if (before?.value === value.value && before.audience === audience) continue;
      await putListing(tx, { person, field, value: value.value, audience, at: now });
    }
    await tell({
      name: 'registry.listing-set',
      subject: `person:${person}`,
      audience: audienceOf.secretariat,
    });
    return accepted({ person });
  },
});
