import { accepted, type Result, refused } from '../../base/index.ts';

/** What a person may show of herself beside her function. No photograph: nobody needs one to write or to call. */
export const listingFields = ['name', 'email', 'telephone'] as const;
export type ListingField = (typeof listingFields)[number];

/** To whom a field is shown, each circle within the next. `nobody`: no consent, and nothing is kept. */
export const circles = ['nobody', 'secretariat', 'delegation', 'participants'] as const;
export type Circle = (typeof circles)[number];

/** Circles that a person can choose: whoever was entered under no participant has no delegation to show it to. */
export function circlesFor(home: string | null): Circle[] {
  return circles.filter((circle) => circle !== 'delegation' || home !== null);
}

/** The value of a field as it is shown, or what is wrong with it, beside the field. */
export function listedValue(field: ListingField, value: string): Result<string, WhyNotListed> {
  const cleaned = value.trim();
  if (cleaned === '') return refused('required', { at: field });
  if (field === 'email' && !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(cleaned))
    return refused('not-an-email', { at: field });
  if (field === 'telephone' && !/^\+?[0-9][0-9 ()/.-]{4,38}$/.test(cleaned))
    return refused('not-a-telephone', { at: field });
  return accepted(cleaned);
}

export type WhyNotListed = 'required' | 'not-an-email' | 'not-a-telephone';
