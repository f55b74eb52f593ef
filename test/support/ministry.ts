/** The sign-in of a ministry: a real OpenID provider on a port of this machine, and people who sign in there. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { attribute, elements, parsePage } from './markup.ts';
import type { Visitor } from './visitor.ts';

export interface MinistryPerson {
  readonly email?: string;
  readonly email_verified?: boolean;
}

export interface Ministry {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whom the ministry knows, by the subject that it calls them. */
  readonly people: Map<string, MinistryPerson>;
  /** Addresses that browsers may be sent back to: set before the first sign-in. */
  sendsBackTo(redirectUris: readonly string[]): void;
  /**
   * Sign in at the ministry as this subject, at a browser that was sent there.
   *
   * @returns the address that the browser is sent back to, not yet opened.
   */
  signIn(to: string, subject: string): Promise<URL>;
  close(): Promise<void>;
}

const clientId = 'the-forum';
const clientSecret = 'canary-client-secret-of-the-forum';

export async function openMinistry(): Promise<Ministry> {
  const people = new Map<string, MinistryPerson>();
  let answer = async (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(503).end();
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const issuer = `http://localhost:${port}`;
  return {
    ...{ issuer, clientId, clientSecret, people },
    sendsBackTo(redirectUris) {
      const provider = new Provider(issuer, {
        clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        // Address and verification in the ID token itself, as ministries' providers do.
        conformIdTokenClaims: false,
        cookies: { keys: ['a key of the ministry'] },
        pkce: { required: () => true },
        findAccount: async (_context, id) => ({
          accountId: id,
          claims: async () => ({ sub: id, ...people.get(id) }),
        }),
      });
      answer = provider.callback();
    },
    signIn: (to, subject) => signInThere(issuer, to, subject),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Goes through the ministry's own pages, with a new browser, until it is sent away from there. */
async function signInThere(issuer: string, to: string, subject: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(to);
  let init: RequestInit = {};
  for (let steps = 0; steps < 20; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    init = {};
    if (location !== null) {
      url = new URL(location, url);
      if (url.origin !== issuer) return url;
      continue;
    }
    const html = await response.text();
    const form = elements(parsePage(html), 'form')[0];
    if (!form) throw new Error(`the ministry shows no form: ${response.status} ${html.slice(0, 300)}`);
    const hidden = elements(form, 'input').flatMap((one): [string, string][] =>
      attribute(one, 'type') === 'hidden'
        ? [[attribute(one, 'name') ?? '', attribute(one, 'value') ?? '']]
        : [],
    );
    url = new URL(attribute(form, 'action') ?? '', url);
    init = {
      method: 'POST',
      body: new URLSearchParams([...hidden, ['login', subject], ['password', 'as in every demonstration']]),
    };
  }
  throw new Error('the ministry leads in circles');
}

/** Where the forum sends the browser. */
export async function sentTo(visitor: Visitor, path: string): Promise<string> {
  const response = await visitor.request(path);
  const to = response.headers.get('location');
  if (to === null) throw new Error(`${path} sends nobody anywhere: ${response.status}`);
  return to;
}
