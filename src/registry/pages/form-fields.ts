import { errorAt, type FormError } from '../../ui/index.ts';

/** What a form was given, kept when it was not accepted. */
export interface Tried {
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

export const untried: Tried = { errors: [], typed: {} };

/** Name, kept value and message of one question. */
export function fieldOf({ errors, typed }: Tried, name: string) {
  const value = typed[name];
  return { name, ...(value === undefined ? {} : { value }), ...errorAt(errors, name) };
}

/** What was typed, cleaned of blanks at its ends; null when nothing was. */
export function typedOrNull(typed: Readonly<Record<string, string>>, name: string): string | null {
  return (typed[name] ?? '').trim() || null;
}

/** Messages moved from the names of an act's input to those of the form's questions: `officialZones.0.zone` → `zone`. */
export function renamed(errors: readonly FormError[], names: Readonly<Record<string, string>>): FormError[] {
  return errors.map((error) => {
    const name = error.at === undefined ? undefined : names[error.at];
    return name === undefined ? error : { ...error, at: name };
  });
}
