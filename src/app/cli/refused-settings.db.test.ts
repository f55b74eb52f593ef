/** What the commands say of settings with which the forum cannot run, and what they keep to themselves. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ranCommand } from '../../../test/support/commands.ts';
import { emptyDatabase, type FreshDatabase } from '../../../test/support/database.ts';
import type { Command } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { migrateCommand } from './migrate.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

function call(command: Command, args: readonly string[] = [], more: object = {}) {
  return ranCommand(command, args, { DATABASE_URL: database.ownerUrl, PORT: '0', ...more });
}

describe('what keeps the forum from running', () => {
  const unreachable = {
    DATABASE_URL: 'postgres://forum:canarysecret@127.0.0.1:9/forum?password=canarysecret',
  };

  test('a database that does not answer is said in one line, without its password', async () => {
    const found = await call(doctorCommand, [], unreachable);
    expect(found).toMatchObject({ code: 1, out: expect.stringContaining('database: does not answer') });
    const refused = await call(migrateCommand, [], unreachable);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('does not answer') });
    const ended = await call(serveCommand, [], unreachable);
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('does not answer') });
    expect(found.out + refused.said + ended.said).not.toContain('canarysecret');
  }, 60_000);

  test('secrets of mail and other services are hidden', async () => {
    const secrets = {
      SMTP_URL: 'smtps://forum:canarysecret@mail.example',
      S3_SECRET_ACCESS_KEY: 'canarysecret',
      OIDC_ISSUER: 'https://id.mfa.example',
      OIDC_CLIENT_ID: 'forum',
      OIDC_CLIENT_SECRET: 'canarysecret',
    };
    const { out } = await call(doctorCommand, [], secrets);
    expect(out).toContain('smtps://forum:…@mail.example');
    expect(out).toMatch(
      /connects to: the database at \S+ and the mail server at mail\.example and the sign-in of a ministry at id\.mfa\.example, and to nothing else/,
    );
    expect(out).toContain('OIDC_CLIENT_SECRET is set');
    expect(out).toContain('S3_SECRET_ACCESS_KEY is set');
    expect(out).not.toContain('canarysecret');
  });

  test.each([
    [{ MUFAKAT_ENV: 'prod' }, 'MUFAKAT_ENV'],
    [{ PORT: 'web' }, 'PORT'],
    [{ OIDC_CLIENT_ID: 'forum', OIDC_ISSUER: 'http://id.mfa.example' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://id.mfa.example' }, 'OIDC_CLIENT_ID'],
  ])('%j is refused by every command, by name', async (wrong, name) => {
    for (const command of [migrateCommand, seedCommand]) {
      expect(await call(command, [], wrong)).toMatchObject({ code: 1, said: expect.stringContaining(name) });
    }
    expect(await call(doctorCommand, [], wrong)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`WRONG  ${name}`),
    });
  });

  test.each([
    ['migrate', migrateCommand],
    ['seed', seedCommand],
    ['serve', serveCommand],
    ['doctor', doctorCommand],
  ])('%s takes no argument, and says so', async (name, command) => {
    expect(await call(command, ['everything'])).toMatchObject({
      code: 2,
      said: expect.stringContaining(`mufakat ${name} --help`),
    });
    expect(command.usage).toContain(`Usage: mufakat ${name}`);
  });
});
