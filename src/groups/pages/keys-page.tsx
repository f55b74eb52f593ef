import { newId } from '../../base/index.ts';
import { At, timeWords, type Visit } from '../../platform/index.ts';
import {
  Button,
  DefinitionList,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  type Markup,
  Table,
} from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { BodyName } from '../reads/bodies.ts';
import { isStanding, type KeyRequest } from '../reads/keys.ts';
import { chairFor } from '../rules/chair-of.ts';
import type { KeyTurn } from '../rules/two-keys.ts';
import { keyWords as words } from '../words/keys.ts';
import type { KeyedAct } from './seams.ts';

/** A key that could not be turned, as it was typed. */
export interface Tried {
  readonly request: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

export interface KeysView {
  /** The last first. */
  readonly requests: readonly KeyRequest[];
  readonly keyedActs: readonly KeyedAct[];
  /** Function labels by person, as far as the reader may see them. */
  readonly people: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  readonly bodies: readonly BodyName[];
  readonly tried: Tried | null;
}

/** What waits for two co-chairs, each with the key of the reader, and what came of earlier requests. */
export function KeysPage({ visit, view }: { visit: Visit; view: KeysView }): Markup {
  const { say } = visit;
  const standing = view.requests.filter(isStanding);
  const past = view.requests.filter((request) => !isStanding(request));
  return (
    <>
      <p>{say(words.explained)}</p>
      <h2>{say(words.standing)}</h2>
      {standing.length === 0 ? (
        <EmptyState kind="wait" title={say(words.noneStanding)} sentence={say(words.noneStandingExplained)} />
      ) : (
        standing.map((request) => <Standing visit={visit} view={view} request={request} />)
      )}
      {past.length === 0 ? null : <Past visit={visit} view={view} past={past} />}
    </>
  );
}

interface OneProps {
  readonly visit: Visit;
  readonly view: KeysView;
  readonly request: KeyRequest;
}

function Standing({ visit, view, request }: OneProps): Markup {
  const { say } = visit;
  const id = `key-${request.id}`;
  const keyed = view.keyedActs.find(({ act }) => act === request.act);
  const lines = keyed?.wishLines?.(say, request) ?? [];
  const href = keyed?.href?.(request);
  const title = titleOf(visit, view, request);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
      <DefinitionList
        items={[
          {
            term: say(words.asked),
            details: say(words.askedBy, {
              person: view.people[request.askedBy] ?? say(words.somebody),
              time: timeWords(request.askedAt, visit),
            }),
          },
          { term: say(words.body), details: bodyName(view, request) },
          ...(lines.length === 0
            ? []
            : [
                {
                  term: say(words.wish),
                  details: (
                    <ul>
                      {lines.map((line) => (
                        <li>{line}</li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          { term: say(words.reason), details: request.reason },
          { term: say(words.turned), details: <Turns visit={visit} view={view} turns={request.turns} /> },
          { term: say(words.state), details: stateOf(visit, request) },
          { term: say(words.lapses), details: <At at={request.until} visit={visit} /> },
        ]}
      />
      <OwnKey visit={visit} view={view} request={request} />
    </section>
  );
}

function OwnKey({ visit, view, request }: OneProps): Markup | null {
  const { say, viewer } = visit;
  const holder = chairFor(request.body, viewer);
  if (holder === null) return <p>{say(words.notYours)}</p>;
  if (request.state !== 'waiting') return null;
  const tried = view.tried?.request === request.id ? view.tried : null;
  const errors = tried?.errors ?? [];
  const hasSigned = request.turns.some(({ participant }) => participant === holder);
  const alreadySigned = hasSigned ? { disabledReason: say(words.hasSigned) } : {};
  const prefix = `turn-${request.id}`;
  return (
    <Form
      method="post"
      action={paths.turnKey(request.id)}
      idempotencyKey={newId()}
      idPrefix={prefix}
      label={titleOf(visit, view, request)}
      errors={{ title: say(words.notRecorded), list: errors }}
    >
      <p>{say(words.answerFor, { holder: view.names[holder] ?? holder })}</p>
      <Field
        kind="radios"
        name="what"
        idPrefix={prefix}
        label={say(words.answer)}
        choices={[
          { value: 'signed', label: say(words.sign), ...alreadySigned },
          { value: 'declined', label: say(words.decline) },
        ]}
        {...(tried?.typed['what'] === undefined ? {} : { value: tried.typed['what'] })}
        {...errorAt(errors, 'what')}
      />
      <Field
        kind="textarea"
        name="reason"
        idPrefix={prefix}
        label={say(words.reason)}
        maxLength={1000}
        value={tried?.typed['reason'] ?? ''}
        {...errorAt(errors, 'reason')}
      />
      <Button label={say(words.record)} look="grave" />
    </Form>
  );
}

function Turns({ visit, view, turns }: Omit<OneProps, 'request'> & { turns: readonly KeyTurn[] }): Markup {
  const { say } = visit;
  if (turns.length === 0) return <>{say(words.noKeyTurned)}</>;
  return (
    <ul>
      {turns.map(({ what, participant, at, reason }) => (
        <li>
          {say(words[what], {
            holder: view.names[participant] ?? participant,
            time: timeWords(at, visit),
            reason,
          })}
        </li>
      ))}
    </ul>
  );
}

function Past({ visit, view, past }: Omit<OneProps, 'request'> & { past: readonly KeyRequest[] }): Markup {
  const { say } = visit;
  return (
    <Table
      caption={say(words.past)}
      rows={past}
      columns={[
        { head: say(words.what), cell: (request) => titleOf(visit, view, request) },
        { head: say(words.body), cell: (request) => bodyName(view, request) },
        { head: say(words.asked), cell: ({ askedAt }) => <At at={askedAt} visit={visit} /> },
        { head: say(words.reason), cell: ({ reason }) => reason },
        {
          head: say(words.turned),
          cell: ({ turns }) => <Turns visit={visit} view={view} turns={turns} />,
        },
        { head: say(words.state), cell: (request) => stateOf(visit, request) },
      ]}
    />
  );
}

/** In the words of the capability that does it; by its name where it is not offered any more. */
function titleOf({ say }: Visit, { keyedActs }: KeysView, { act }: KeyRequest): string {
  const keyed = keyedActs.find((one) => one.act === act);
  return keyed ? say(keyed.title) : act;
}

function bodyName({ bodies }: KeysView, { body }: KeyRequest): string {
  return bodies.find(({ id }) => id === body)?.name ?? body;
}

function stateOf(visit: Visit, { state, used }: KeyRequest): string {
  return visit.say(words[`state.${state}`], used ? { time: timeWords(used.at, visit) } : {});
}
