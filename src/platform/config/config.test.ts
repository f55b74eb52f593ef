import { expect, test } from 'vitest';
import { faultsOf, readConfig } from './config.ts';

test('an environment that says nothing is a demonstration on port 3000 with the embedded database', () => {
  expect(faultsOf({})).toEqual([]);
  expect(readConfig({ MUFAKAT_DATA: '/somewhere', PORT: '', DATABASE_URL: '' })).toEqual({
    port: 3000,
    production: false,
    databaseUrl: null,
    dataFolder: '/somewhere',
    url: 'http://localhost:3000',
    world: 'bali-process',
    smtpUrl: null,
    signOn: null,
  });
});

test('the address that people use has no slash at its end', () => {
  expect(readConfig({ MUFAKAT_URL: 'https://forum.example/' }).url).toBe('https://forum.example');
});

test('one provider of a ministry may sign people in, by its own name and for the participants that are named', () => {
  const given = {
    OIDC_ISSUER: 'https://ministry.example',
    OIDC_CLIENT_ID: 'forum',
    OIDC_PARTICIPANTS: 'ARV, BLS',
  };
  expect(readConfig(given).signOn).toEqual({
    issuer: 'https://ministry.example',
    clientId: 'forum',
    clientSecret: null,
    name: 'ministry.example',
    participants: ['ARV', 'BLS'],
  });
});

test.each([
  [{ PORT: 'three' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ MUFAKAT_ENV: 'prod' }, 'MUFAKAT_ENV'],
  [{ MUFAKAT_URL: 'forum.example' }, 'MUFAKAT_URL'],
  [{ DATABASE_URL: 'mysql://somewhere' }, 'DATABASE_URL'],
  [{ SMTP_URL: 'mail.example:25' }, 'SMTP_URL'],
  [{ MUFAKAT_WORLD: '../elsewhere' }, 'MUFAKAT_WORLD'],
  [{ OIDC_ISSUER: 'http://ministry.example', OIDC_CLIENT_ID: 'forum' }, 'OIDC_ISSUER'],
  [{ OIDC_ISSUER: 'http://localhost:9', OIDC_CLIENT_ID: 'x', MUFAKAT_ENV: 'production' }, 'OIDC_ISSUER'],
  [{ OIDC_ISSUER: 'https://ministry.example', OIDC_CLIENT_SECRET: 'a-secret' }, 'OIDC_CLIENT_ID'],
])('%j is refused by name, and a secret in it is not repeated', (env, name) => {
  expect(faultsOf(env)).toEqual([expect.stringContaining(name)]);
  expect(() => readConfig(env)).toThrow(name);
});
