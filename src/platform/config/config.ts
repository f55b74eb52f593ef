import { CannotStart } from '../embedded/cannot-start.ts';
import { projectRoot } from './root.ts';

export interface Config {
  readonly port: number;
  readonly production: boolean;
  /** Own server or cluster; absent: the embedded one. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly url: string;
  /** `bali-process` with the drafting exercise, or `none`. */
  readonly world: string;
  readonly smtpUrl: string | null;
  /** Sign-in of a ministry by OpenID Connect; null: none, or only those that the secretariat enters. */
  readonly signOn: SignOnSettings | null;
}

export interface SignOnSettings {
  /** Exactly as the provider calls itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  /** On the button. */
  readonly name: string;
  /** Codes of the participants whose people may use it; none: everybody with an account. */
  readonly participants: readonly string[];
}

export type Env = Readonly<Record<string, string | undefined>>;

/** What an installation may call itself; everything but `production` allows demonstration sign-in. */
const environments = ['production', 'demonstration', 'development', 'test'];

/** The environment as DESIGN §7 names it, with its defaults. @throws CannotStart naming the variables that are wrong. */
export function readConfig(env: Env): Config {
  const faults = faultsOf(env);
  if (faults.length > 0) throw new CannotStart(faults.join('\n'));
  const port = Number(env['PORT'] || 3000);
  return {
    port,
    production: env['MUFAKAT_ENV'] === 'production',
    databaseUrl: env['DATABASE_URL'] || null,
    dataFolder: env['MUFAKAT_DATA'] || `${projectRoot()}/data`,
    // Passkeys need a name: localhost, not 127.0.0.1 (DESIGN §3).
    url: (env['MUFAKAT_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    world: env['MUFAKAT_WORLD'] || 'bali-process',
    smtpUrl: env['SMTP_URL'] || null,
    signOn: signOnOf(env),
  };
}

/** What is wrong with the environment, a sentence for each variable; a misspelt `production` must not open a demonstration. */
export function faultsOf(env: Env): string[] {
  const port = Number(env['PORT'] || 3000);
  const claims: readonly (readonly [boolean, string])[] = [
    [Number.isInteger(port) && port >= 0 && port <= 65535, `PORT is not a port: ${env['PORT']}`],
    [
      environments.includes(env['MUFAKAT_ENV'] || 'demonstration'),
      `MUFAKAT_ENV is one of ${environments.join(', ')}, not ${env['MUFAKAT_ENV']}`,
    ],
    [isAddress(env['MUFAKAT_URL'], /^https?:$/), `MUFAKAT_URL is not a web address: ${env['MUFAKAT_URL']}`],
    [isAddress(env['DATABASE_URL'], /^postgres(ql)?:$/), 'DATABASE_URL does not begin with postgres://'],
    [isAddress(env['SMTP_URL'], /^smtps?:$/), 'SMTP_URL does not begin with smtp:// or smtps://'],
    [
      /^[a-z0-9-]*$/.test(env['MUFAKAT_WORLD'] ?? ''),
      `MUFAKAT_WORLD is the name of a folder of world, or none, not ${env['MUFAKAT_WORLD']}`,
    ],
  ];
  return [...claims, ...signOnClaims(env)].flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

function signOnOf(env: Env): SignOnSettings | null {
  const [issuer, clientId] = [env['OIDC_ISSUER'], env['OIDC_CLIENT_ID']];
  if (!issuer || !clientId) return null;
  return {
    issuer,
    clientId,
    clientSecret: env['OIDC_CLIENT_SECRET'] || null,
    name: env['OIDC_NAME'] || URL.parse(issuer)?.hostname || issuer,
    participants: (env['OIDC_PARTICIPANTS'] ?? '').split(/[\s,]+/).filter(Boolean),
  };
}

/** All that belongs together is set, or nothing; a password of the ministry never travels in the open. */
function signOnClaims(env: Env): readonly (readonly [boolean, string])[] {
  if (!Object.keys(env).some((name) => name.startsWith('OIDC_') && env[name])) return [];
  const isHere =
    env['MUFAKAT_ENV'] !== 'production' && /^http:\/\/localhost(:|\/|$)/.test(env['OIDC_ISSUER'] ?? '');
  return [
    [
      isHere || isAddress(env['OIDC_ISSUER'] || 'none', /^https:$/),
      'OIDC_ISSUER does not begin with https://',
    ],
    [Boolean(env['OIDC_CLIENT_ID']), 'OIDC_CLIENT_ID is missing: what the provider knows the forum by'],
  ];
}

/** An empty variable is one that is not set. */
function isAddress(value: string | undefined, protocol: RegExp): boolean {
  return !value || protocol.test(URL.parse(value)?.protocol ?? '');
}
