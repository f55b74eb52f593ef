import { projectRoot } from '../../platform/index.ts';
import type { Io } from './command.ts';

type Env = Io['env'];

export interface Setting {
  readonly name: string;
  /** As a person may read it over somebody's shoulder: no secret in it. */
  readonly value: string;
}

/** Every variable of DESIGN §7 with its value or its default. */
export function settingsOf(env: Env): Setting[] {
  const port = env['PORT'] || '3000';
  return [
    plain(env, 'PORT', '3000'),
    plain(env, 'MUFAKAT_ENV', 'demonstration'),
    address(env, 'DATABASE_URL', 'the embedded PostgreSQL'),
    plain(env, 'MUFAKAT_DATA', `${projectRoot()}/data`),
    address(env, 'MUFAKAT_URL', `http://localhost:${port}`),
    plain(env, 'MUFAKAT_WORLD', 'bali-process'),
    address(env, 'SMTP_URL', 'none, messages wait in the outbox'),
    family(env, 'S3_'),
    address(env, 'OIDC_ISSUER', 'no sign-in of a ministry but those that the secretariat enters'),
    family(env, 'OIDC_'),
  ];
}

function plain(env: Env, name: string, byDefault: string): Setting {
  return { name, value: env[name] || `(not set: ${byDefault})` };
}

function address(env: Env, name: string, byDefault: string): Setting {
  const value = env[name];
  return { name, value: value ? withoutSecrets(value) : `(not set: ${byDefault})` };
}

/** Variables of one service: which are set, never what they hold. */
function family(env: Env, prefix: string): Setting {
  const names = namesOf(env, prefix);
  const value = names.length === 0 ? '(not set)' : names.map((name) => `${name} is set`).join(', ');
  return { name: `${prefix}*`, value };
}

/** The variables of a family that hold something. */
export function namesOf(env: Env, prefix: string): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith(prefix) && env[name])
    .sort();
}

const hidden = '…';
const harmless = /^(sslmode|host|port|application_name|options|connect_timeout)$/;

/** An address with its password, and every parameter that might be one, replaced; what is no address is hidden whole. */
export function withoutSecrets(value: string): string {
  const url = URL.parse(value);
  if (!url) return `${hidden} (not an address)`;
  if (url.password !== '') url.password = hidden;
  const parameters = [...url.searchParams].map(
    ([name, held]) => `${name}=${harmless.test(name) ? held : hidden}`,
  );
  url.search = '';
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return `${decodeURI(url.href)}${query}`;
}
