import type { FormError } from './form.tsx';

/** The message beside one field, when there is one: spread into `Field`. */
export function errorAt(errors: readonly FormError[], at: string): { readonly error?: string } {
  const error = errors.find((one) => one.at === at);
  return error ? { error: error.message } : {};
}
