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
}

/** The environment as DESIGN §7 names it, with its defaults. @throws Error naming the variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is not a port: ${env['PORT']}`);
  return {
    port,
    production: env['MUFAKAT_ENV'] === 'production',
    databaseUrl: env['DATABASE_URL'] || null,
    dataFolder: env['MUFAKAT_DATA'] || `${projectRoot()}/data`,
    // Passkeys need a name: localhost, not 127.0.0.1 (DESIGN §3).
    url: (env['MUFAKAT_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    world: env['MUFAKAT_WORLD'] || 'bali-process',
    smtpUrl: env['SMTP_URL'] || null,
  };
}
