import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Field, Form, type Markup, Notice } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import { circleOf, type OwnListing } from '../reads/directory.ts';
import { circlesFor, type ListingField, listingFields } from '../rules/listing.ts';
import { directoryWords as words } from '../words/directory.ts';
import { fieldOf, type Tried } from './form-fields.ts';

export interface OwnListingView {
  readonly visit: Visit;
  readonly own: OwnListing;
  /** Held in an exercise, not in the forum. */
  readonly isExercise: boolean;
  readonly done: string | null;
  readonly tried: Tried;
}

/** What a person shows of herself in the directory, field by field, with the circle that sees it. */
export function OwnListingPage(view: OwnListingView): Markup {
  const { visit, own, done, tried } = view;
  const { say } = visit;
  return (
    <>
      {done === null ? null : (
        <Notice tone="done">
          <p>{done}</p>
        </Notice>
      )}
      <p>{say(words.ownLead)}</p>
      <p>{say(words.ownKept)}</p>
      <Form
        method="post"
        action={paths.ownListing}
        idempotencyKey={newId()}
        label={say(words.ownTitle)}
        errors={{ title: say(words.notSaved), list: tried.errors }}
      >
        {listingFields.map((field) => (
          <OneField view={view} field={field} />
        ))}
        <Button label={say(words.save)} />
      </Form>
      {Object.keys(own.fields).length === 0 ? null : (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{say(words.withdrawTitle)}</h2>
          <Form
            method="post"
            action={paths.ownListingWithdrawal}
            idempotencyKey={newId()}
            label={say(words.withdrawTitle)}
          >
            <Button look="grave" label={say(words.withdraw)} />
          </Form>
        </section>
      )}
    </>
  );
}

const inputs = {
  name: { type: 'text', autocomplete: 'name', maxLength: 200 },
  email: { type: 'email', autocomplete: 'email', maxLength: 254 },
  telephone: { type: 'tel', autocomplete: 'tel', maxLength: 40 },
} as const;

const exampleTelephone = '+999 21 5550 0123';

function OneField({ view, field }: { view: OwnListingView; field: ListingField }): Markup {
  const { visit, own, tried, isExercise } = view;
  const { say } = visit;
  const label = say(words[field]);
  const kept = own.fields[field];
  const suggested = kept?.value ?? (field === 'email' ? (own.recorded ?? '') : '');
  const circle = tried.typed[`${field}For`] ?? circleOf(kept?.audience, own);
  const choices = circlesFor(own.home).map((value) => ({
    value,
    label: say(value === 'participants' && isExercise ? words['circle.exercise'] : words[`circle.${value}`]),
  }));
  return (
    <>
      <Field
        kind="text"
        {...inputs[field]}
        label={label}
        hint={say(words[`${field}Hint`], { example: exampleTelephone })}
        {...fieldOf({ ...tried, typed: { [field]: suggested, ...tried.typed } }, field)}
      />
      <Field
        kind="radios"
        label={say(words.shownTo, { field: label })}
        choices={choices}
        {...fieldOf(tried, `${field}For`)}
        value={circle}
      />
    </>
  );
}
