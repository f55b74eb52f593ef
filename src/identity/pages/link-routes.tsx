import { newId } from '../../base/index.ts';
import { get, post, type Route, readAs, stranger, type Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
import type { Neighbours } from '../acts/neighbours.ts';
import { linkOf } from '../acts/present.ts';
import { personOfLink, type RedeemableLink, useLink } from '../acts/redeem-link.ts';
import { signUpFirst } from '../acts/sign-up-first.ts';
import { paths } from '../paths.ts';
import { deviceOf } from '../rules/device.ts';
import { words } from '../words.ts';
import { signedIn } from './answers.ts';
import { errorsOf, summaryOf } from './messages.ts';

/** Links that people were given: invitation, recovery, first secretariat officer. Opening one uses nothing up. */
export function linkRoutes(neighbours: Neighbours): Route[] {
  return [
    get(paths.invitationLink(':token'), ['anyone'], (visit) => showLink(visit, 'invitation')),
    post(paths.invitationLink(':token'), ['anyone'], (visit) => enter(visit, 'invitation')),
    get(paths.recoveryLink(':token'), ['anyone'], (visit) => showLink(visit, 'recovery')),
    post(paths.recoveryLink(':token'), ['anyone'], (visit) => enter(visit, 'recovery')),
    get(paths.firstLink(':token'), ['anyone'], (visit) => showFirst(visit, { errors: [] })),
    post(paths.firstLink(':token'), ['anyone'], (visit) => signUp(visit, neighbours)),
  ];
}

const linkWords = {
  invitation: { title: words.welcome, sentence: words.invitationExplained },
  recovery: { title: words.recoveredTitle, sentence: words.recoveredExplained },
} as const;

async function showLink(visit: Visit, purpose: RedeemableLink): Promise<Response> {
  const { say, house, now } = visit;
  const link = { purpose, token: visit.param('token') };
  if ((await personOfLink(house.database, link, now)) === null) return deadLink(visit);
  const body = (
    <>
      <p>{say(linkWords[purpose].sentence)}</p>
      <Form action={visit.c.req.path} method="post" idempotencyKey={newId()}>
        <Button label={say(words.enter)} />
      </Form>
    </>
  );
  return visit.page({ title: say(linkWords[purpose].title), body });
}

/** The same for a link that ran out, was used or never was: whoever guesses learns nothing. */
function deadLink(visit: Visit): Promise<Response> {
  const { say } = visit;
  const body = (
    <>
      <p>{say(words.deadLinkExplained)}</p>
      <p>{say(words.deadLinkNext)}</p>
      <p>
        <a href={paths.signIn()}>{say(words.signIn)}</a>
      </p>
    </>
  );
  return visit.page({ title: say(words.deadLink), body }, 404);
}

async function enter(visit: Visit, purpose: RedeemableLink): Promise<Response> {
  const link = { purpose, token: visit.param('token'), device: deviceOf(visit.c.req.header('user-agent')) };
  const session = await useLink(visit.house.database, link, visit.now);
  return session === null ? deadLink(visit) : signedIn(visit, session, paths.security);
}

interface FirstView {
  readonly name?: string;
  readonly signInName?: string;
  readonly errors: readonly FormError[];
}

async function showFirst(visit: Visit, view: FirstView): Promise<Response> {
  const { house, now } = visit;
  const secret = { purpose: 'first-secretariat', token: visit.param('token') } as const;
  const link = await readAs(house.database, { viewer: stranger, now }, (tx) => linkOf(tx, secret, now));
  if (!link) return deadLink(visit);
  const body = <FirstPage visit={visit} view={view} />;
  return visit.page({ title: visit.say(words.firstTitle), body }, view.errors.length > 0 ? 422 : 200);
}

function FirstPage({ visit, view }: { visit: Visit; view: FirstView }): Markup {
  const { say } = visit;
  return (
    <>
      <p>{say(words.firstExplained)}</p>
      <Form
        action={visit.c.req.path}
        method="post"
        idempotencyKey={newId()}
        errors={summaryOf(view.errors, say)}
      >
        <Field
          kind="text"
          name="name"
          label={say(words.yourName)}
          hint={say(words.yourNameHint)}
          value={view.name}
          maxLength={200}
          {...errorAt(view.errors, 'name')}
        />
        <Field
          kind="text"
          name="signInName"
          label={say(words.signInName)}
          hint={say(words.nameMalformed)}
          value={view.signInName}
          autocomplete="username"
          maxLength={254}
          {...errorAt(view.errors, 'signInName')}
        />
        <Button label={say(words.signUp)} />
      </Form>
    </>
  );
}

async function signUp(visit: Visit, neighbours: Neighbours): Promise<Response> {
  const { fields } = await visit.form();
  const { name = '', signInName = '' } = fields;
  const wish = {
    ...{ name, signInName, token: visit.param('token') },
    device: deviceOf(visit.c.req.header('user-agent')),
  };
  const { welcomeFirstOfficer } = neighbours;
  const result = await signUpFirst({ database: visit.house.database, welcomeFirstOfficer }, wish, visit.now);
  if (result.ok) return signedIn(visit, result.value.session, paths.security);
  if (result.why === 'link-over') return deadLink(visit);
  return showFirst(visit, { name, signInName, errors: errorsOf(result, visit.say) });
}
