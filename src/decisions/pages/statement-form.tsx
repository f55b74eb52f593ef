import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type Markup } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import { statementKinds } from '../schema/statements.ts';
import { kindHintWords, kindWords, statementWords as words } from '../words/statements.ts';
import { presidingWords } from '../words.ts';
import { firstWords, paragraphName } from './statement-list.tsx';
import type { StatementsView } from './statements-page.tsx';

/** The statement of a delegation: its own, or one that the secretariat received from it. */
export function StatementForm({ visit, view }: { visit: Visit; view: StatementsView }): Markup {
  const { say } = visit;
  const { typed, makeErrors: errors, members } = view;
  const common = (name: string) => ({
    name,
    idPrefix: 'statement',
    value: typed[name] ?? '',
    ...errorAt(errors, name),
  });
  const isEntered = members !== null;
  return (
    <section aria-labelledby="make">
      <h2 id="make">{say(isEntered ? words.enterTitle : words.makeTitle)}</h2>
      <Form
        method="post"
        action={decisionPaths.statements(view.text)}
        idempotencyKey={newId()}
        idPrefix="statement"
        label={say(isEntered ? words.enterTitle : words.makeTitle)}
        errors={{ title: say(words.notPut), list: errors }}
      >
        {members === null ? null : (
          <Field
            kind="select"
            {...common('participant')}
            label={say(words.whose)}
            blank={say(words.chooseMember)}
            choices={members}
          />
        )}
        <Field
          kind="radios"
          {...common('kind')}
          label={say(words.kindLabel)}
          choices={statementKinds.map((kind) => ({
            value: kind,
            label: say(kindWords[kind]),
            hint: say(kindHintWords[kind]),
          }))}
        />
        <Field
          kind="checkboxes"
          name="provisions"
          idPrefix="statement"
          label={say(words.paragraphs)}
          hint={say(words.paragraphsHint)}
          choices={view.paragraphs
            .filter(({ kind }) => kind !== 'title')
            .map((one) => ({
              value: one.id,
              label: say(words.paragraphChoice, {
                number: paragraphName(say, one),
                words: firstWords(one.text),
              }),
            }))}
          values={view.typedParagraphs}
          {...errorAt(errors, 'provisions')}
        />
        <Field
          kind="textarea"
          {...common('words')}
          label={say(words.words)}
          hint={say(isEntered ? words.wordsHintEntered : words.wordsHint)}
          rows={8}
          maxLength={10_000}
        />
        <Field
          kind="text"
          {...common('language')}
          value={typed['language'] ?? view.language}
          label={say(words.language)}
          hint={say(words.languageHint)}
          maxLength={35}
          short
          optional={say(presidingWords.optional)}
        />
        {isEntered ? <Arrival visit={visit} view={view} idPrefix="statement" errors={errors} /> : null}
        <Button label={say(isEntered ? words.enter : words.put)} />
      </Form>
    </section>
  );
}

/** When it arrived and what shows it: of a statement, or of a withdrawal. */
export function Arrival({
  visit: { say },
  view: { zone, typed },
  idPrefix,
  errors,
}: {
  visit: Visit;
  view: StatementsView;
  idPrefix: string;
  errors: StatementsView['makeErrors'];
}): Markup {
  return (
    <>
      <Field
        kind="date-time"
        name="receivedAt"
        idPrefix={idPrefix}
        label={say(words.receivedAt)}
        hint={say(words.receivedAtHint, { zone })}
        value={typed['receivedAt'] ?? ''}
        {...errorAt(errors, 'receivedAt')}
      />
      <Field
        kind="text"
        name="evidence"
        idPrefix={idPrefix}
        label={say(words.evidence)}
        hint={say(words.evidenceHint)}
        maxLength={500}
        value={typed['evidence'] ?? ''}
        {...errorAt(errors, 'evidence')}
      />
    </>
  );
}
