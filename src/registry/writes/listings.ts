import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { ListingField } from '../rules/listing.ts';

export interface NewListing {
  readonly person: string;
  readonly field: ListingField;
  readonly value: string;
  readonly audience: string;
  readonly at: Instant;
}

/** Keep what a person consents to show, in place of what she showed before. */
export async function putListing(tx: Tx, { at, ...listing }: NewListing): Promise<void> {
  const changed = { value: listing.value, audience: listing.audience, consentedAt: at.toString() };
  await tx
    .insertInto('registry.listing')
    .values({ ...listing, consentedAt: at.toString() })
    .onConflict((conflict) => conflict.columns(['person', 'field']).doUpdateSet(changed))
    .execute();
}

/** A person withdraws consent: nothing of the field is kept. */
export async function dropListing(
  tx: Tx,
  listing: { readonly person: string; readonly field: ListingField },
): Promise<void> {
  await tx
    .deleteFrom('registry.listing')
    .where('person', '=', listing.person)
    .where('field', '=', listing.field)
    .execute();
}
