import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements, textOf } from '../../test/support/markup.ts';
import { openRegister, type RegisterHouse, secondForum } from '../../test/support/worlds.ts';
import { viewerOf } from '../access/index.ts';
import { clockViewer, perform, readAs, stranger } from '../platform/index.ts';
import { appoint, forumOf } from '../registry/index.ts';

let register: RegisterHouse;

beforeAll(async () => {
  register = await openRegister({ forum: secondForum(), exercise: null }, '2026-12-01T02:00:00Z');
});

afterAll(() => register.house.close());

const open = (path: string) => register.site.visitorAs(stranger).open(path);

describe('a forum of another shape', () => {
  it('says its own counts and names its own participants', async () => {
    const { text, page } = await open('/participants');
    expect(text).toContain(
      '5 member states, 1 member organisation, 1 observer state and 1 observer organisation',
    );
    const rows = elements(page, 'th')
      .filter((cell) => cell.attribs['scope'] === 'row')
      .map(textOf);
    expect(rows).toContain('Qynn Isles');
    expect(text).toContain('invented');
  });

  it('is led by a chair that rotates: its plenary shows who is in the chair on which day', async () => {
    const { text } = await open('/bodies/plenary');
    expect(text).toContain('QirenneChair-in-Office, passes on in turn');
    expect(text).toContain('one chair may act');
    expect((await open('/bodies/plenary?on=2025-06-30')).text).toContain(
      'No chair is recorded for this day.',
    );
  });

  it('lets observers speak in open discussion, except in a body that has settled otherwise', async () => {
    expect((await open('/bodies/plenary')).text).toContain('may speak in open discussion');
    expect((await open('/bodies/harbour-group')).text).toContain('speak at the chair’s invitation');
  });

  it('has adopted the silence procedure, and its body inherits that', async () => {
    expect((await open('/bodies/plenary')).text).toContain(
      'adopted; 5 working days as a rule, at least 96 hours',
    );
  });

  it('has empty pages that say what is to come, and no page of another forum', async () => {
    expect((await open('/conferences')).text).toContain('No conference yet');
    expect((await open('/commitments')).text).toContain('No strategy yet');
    expect((await open('/support')).text).toContain('This forum has no support office');
    expect((await open('/meetings')).text).toContain('No meeting yet');
    expect((await open('/bodies/ahg')).status).toBe(404);
  });

  it('keeps its zone, its languages and its one chair', async () => {
    const scope = { viewer: stranger, now: register.house.clock() };
    const forum = await readAs(register.house.database, scope, forumOf);
    expect(forum).toMatchObject({ officialZone: 'Atlantic/Azores', languages: { original: 'fr' } });
    expect(forum?.leadership.arrangement).toBe('rotatingChair');
  });

  it('gives an observer the observers’ view and a member the members’', async () => {
    const now = register.house.clock();
    const audiences = async (participant: string, role: string) => {
      const made = await perform(
        register.house.database,
        appoint,
        { functionLabel: `Focal point ${participant}`, role, participant },
        { viewer: clockViewer, now },
      );
      if (!made.ok) throw new Error(JSON.stringify(made));
      const viewer = await viewerOf(
        register.house.database,
        { personId: made.value.person, actingAs: null },
        now,
      );
      return viewer.audiences;
    };
    expect(await audiences('QUM', 'focalPoint')).toEqual([
      'body:plenary',
      'body:plenary:observers',
      'delegation:QUM',
      'members',
      'participants',
      'public',
    ]);
    expect(await audiences('QES', 'observer')).toEqual([
      'body:harbour-group:observers',
      'body:plenary:observers',
      'delegation:QES',
      'observers',
      'participants',
      'public',
    ]);
  });
});
