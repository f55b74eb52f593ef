import type { Child } from 'hono/jsx';
import { fieldId } from '../field/field-id.ts';
import type { Markup } from '../markup.ts';

/** The names under which every act's form carries its protections. */
export const formNames = { csrf: 'csrf', key: 'key', expectedVersion: 'expectedVersion' } as const;

export interface FormError {
  /** Name of the field it belongs to; without one the message concerns the whole form. */
  readonly at?: string;
  readonly message: string;
}

interface Common {
  readonly action: string;
  readonly children?: Child;
  /** What went wrong the last time, shown together before the fields. */
  readonly errors?: { readonly title: string; readonly list: readonly FormError[] };
  readonly idPrefix?: string;
  /** Accessible name, where a page has several forms. */
  readonly label?: string;
  readonly wide?: boolean;
  /** Names the island that wakes on this form (STYLE 41). */
  readonly island?: string;
}

export type FormProps =
  | (Common & { readonly method: 'get' })
  | (Common & {
      readonly method: 'post';
      /** Token that ties the form to the session, where the session asks for one. */
      readonly csrf?: string;
      /** Makes a form that is sent twice harmless. (JSX keeps `key` for itself, so it cannot be named so.) */
      readonly idempotencyKey?: string;
      /** Version the form was filled in against: refuses a stale write. */
      readonly expectedVersion?: string | number;
      /** The form sends files. */
      readonly files?: boolean;
      /** The answer is a page of its own and no redirect, which the navigation script would not show. */
      readonly answersWithPage?: boolean;
    });

/** A form with its protections as hidden inputs and its errors in one summary. */
export function Form(props: FormProps): Markup {
  return (
    <form
      action={props.action}
      method={props.method}
      enctype={props.method === 'post' && props.files ? 'multipart/form-data' : undefined}
      class={props.wide ? 'form-wide' : undefined}
      aria-label={props.label}
      data-island={props.island}
      data-turbo={props.method === 'post' && props.answersWithPage ? 'false' : undefined}
    >
      {props.method === 'post' ? (
        <>
          <Hidden name={formNames.csrf} value={props.csrf} />
          <Hidden name={formNames.key} value={props.idempotencyKey} />
          <Hidden name={formNames.expectedVersion} value={props.expectedVersion} />
        </>
      ) : null}
      {props.errors === undefined || props.errors.list.length === 0 ? null : (
        <ErrorSummary title={props.errors.title} list={props.errors.list} idPrefix={props.idPrefix} />
      )}
      {props.children}
    </form>
  );
}

/** A hidden value of a form; nothing when there is none. */
export function Hidden({ name, value }: { name: string; value?: string | number }): Markup | null {
  return value === undefined ? null : <input type="hidden" name={name} value={String(value)} />;
}

interface SummaryProps {
  readonly title: string;
  readonly list: readonly FormError[];
  readonly idPrefix?: string;
}

function ErrorSummary({ title, list, idPrefix }: SummaryProps): Markup {
  return (
    <div class="summary" role="alert" tabindex={-1}>
      <h2>{title}</h2>
      <ul>
        {list.map((error) => (
          <li>
            {error.at === undefined ? (
              error.message
            ) : (
              <a href={`#${fieldId(error.at, idPrefix)}`}>{error.message}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
