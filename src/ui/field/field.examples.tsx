import type { ExampleSet } from '../example.ts';
import { Field } from './field.tsx';

export const fieldExamples: ExampleSet = {
  component: 'Field',
  idea: 'One question of a form. What was typed stays; what is wrong stands beside it.',
  examples: [
    {
      name: 'a short answer with a hint',
      element: (
        <Field
          kind="text"
          name="symbol"
          label="Symbol"
          hint="As printed, like EX/DG.1/L.1"
          value="EX/DG.1/L.1"
          short
        />
      ),
    },
    {
      name: 'wrong, and what was typed is kept',
      element: (
        <Field
          kind="text"
          type="email"
          name="focal-point"
          label="E-mail of the focal point"
          value="focal.point@"
          error="This address ends after the @. Add the ministry’s domain."
        />
      ),
    },
    {
      name: 'the wording of a provision',
      element: (
        <Field
          kind="textarea"
          name="wording"
          label="Your wording"
          hint="Write the whole paragraph as you wish it to read."
          wording={{ language: 'en', direction: 'ltr' }}
          value="Members will enhance practical cooperation on border management."
        />
      ),
    },
    {
      name: 'the wording of a provision, from right to left',
      element: (
        <Field
          kind="textarea"
          name="wording-ar"
          label="Your wording (Arabic)"
          wording={{ language: 'ar', direction: 'rtl' }}
          value="يعزز الأعضاء التعاون العملي في إدارة الحدود."
        />
      ),
    },
    {
      name: 'a choice from a list',
      element: (
        <Field
          kind="select"
          name="body"
          label="Body"
          blank="Choose a body"
          value="dg"
          choices={[
            { value: 'som', label: 'Senior Officials' },
            { value: 'dg', label: 'Drafting group' },
          ]}
        />
      ),
    },
    {
      name: 'one of a few, with one that cannot be chosen',
      element: (
        <Field
          kind="radios"
          name="verb"
          label="What the body does"
          value="adopts"
          choices={[
            { value: 'adopts', label: 'Adopts', hint: 'The text becomes the body’s own.' },
            { value: 'endorses', label: 'Endorses' },
            {
              value: 'silence',
              label: 'Put under silence',
              disabledReason: 'This body has not adopted the silence procedure in its rules.',
            },
          ]}
        />
      ),
    },
    {
      name: 'several of a few',
      element: (
        <Field
          kind="checkboxes"
          name="formats"
          label="Formats"
          values={['docx']}
          choices={[
            { value: 'docx', label: 'Word' },
            { value: 'pdf', label: 'PDF' },
          ]}
        />
      ),
    },
    {
      name: 'one yes, not yet given',
      element: (
        <Field
          kind="checkbox"
          name="cleared"
          label="This proposal has been cleared by the capital"
          checked={false}
          error="Confirm that the capital has cleared the proposal."
        />
      ),
    },
    {
      name: 'files',
      element: (
        <Field
          kind="file"
          name="files"
          label="Word files"
          hint="Up to 20 files of 10 MB"
          accept=".docx"
          multiple
        />
      ),
    },
    {
      name: 'a closing date and time, with its zone',
      element: (
        <Field
          kind="date-time"
          name="closes"
          label="Closing date for proposals"
          hint="Bangkok time (UTC+7)"
          value="2026-12-08T17:00"
        />
      ),
    },
    {
      name: 'a civil date, optional',
      element: <Field kind="date" name="review" label="Review date" optional="optional" />,
    },
    {
      name: 'a question that cannot be answered now says why',
      element: (
        <Field
          kind="text"
          name="lot"
          label="Order of alternatives"
          value="Drawn on 3 November 2026"
          disabledReason="The lot was drawn for this reading; it can be drawn again for the next."
        />
      ),
    },
  ],
};
