/** What every question has. All words are the caller's, translated. */
interface Common {
  /** The name the value is sent under. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was typed, and what to do about it. */
  readonly error?: string;
  /** Why it cannot be filled in now: it stays, disabled, with this beside it (STYLE 39). */
  readonly disabledReason?: string;
  /** Keeps ids apart when two forms of a page ask the same question. */
  readonly idPrefix?: string;
}

interface Typed extends Common {
  /** The word "optional"; without it an answer is required. */
  readonly optional?: string;
  readonly value?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabledReason?: string;
}

export type ControlFieldProps = Typed &
  (
    | {
        readonly kind: 'text';
        readonly type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'number';
        readonly autocomplete?: string;
        readonly inputmode?: 'numeric' | 'text' | 'email';
        readonly maxLength?: number;
        readonly short?: boolean;
      }
    | {
        readonly kind: 'textarea';
        readonly rows?: number;
        readonly maxLength?: number;
        /** Wording of a provision: set in the serif of texts, in its own language and direction. */
        readonly wording?: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
      }
    | { readonly kind: 'select'; readonly choices: readonly Choice[]; readonly blank?: string }
    | { readonly kind: 'file'; readonly accept?: string; readonly multiple?: boolean }
    /** A civil date, `2026-12-08`. */
    | { readonly kind: 'date'; readonly min?: string; readonly max?: string }
    /** A civil date and time, `2026-12-08T17:00`; the hint must name the zone (DESIGN §9). */
    | { readonly kind: 'date-time'; readonly hint: string; readonly min?: string; readonly max?: string }
  );

export type ChoiceFieldProps = Common &
  (
    | {
        readonly kind: 'radios';
        readonly choices: readonly Choice[];
        readonly value?: string;
        readonly optional?: string;
      }
    | { readonly kind: 'checkboxes'; readonly choices: readonly Choice[]; readonly values: readonly string[] }
    /** One yes; sent as `value` (`on` when absent). */
    | {
        readonly kind: 'checkbox';
        readonly checked: boolean;
        readonly value?: string;
        readonly required?: boolean;
      }
  );

export type FieldProps = ControlFieldProps | ChoiceFieldProps;
