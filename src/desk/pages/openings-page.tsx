import { instant, newId } from '../../base/index.ts';
import { chairFor, groupsPaths, isStanding, type KeyRequest } from '../../groups/index.ts';
import { ActForm, ActReason, At, timeWords, type Visit } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  Hidden,
  type Markup,
  Notice,
  Table,
} from '../../ui/index.ts';
import type { UnsealedLine } from '../acts/unseal-openings.ts';
import { deskPaths } from '../paths.ts';
import { openingsWords as words } from '../words/openings.ts';

export interface OpeningsView {
  /** The last first. */
  readonly requests: readonly KeyRequest[];
  readonly typed: { readonly subject: string; readonly reason: string };
  readonly errors: readonly FormError[];
}

/** What was asked of both co-chairs about who opened what, and the form to ask. */
export function OpeningsPage({ visit, view }: { visit: Visit; view: OpeningsView }): Markup {
  const { say } = visit;
  const { requests, typed, errors } = view;
  return (
    <>
      <p>{say(words.explained)}</p>
      <p class="quiet">{say(words.notEncrypted)}</p>
      <ActForm
        id="ask"
        title={say(words.ask)}
        action={deskPaths.openingsRequests}
        button={say(words.send)}
        errors={{ title: say(words.notAsked), list: errors }}
      >
        <Field
          kind="text"
          name="subject"
          idPrefix="ask"
          label={say(words.subject)}
          hint={say(words.subjectHint)}
          maxLength={200}
          value={typed.subject}
          {...errorAt(errors, 'subject')}
        />
        <ActReason
          form="ask"
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          errors={errors}
          value={typed.reason}
        />
      </ActForm>
      <h2>{say(words.requests)}</h2>
      {requests.length === 0 ? (
        <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />
      ) : (
        <Table
          caption={say(words.requests)}
          captionHidden
          rows={requests}
          columns={[
            { head: say(words.subject), cell: ({ subject }) => subject },
            { head: say(words.reason), cell: ({ reason }) => reason },
            { head: say(words.asked), cell: ({ askedAt }) => <At visit={visit} at={askedAt} /> },
            { head: say(words.state), cell: (request) => <State visit={visit} request={request} /> },
          ]}
        />
      )}
    </>
  );
}

function State({ visit, request }: { visit: Visit; request: KeyRequest }): Markup {
  const { say, viewer } = visit;
  const { state, used, subject, body, id } = request;
  const mayOpen = state === 'ready' && chairFor(body, viewer) !== null;
  return (
    <>
      {say(words[`state.${state}`], used ? { time: timeWords(used.at, visit) } : {})}
      {isStanding(request) && !mayOpen ? (
        <>
          {' · '}
          <a href={groupsPaths.key(id)}>{say(words.keys)}</a>
        </>
      ) : null}
      {mayOpen ? (
        <Form
          method="post"
          action={deskPaths.openingsUnsealing}
          idempotencyKey={newId()}
          label={say(words.openAbout, { subject })}
          idPrefix={id}
          answersWithPage
        >
          <Hidden name="subject" value={subject} />
          <Button label={say(words.open)} look="grave" />
        </Form>
      ) : null}
    </>
  );
}

interface OpenedProps {
  readonly visit: Visit;
  readonly lines: readonly UnsealedLine[];
  /** Function labels by person, as far as the reader may see them. */
  readonly people: Readonly<Record<string, string>>;
}

/** What came out, this once. */
export function OpenedPage({ visit, lines, people }: OpenedProps): Markup {
  const { say } = visit;
  return (
    <>
      <Notice tone="care">
        <p>{say(words.openedOnce)}</p>
      </Notice>
      {lines.length === 0 ? (
        <EmptyState kind="wait" title={say(words.nobody)} sentence={say(words.nobodySentence)} />
      ) : (
        <Table
          caption={say(words.title)}
          captionHidden
          dense
          rows={lines}
          columns={[
            {
              head: say(words.person),
              cell: ({ person }) => people[person ?? ''] ?? say(words.somebody),
            },
            { head: say(words.hat), cell: ({ hat }) => hat },
            { head: say(words.what), cell: ({ what }) => what },
            { head: say(words.when), cell: ({ at }) => <At visit={visit} at={instant(at)} /> },
          ]}
        />
      )}
      <p>
        <a href={deskPaths.openings}>{say(words.back)}</a>
      </p>
    </>
  );
}
