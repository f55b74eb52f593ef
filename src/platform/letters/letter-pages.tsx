import { newId } from '../../base/index.ts';
import { Button, EmptyState, Field, Form, type Markup, Table } from '../../ui/index.ts';
import { At, type PageParts, type Visit } from '../http/index.ts';
import type { Word } from '../i18n/index.ts';
import { outboxPaths } from '../mail/index.ts';
import type { Letter, LetterCopy, LetterVersion } from './letters.ts';
import { letterPaths, lettersSubject } from './paths.ts';
import { letterKindWords, letterWords as words } from './words.ts';

/** Every letter, the latest first. */
export function letterListParts(visit: Visit, letters: readonly Letter[]): PageParts {
  const { say } = visit;
  return {
    title: say(words.title),
    facts: [{ label: say(words.fact) }],
    breadcrumb: [{ label: say(words.desk), href: '/desk' }],
    liveSubject: lettersSubject,
    exercise: letters.length > 0 && letters.every((one) => one.isExercise),
    body:
      letters.length === 0 ? (
        <EmptyState kind="wait" title={say(words.emptyTitle)} sentence={say(words.emptySentence)} />
      ) : (
        <Table
          caption={say(words.caption)}
          captionHidden
          dense
          rows={letters}
          columns={[
            {
              head: say(words.number),
              cell: (one) => <a href={letterPaths.letter(one.number)}>{one.number}</a>,
            },
            { head: say(words.kind), cell: (one) => say(letterKindWords[one.kind]) },
            { head: say(words.subject), cell: (one) => one.subject },
            {
              head: say(words.written),
              cell: (one) => <At visit={visit} at={one.writtenAt} zone={one.zone} />,
            },
          ]}
        />
      ),
  };
}

export interface LetterView {
  readonly letter: Letter;
  readonly versions: readonly LetterVersion[];
  readonly copies: readonly LetterCopy[];
  /** Whether the reader hands copies over and sends them again. */
  readonly dispatches: boolean;
  /** What was typed for which copy, and what is wrong with it. */
  readonly refused: { readonly copy: string; readonly how: string; readonly error: Word } | null;
}

/** One letter as it was written, and its dispatch by addressee and channel. */
export function letterParts(visit: Visit, view: LetterView): PageParts {
  const { say } = visit;
  const { letter, versions } = view;
  const kept = versions.find((one) => one.language === 'en');
  return {
    title: say(words.titleOf, { number: letter.number }),
    facts: [{ label: say(letterKindWords[letter.kind]) }],
    breadcrumb: [
      { label: say(words.desk), href: '/desk' },
      { label: say(words.title), href: letterPaths.letters },
    ],
    liveSubject: lettersSubject,
    exercise: letter.isExercise,
    body: (
      <>
        <h2>{letter.subject}</h2>
        <p>
          <At visit={visit} at={letter.writtenAt} zone={letter.zone} />
        </p>
        <ul>
          {versions.map((one) => (
            <li>
              {one.hasPdf ? (
                <a href={letterPaths.pdf(letter.number, one.language)}>
                  {say(words.pdf, { language: one.language })}
                </a>
              ) : (
                say(words.noPdf, { language: one.language })
              )}
            </li>
          ))}
        </ul>
        <p>
          <a href={letterPaths.access(letter.number)}>{say(words.whoCanSee)}</a>
        </p>
        <Dispatch visit={visit} view={view} />
        <h2>{say(words.words)}</h2>
        <Kept visit={visit} version={kept} />
      </>
    ),
  };
}

function Kept({ visit: { say }, version }: { visit: Visit; version: LetterVersion | undefined }): Markup {
  if (!version?.text) return <p>{say(words.removed)}</p>;
  return (
    <>
      <blockquote class="quoted" lang={version.language}>
        {version.text.split(/\n{2,}/).map((paragraph) => (
          <p>
            {paragraph.split('\n').map((line, index) => (
              <>
                {index === 0 ? null : <br />}
                {line}
              </>
            ))}
          </p>
        ))}
      </blockquote>
      {version.sha256 === null ? null : (
        <p>
          {say(words.sha256)}: <code class="hash">{version.sha256}</code>
        </p>
      )}
    </>
  );
}

function Dispatch({ visit, view }: { visit: Visit; view: LetterView }): Markup {
  const { say } = visit;
  return (
    <>
      <Table
        caption={say(words.dispatch)}
        dense
        rows={view.copies}
        columns={[
          { head: say(words.to), cell: ({ name }) => name },
          {
            head: say(words.channel),
            cell: ({ channel, address }) =>
              channel === 'mail'
                ? say(words['channel.mail'], { address: address ?? '' })
                : say(words['channel.other']),
          },
          { head: say(words.state), cell: (copy) => <State visit={visit} view={view} copy={copy} /> },
          {
            head: say(words.when),
            cell: ({ at }) => (at === null ? null : <At visit={visit} at={at} zone={view.letter.zone} />),
          },
        ]}
      />
      <p class="quiet">{say(words.neverOpened)}</p>
      {view.dispatches
        ? view.copies
            .filter((copy) => copy.state === 'toHand')
            .map((copy) => <Handing visit={visit} view={view} copy={copy} />)
        : null}
    </>
  );
}

function State({ visit: { say }, view, copy }: { visit: Visit; view: LetterView; copy: LetterCopy }): Markup {
  const state = say(words[`state.${copy.state}`], { response: copy.response ?? '' });
  return (
    <>
      {copy.isAgain ? `${state} (${say(words.again)})` : state}
      {copy.message === null || !view.dispatches ? null : (
        <>
          {' · '}
          <a href={outboxPaths.message(copy.message)}>
            {say(copy.state === 'bounced' ? words.resend : words.toMessage)}
          </a>
        </>
      )}
    </>
  );
}

function Handing({
  visit: { say },
  view,
  copy,
}: {
  visit: Visit;
  view: LetterView;
  copy: LetterCopy;
}): Markup {
  const refused = view.refused?.copy === copy.id ? view.refused : null;
  const error = refused ? { error: say(refused.error) } : {};
  return (
    <Form
      method="post"
      action={letterPaths.handing(view.letter.number, copy.id)}
      idempotencyKey={newId()}
      idPrefix={copy.id}
      label={say(words.handTo, { name: copy.name })}
    >
      <h3>{say(words.handTo, { name: copy.name })}</h3>
      <Field
        kind="text"
        name="how"
        idPrefix={copy.id}
        label={say(words.how)}
        hint={say(words.howHint)}
        maxLength={300}
        value={refused?.how ?? ''}
        {...error}
      />
      <Button look="plain" label={say(words.hand)} />
    </Form>
  );
}
