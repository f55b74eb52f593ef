import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadExercise, loadForum } from './load.ts';

const exercise = loadExercise(fileURLToPath(new URL('./exercise', import.meta.url)));
const forum = loadForum(fileURLToPath(new URL('./bali-process', import.meta.url)));
const { text, proposals, adoptedText, body, people } = exercise;
const byId = new Map(text.provisions.map((provision) => [provision.id, provision]));
const codes = new Set(exercise.participants.map((one) => one.code));

describe('the drafting exercise', () => {
  it('has twelve invented members, two of them in the chair, and one observer', () => {
    expect(exercise.participants.filter((one) => one.status === 'member').map((one) => one.code)).toEqual(
      body.members,
    );
    expect([body.members.length, body.chairs.length, body.observers.length]).toEqual([12, 2, 1]);
    expect(body.chairs.every((code) => body.members.includes(code))).toBe(true);
  });

  it('shares no code and no name with the real register, so that nothing invented touches a participant', () => {
    const real = new Set(forum.participants.flatMap((one) => [one.code, ...one.otherCodes, one.name]));
    expect(exercise.participants.filter((one) => real.has(one.code) || real.has(one.name))).toEqual([]);
  });

  it('bears no name that a state or an area has', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const names = Array.from({ length: 26 * 26 }, (_, at) =>
      regions.of(String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))),
    );
    expect(exercise.participants.filter((one) => names.includes(one.name))).toEqual([]);
  });

  it('knows people by their function alone, at addresses where no mail arrives', () => {
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    for (const person of people) {
      expect(person.function).toMatch(
        /^(Co-Chair|Focal point|Delegate|Observer|Secretariat officer|Support officer), /,
      );
      if (person.participant) expect(codes.has(person.participant)).toBe(true);
    }
  });

  it('offers demonstration sign-in for each role and for five delegations', () => {
    const shown = people.filter((person) => person.demonstration);
    const of = (office: string) =>
      shown.filter((person) => person.office === office).map((one) => one.participant);
    expect(of('secretariat')).toHaveLength(1);
    expect(of('coChair')).toEqual(body.chairs);
    expect(of('focalPoint')).toEqual(['ARV', 'BLS', 'CEL', 'DOR', 'ESK']);
    expect(of('delegate')).toEqual(of('focalPoint'));
    expect(of('observer')).toEqual(body.observers);
    expect(of('supportOfficer')).toHaveLength(1);
  });
});

describe('the draft of the exercise', () => {
  it('has about forty provisions, each with an id of its own', () => {
    expect(text.provisions).toHaveLength(42);
    const ids = [...text.provisions, ...adoptedText.provisions].map((provision) => provision.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives a level to every sub-paragraph and to nothing else', () => {
    for (const provision of text.provisions) {
      expect(provision.level !== undefined).toBe(provision.kind === 'subparagraph');
    }
  });

  it('keeps the spelling of the forum and leaves no drafting remains', () => {
    const words = [
      ...[...text.provisions, ...adoptedText.provisions].map((provision) => provision.text),
      ...proposals.flatMap(({ wish }) => ('text' in wish ? wish.text : [])),
    ];
    for (const line of words) {
      expect(line).not.toMatch(/[[\]]|\s{2,}|\s[,;.:]|TBC|TBD|XX/);
      expect(line).not.toMatch(/organiz|recogniz|emphasiz|programme\b/);
    }
  });

  it('marks paragraphs agreed only where no proposal is open', () => {
    const touched = new Set(proposals.flatMap(({ wish }) => ('provisionId' in wish ? wish.provisionId : [])));
    for (const one of text.states) {
      expect(byId.has(one.provisionId)).toBe(true);
      if (one.state !== 'reopened') expect(touched.has(one.provisionId)).toBe(false);
      if (one.state === 'agreedAdRef') {
        expect(one.adRefFor.every(({ participant }) => body.members.includes(participant))).toBe(true);
      }
    }
    expect(new Set(text.states.map((one) => one.state))).toEqual(
      new Set(['agreed', 'agreedAdRef', 'reopened', 'notDiscussed']),
    );
  });

  it('leaves some paragraphs untouched and has some on which five or more have spoken', () => {
    const wishes = Map.groupBy(
      proposals.flatMap(({ wish }) => ('provisionId' in wish ? wish.provisionId : [])),
      (id) => id,
    );
    expect(text.provisions.filter((provision) => !wishes.has(provision.id)).length).toBeGreaterThan(8);
    expect([...wishes.values()].filter((list) => list.length >= 5).length).toBeGreaterThanOrEqual(4);
  });
});

describe('the proposals of the exercise', () => {
  it('are some sixty, of every kind, by all twelve members and by no observer', () => {
    expect(proposals.length).toBeGreaterThanOrEqual(60);
    expect(new Set(proposals.map(({ wish }) => wish.kind))).toEqual(
      new Set(['change', 'insert', 'delete', 'retain', 'hold']),
    );
    expect([...new Set(proposals.flatMap(({ sponsors }) => sponsors))].sort()).toEqual(body.members);
  });

  it('stand in the order of submission, within the time since the draft was issued', () => {
    const hours = proposals.map((one) => one.hoursBefore);
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
    expect(hours[0]).toBeLessThan(text.timeline.issuedHoursBefore);
  });

  it('point at provisions that exist, and every change changes something', () => {
    for (const { wish } of proposals) {
      if (wish.kind === 'insert') {
        expect(wish.afterId === null || byId.has(wish.afterId)).toBe(true);
        expect(byId.has(wish.newId)).toBe(false);
        continue;
      }
      const base = byId.get(wish.provisionId);
      expect(base).toBeDefined();
      if (wish.kind === 'change') expect(wish.text).not.toBe(base?.text);
      if (wish.kind === 'hold' && wish.range) {
        const held = base?.text.slice(wish.range.from, wish.range.to);
        expect(held).toMatch(/^\S.*\S$/);
        expect(held).toHaveLength(wish.range.to - wish.range.from);
      }
    }
  });

  it('leave each member with one live wish for a provision', () => {
    const wishes = proposals.flatMap(({ sponsors, wish }) =>
      sponsors.map((code) => `${code} ${wish.kind === 'insert' ? wish.newId : wish.provisionId}`),
    );
    expect(new Set(wishes).size).toBe(wishes.length);
    for (const { sponsors } of proposals) expect(new Set(sponsors).size).toBe(sponsors.length);
  });

  it('hold equal wording that was submitted apart, so that agreement can merge', () => {
    const changes = proposals.flatMap(({ wish }) =>
      wish.kind === 'change' ? `${wish.provisionId} ${wish.text}` : [],
    );
    expect(changes.length - new Set(changes).size).toBeGreaterThanOrEqual(6);
  });
});

describe('the text adopted in the earlier round', () => {
  it('is short, and was released after it was adopted', () => {
    expect(adoptedText.provisions).toHaveLength(9);
    const { adoption } = adoptedText;
    expect(adoption.releasedHoursBefore).toBeLessThan(adoption.adoptedHoursBefore);
    expect(adoption.present.every((code) => body.members.includes(code))).toBe(true);
    expect(adoption.present).toContain(adoption.presiding);
  });
});
