/** The forum connects to its database and its mail server, and to nothing else (issue 5, hardening). */
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reads } from '../../src/app/capabilities.ts';
import { makeWeb } from '../../src/app/web.ts';
import { type CanaryStage, canaryStage, type Walker } from '../support/canaries.ts';
import { type Connections, watchConnections } from '../support/connections.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { openMinistry, sentTo } from '../support/ministry.ts';
import { newVisitor } from '../support/visitor.ts';
import { readPath, walked } from '../support/walked-paths.ts';

let connections: Connections;
let mail: MailServer;
let forum: CanaryStage;
/** Everything from here on is watched, the making of texts, files and meetings included. */
beforeAll(async () => {
  connections = watchConnections();
  mail = await openMailServer();
  forum = await canaryStage({ smtpUrl: mail.url });
});
afterAll(async () => {
  connections.stop();
  await forum.stage.close();
  await mail.close();
});

/** What was connected to that is neither the database nor the mail server. */
function elsewhere(): string[] {
  const services = [forum.stage.house.database.ownerUrl, mail.url].map(hostOf);
  return connections.seen().filter((one) => !services.some((service) => isTo(one, service)));
}

test('texts, files, meetings and mail: the forum connects to its database and its mail server alone', async () => {
  await forum.stage.runJobs();
  expect(mail.mails.length).toBeGreaterThan(0);
  const { port } = hostOf(mail.url);
  expect(connections.seen()).toContain(`TCPCONNECTWRAP 127.0.0.1:${port}`);
  expect(elsewhere()).toEqual([]);
});

test.each<Walker>(['stranger', 'secretariat'])(
  'every page, file and read as %s: the forum connects to nothing else',
  async (who) => {
    const paths = [
      ...walked(forum).map(({ path }) => path),
      ...reads.map((read) => `/api/v1${readPath(forum, read.path)}`),
    ];
    for (const path of paths) await (await forum.at[who].request(path)).arrayBuffer();
    expect(paths.length).toBeGreaterThan(100);
    expect(elsewhere()).toEqual([]);
  },
);

test('the sign-in of a ministry is reached when somebody uses it, and only then', async () => {
  const ministry = await openMinistry();
  try {
    ministry.sendsBackTo(['http://localhost:3000/sign-in/ministry/forum/return']);
    const { issuer, clientId, clientSecret } = ministry;
    const signOn = { issuer, clientId, clientSecret, name: 'Ministry of Arvana', participants: ['ARV'] };
    const visitor = newVisitor(makeWeb({ ...forum.stage.house, signOn }));
    expect((await visitor.open('/sign-in')).text).toContain('Ministry of Arvana');
    expect(elsewhere()).toEqual([]);
    expect(await sentTo(visitor, '/sign-in/ministry/forum')).toContain(issuer);
    expect(elsewhere().length).toBeGreaterThan(0);
    expect(elsewhere().filter((one) => !isTo(one, hostOf(issuer)))).toEqual([]);
  } finally {
    await ministry.close();
  }
});

test('the watcher sees what reaches out: a name, a socket, a request, a datagram', async () => {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const own = watchConnections();
  try {
    await lookup('localhost');
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    createSocket('udp4').close();
    expect(own.seen()).toEqual(
      expect.arrayContaining([
        'GETADDRINFOREQWRAP localhost',
        `TCPCONNECTWRAP 127.0.0.1:${port}`,
        'UDPWRAP (unknown)',
      ]),
    );
  } finally {
    own.stop();
    server.close();
  }
});

interface Service {
  readonly host: string;
  readonly port: string;
}

function hostOf(url: string): Service {
  const { hostname, port, searchParams } = new URL(url);
  return { host: searchParams.get('host') ?? hostname, port };
}

/** Whether it was the look-up of this service's name, or a connection to its port or socket. */
function isTo(seen: string, { host, port }: Service): boolean {
  const [type, where = ''] = seen.split(' ');
  if (type === 'GETADDRINFOREQWRAP' || type === 'QUERYWRAP') return where === host;
  if (type === 'PIPECONNECTWRAP') return host.startsWith('/') && where.startsWith(`${host}/`);
  return type === 'TCPCONNECTWRAP' && [`${host}:${port}`, `127.0.0.1:${port}`, `::1:${port}`].includes(where);
}
