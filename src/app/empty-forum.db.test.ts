import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../../test/support/visitor.ts';
import { openRegister, type RegisterHouse } from '../../test/support/worlds.ts';
import { viewerOf } from '../access/index.ts';
import { clockViewer, perform, readAs, stranger } from '../platform/index.ts';
import { appoint, registryJobs } from '../registry/index.ts';

let register: RegisterHouse;
let officer: Visitor;

beforeAll(async () => {
  register = await openRegister(null, '2026-12-01T02:00:00Z');
  const now = register.house.clock();
  const made = await perform(
    register.house.database,
    appoint,
    { functionLabel: 'Secretariat officer', role: 'secretariat' },
    { viewer: clockViewer, now },
  );
  if (!made.ok) throw new Error(JSON.stringify(made));
  const viewer = await viewerOf(
    register.house.database,
    { personId: made.value.person, actingAs: null },
    now,
  );
  officer = register.site.visitorAs(viewer);
});

afterAll(() => register.house.close());

describe('an empty forum', () => {
  it('tells a stranger on every page what will stand there', async () => {
    const visitor = register.site.visitorAs(stranger);
    for (const path of [
      '/participants',
      '/bodies',
      '/meetings',
      '/conferences',
      '/commitments',
      '/support',
    ]) {
      const view = await visitor.open(path);
      expect(view.status).toBe(200);
      expect(view.html).toContain('class="empty"');
    }
    expect((await visitor.open('/desk/forum')).status).toBe(404);
  });

  it('is declared by its first secretariat officer, whose mistakes keep what was typed', async () => {
    await officer.open('/participants');
    await officer.follow('Declare the forum');
    const answers = {
      'Full name': 'Dialogue on Wells',
      'Short name': 'Wells Dialogue',
      Established: '2024-05',
      'Legal nature': 'voluntary',
      'What it is, in two or three sentences': 'It meets about wells.',
      'Member states': '2',
      'Member organisations': 'none',
      'Observer states': '0',
      'Observer organisations': '0',
      Source: 'Founding letter',
      'Official zone': 'Nowhere/Land',
      City: 'Lisbon',
      Leadership: 'A chair that passes on in turn',
      'Observers speak': 'In open discussion',
      'Observers read texts under negotiation': 'No',
      'The silence procedure has been adopted': 'No',
    };
    const refused = await officer.submit('Declare forum', answers);
    expect(refused.status).toBe(422);
    expect(refused.errors).toEqual(['Fill this in.', 'Type the name of a zone, for example Europe/Lisbon.']);
    expect(refused.html).toContain('value="Dialogue on Wells"');
    const declared = await officer.submit('Declare forum', {
      'Member organisations': '0',
      'Official zone': 'Europe/Lisbon',
    });
    expect(declared.url).toBe('/desk/participants/new');
  });

  it('gets its participants and its first body', async () => {
    for (const [name, code] of [
      ['Qavala', 'qav'],
      ['Qirenne', 'qir'],
    ]) {
      await officer.open('/desk/participants/new');
      const entered = await officer.submit('Enter participant', {
        Name: name!,
        Code: code!,
        Nature: 'State',
        Status: 'Member',
        Since: '2024',
        Basis: 'Founding letter',
        Source: 'Founding letter',
        'How sure it is': 'On the forum’s list',
      });
      expect(entered.url).toBe(`/participants/${code!.toUpperCase()}`);
    }
    await officer.open('/bodies');
    await officer.follow('Establish a body');
    const answers = {
      Name: 'Plenary',
      Address: 'plenary',
      Kind: 'Ministerial conference',
      Mandate: 'Decides on the work.',
      Chairs: ['Qavala'],
      'Who takes part': 'Those on its own list.',
    };
    const refused = await officer.submit('Establish body', answers);
    expect(refused.errors.length + refused.text.split('Choose who is on its list.').length).toBeGreaterThan(
      1,
    );
    const body = await officer.submit('Establish body', { Members: ['Qavala', 'Qirenne'] });
    expect(body.url).toBe('/bodies/plenary');
    expect(body.text).toContain('2 members');
    expect((await register.site.visitorAs(stranger).open('/participants')).text).toContain('2 named');
  });

  it('invites a person by mail whose link nobody else reads, once', async () => {
    await officer.open('/desk/people');
    await officer.submit('Appoint', {
      Function: 'Focal point, Qavala',
      'E-mail': 'focal.point@qavala.example',
      'Office or seat': 'Focal point',
      Participant: 'Qavala',
    });
    const again = await officer.submit('Appoint', {
      Function: 'Delegate, Qirenne',
      'E-mail': 'focal.point@qavala.example',
      'Office or seat': 'Delegate',
      Participant: 'Qirenne',
    });
    expect(again.errors).toEqual(['Somebody already signs in with this address.']);
    const { database } = register.house;
    const now = register.house.clock();
    const person = await readAs(database, { viewer: clockViewer, now }, (tx) =>
      tx
        .selectFrom('registry.contact')
        .select('person')
        .where('email', '=', 'focal.point@qavala.example')
        .executeTakeFirst(),
    );
    for (let run = 0; run < 2; run += 1) {
      for (const job of registryJobs) await job.run(register.house, { person: person!.person });
    }
    const letters = await readAs(database, { viewer: clockViewer, now }, (tx) =>
      tx
        .selectFrom('mail.message as message')
        .innerJoin('mail.content as content', 'content.message', 'message.id')
        .select(['message.subject', 'content.text', 'content.audience'])
        .execute(),
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ subject: 'Your access to Wells Dialogue', audience: 'nobody' });
    expect(letters[0]!.text).toMatch(/http:\/\/localhost:3000\/sign-in\/invitation\/\S+/);
  });
});
