/**
 * A refusal is a value (STYLE 21): rules and acts say why they refuse instead of throwing.
 *
 * `why` is a code of the capability (`window-closed`); `at` names the form field it belongs to, when one does;
 * `details` carries what the message needs (never secrets: it is shown).
 */
export type Refusal<Why extends string = string> = {
  readonly ok: false;
  readonly why: Why;
  readonly at?: string;
  readonly details?: Readonly<Record<string, string | number>>;
};

export type Accepted<Value> = { readonly ok: true; readonly value: Value };

export type Result<Value, Why extends string = string> = Accepted<Value> | Refusal<Why>;

export function accepted<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refused<Why extends string>(
  why: Why,
  more: { at?: string; details?: Record<string, string | number> } = {},
): Refusal<Why> {
  return { ok: false, why, ...more };
}
