import { Field, type FieldProps, type Markup } from '../../ui/index.ts';
import { directionOf } from './provision-words.ts';

type Area = Extract<FieldProps, { kind: 'textarea' }>;

/** Where words of a text are written, in its language and its direction; as long as a paragraph may be. */
export function WordingField({
  language,
  ...area
}: Omit<Area, 'kind' | 'wording' | 'maxLength'> & { language: string }): Markup {
  return (
    <Field
      {...area}
      kind="textarea"
      maxLength={20000}
      wording={{ language, direction: directionOf(language) }}
    />
  );
}
