import { newId } from '../../base/index.ts';
import { Button, DefinitionList, Field, Form, Notice, Table } from '../../ui/index.ts';
import { At, type PageParts, type Visit } from '../http/index.ts';
import type { Word } from '../i18n/index.ts';
import type { OutboxMessage } from './outbox.ts';
import { responseWords, stateOf } from './outbox-page.tsx';
import { outboxPaths, outboxSubject } from './paths.ts';
import type { SendAgainRefusal } from './send-again.ts';
import { mailWords as words } from './words.ts';

export interface MessageView {
  readonly message: OutboxMessage;
  /** What was typed, and what is wrong with it, after a try to send again. */
  readonly typed?: { readonly address: string; readonly error: Word | null };
}

/** One message: its words, every try, and the way to send it again. */
export function messageParts(visit: Visit, view: MessageView): PageParts {
  const { say } = visit;
  const { message } = view;
  return {
    title: message.subject,
    breadcrumb: [
      { label: say(words.desk), href: '/desk' },
      { label: say(words.outbox), href: outboxPaths.outbox },
    ],
    liveSubject: outboxSubject,
    exercise: message.isExercise,
    body: (
      <>
        <DefinitionList
          items={[
            { term: say(words.to), details: message.address },
            { term: say(words.state), details: stateOf(visit, message) },
            { term: say(words.written), details: <At visit={visit} at={message.createdAt} /> },
          ]}
        />
        <Other visit={visit} label={words.repeats} id={message.againOf} />
        <Other visit={visit} label={words.repeated} id={message.sentAgainAs} />
        <h2>{say(words.words)}</h2>
        <Words visit={visit} message={message} />
        {message.deliveries.length === 0 ? null : <Tries visit={visit} message={message} />}
        <h2>{say(words.sendAgainTitle)}</h2>
        <SendAgain visit={visit} {...view} />
      </>
    ),
  };
}

function Other({ visit, label, id }: { visit: Visit; label: Word; id: string | null }) {
  if (id === null) return null;
  return (
    <p>
      {visit.say(label)} <a href={outboxPaths.message(id)}>{visit.say(words.seeOther)}</a>
    </p>
  );
}

function Words({ visit, message }: { visit: Visit; message: OutboxMessage }) {
  if (message.text === null) return <p>{visit.say(words.wordsSecret)}</p>;
  return (
    <blockquote lang={message.language ?? undefined}>
      {message.text.split(/\n{2,}/).map((paragraph) => (
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
  );
}

function Tries({ visit, message }: { visit: Visit; message: OutboxMessage }) {
  const { say } = visit;
  return (
    <Table
      caption={say(words.triesCaption)}
      dense
      rows={message.deliveries}
      columns={[
        { head: say(words.tryNumber), cell: (one) => String(one.attempt) },
        { head: say(words.state), cell: (one) => stateOf(visit, { ...one, state: one.outcome }) },
        { head: say(words.response), cell: (one) => responseWords(visit, one.response) },
        { head: say(words.when), cell: (one) => <At visit={visit} at={one.at} /> },
      ]}
    />
  );
}

function SendAgain({ visit, message, typed }: MessageView & { visit: Visit }) {
  const { say } = visit;
  const refusal = whyNotAgain(message);
  const error = typed?.error ? say(typed.error) : undefined;
  return (
    <Form action={outboxPaths.repetitions(message.id)} method="post" idempotencyKey={newId()}>
      {error === undefined ? null : <Notice tone="problem" title={say(words.cannotBeSent)} />}
      {refusal === null ? (
        <Field
          kind="text"
          type="email"
          name="address"
          label={say(words.address)}
          hint={say(words.sendAgainHint)}
          value={typed?.address ?? message.address}
          {...(error === undefined ? {} : { error })}
        />
      ) : null}
      <Button
        label={say(words.sendAgain)}
        look="plain"
        {...(refusal === null ? {} : { disabledReason: say(refusalWords[refusal]) })}
      />
    </Form>
  );
}

function whyNotAgain(message: OutboxMessage): Exclude<SendAgainRefusal, 'not-found'> | null {
  if (message.state === 'queued' || message.state === 'deferred') return 'under-way';
  return message.text === null ? 'content-erased' : null;
}

/** What the secretariat is told when a message cannot be sent again. */
export const refusalWords = {
  'under-way': words.whyUnderWay,
  'content-erased': words.whyErased,
} as const satisfies Record<Exclude<SendAgainRefusal, 'not-found'>, Word>;
