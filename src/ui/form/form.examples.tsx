import { Button } from '../button/button.tsx';
import type { ExampleSet } from '../example.ts';
import { Field } from '../field/field.tsx';
import { Form } from './form.tsx';

export const formExamples: ExampleSet = {
  component: 'Form',
  idea: 'Carries an act: protections hidden, errors together at the top and beside each field.',
  examples: [
    {
      name: 'a form sent with two mistakes',
      element: (
        <Form
          method="post"
          action="/texts"
          csrf="token"
          idempotencyKey="01JEXAMPLE"
          expectedVersion={3}
          idPrefix="draft"
          label="Create zero draft"
          errors={{
            title: 'The draft was not created',
            list: [
              { at: 'title', message: 'Give the text a title.' },
              { at: 'closing', message: 'The closing date lies in the past.' },
            ],
          }}
        >
          <Field
            kind="text"
            name="title"
            idPrefix="draft"
            label="Title"
            value=""
            error="Give the text a title."
          />
          <Field
            kind="date-time"
            name="closing"
            idPrefix="draft"
            label="Closing date for proposals"
            hint="Bangkok time (UTC+7)"
            value="2025-12-08T17:00"
            error="The closing date lies in the past."
          />
          <div class="actions">
            <Button label="Create zero draft" />
            <Button label="Preview" look="plain" />
          </div>
        </Form>
      ),
    },
    {
      name: 'a search, which changes nothing',
      element: (
        <Form method="get" action="/search" label="Search the library">
          <Field kind="text" type="search" name="q" label="Words, symbol or title" optional="optional" />
          <Button label="Search" />
        </Form>
      ),
    },
  ],
};
