import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadForum } from './load.ts';
import { unknownReferences } from './references.ts';
import type { Participation } from './schema-bodies.ts';

const world = loadForum(fileURLToPath(new URL('./bali-process', import.meta.url)));
const byCode = new Map(world.participants.map((one) => [one.code, one]));

function standing(status: 'member' | 'observer', kind: 'organisation' | 'other') {
  return world.participants.filter(
    (one) =>
      (one.nature === 'organisation') === (kind === 'organisation') &&
      one.statusPeriods.some((period) => period.status === status && period.until === null),
  );
}

function named(participation: Participation): readonly string[] {
  return participation.kind === 'listed' ? [...participation.participants, ...participation.observers] : [];
}

describe('the register of the Bali Process', () => {
  it('names all 45 member states and all 4 member organisations that the forum counts', () => {
    const { officialCounts } = world.forum;
    expect(officialCounts).toMatchObject({
      memberStates: 45,
      memberOrganisations: 4,
      observerStates: 18,
      observerOrganisations: 9,
    });
    expect(standing('member', 'other')).toHaveLength(45);
    expect(standing('member', 'organisation').map((one) => one.acronym)).toEqual([
      'IOM',
      'UNHCR',
      'UNODC',
      'ILO',
    ]);
  });

  it('counts the three areas among its members without calling them states', () => {
    const areas = world.participants.filter((one) => one.nature === 'entity');
    expect(areas.map((one) => one.name)).toEqual([
      'New Caledonia (France)',
      'Hong Kong (SAR of China)',
      'Macau (SAR of China)',
    ]);
    expect(byCode.get('NCL')?.otherCodes).toEqual(['FRA']);
    expect(byCode.has('FRA')).toBe(false);
  });

  it('lists fewer observers than the forum counts, and keeps what is not on a list for confirmation', () => {
    const states = standing('observer', 'other');
    const organisations = standing('observer', 'organisation');
    expect([states.length, organisations.length]).toEqual([15, 10]);
    const listed = [...states, ...organisations].filter((one) => one.confidence === 'listed');
    expect(listed.map((one) => one.name)).toEqual([
      'Netherlands',
      'Russian Federation',
      'South Africa',
      'United Kingdom',
    ]);
  });

  it('spells names as the forum lists them', () => {
    const names = world.participants.map((one) => one.name);
    for (const name of [
      'Viet Nam',
      'Türkiye',
      'Timor-Leste',
      'Brunei Darussalam',
      'Republic of Korea',
      "Democratic People's Republic of Korea",
      "Lao People's Democratic Republic",
      'Iran (Islamic Republic of)',
      'Syrian Arab Republic',
      'Russian Federation',
    ]) {
      expect(names).toContain(name);
    }
    const text = JSON.stringify(world);
    expect(text).not.toMatch(/\b(Vietnam|Turkey|East Timor|South Korea|North Korea|Burma|Laos|Macao)\b/);
  });

  it('gives every participant one code, and no code twice', () => {
    const codes = world.participants.flatMap((one) => [one.code, ...one.otherCodes]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('says "not known" of a start that was not found, and knows who came in 2013 and 2018', () => {
    const unknown = standing('member', 'other').filter((one) =>
      one.statusPeriods.every((period) => period.from === null),
    );
    expect(unknown.map((one) => one.code)).toEqual(['HKG', 'IRQ', 'MAC', 'MDV', 'TON']);
    for (const code of ['ARE', 'USA', 'UNODC']) {
      expect(byCode.get(code)?.statusPeriods.at(-1)).toMatchObject({ status: 'member', from: '2013-04-01' });
    }
    expect(byCode.get('ILO')?.statusPeriods[0]?.from).toBe('2018-08');
  });

  it('lets no status begin before the former one has ended', () => {
    for (const { statusPeriods } of world.participants) {
      for (const [index, period] of statusPeriods.entries()) {
        if (index > 0) expect(statusPeriods[index - 1]?.until).toBe(period.from);
      }
    }
  });

  it('gives a source for every participant, period, body, conference, outcome and strategy', () => {
    const sources = [
      ...world.participants.flatMap((one) => [
        ...one.sources,
        ...one.statusPeriods.map((period) => period.source),
      ]),
      ...world.bodies.flatMap((body) => body.sources),
      ...world.conferences.flatMap((one) => [...one.sources, ...one.outcomes.flatMap((doc) => doc.sources)]),
      ...world.strategies.flatMap((strategy) => strategy.sources),
    ];
    expect(sources.every((source) => source.startsWith('http'))).toBe(true);
  });
});

describe('the bodies of the Bali Process', () => {
  it('have sixteen states and three organisations in the Ad Hoc Group, and six in the Steering Group', () => {
    const of = (id: string) => world.bodies.find((body) => body.id === id)?.participation;
    expect(named(of('ahg') ?? { kind: 'allMembers', note: null })).toHaveLength(19);
    expect(named(of('sg') ?? { kind: 'allMembers', note: null })).toEqual([
      'AUS',
      'IDN',
      'NZL',
      'THA',
      'IOM',
      'UNHCR',
    ]);
  });

  it('name only participants and bodies that exist', () => {
    expect(unknownReferences(world)).toEqual([]);
    const without = { ...world, participants: world.participants.filter((one) => one.code !== 'THA') };
    expect(unknownReferences(without)).toEqual(['THA']);
    const orphaned = { ...world, bodies: world.bodies.filter((body) => body.id !== 'ahg') };
    expect(unknownReferences(orphaned)).toEqual(['ahg']);
  });

  it('hang together as one tree under the Ministerial Conference', () => {
    const parents = new Map(world.bodies.map((body) => [body.id, body.parent]));
    for (const body of world.bodies) {
      const path: string[] = [];
      for (let id: string | null = body.id; id; id = parents.get(id) ?? null) {
        expect(path).not.toContain(id);
        path.push(id);
      }
      expect(path.at(-1)).toBe('bpmc');
    }
  });

  it('have not adopted the silence procedure', () => {
    expect(world.forum.bodyDefaults.silence.adopted).toBe(false);
    expect(world.bodies.every((body) => !body.rules.silence?.adopted)).toBe(true);
  });
});

describe('the conferences and strategies of the Bali Process', () => {
  it('are eight conferences in order, none of which ends before it begins', () => {
    expect(world.conferences.map((one) => one.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(world.conferences.every((one) => one.startsOn <= one.endsOn)).toBe(true);
  });

  it("keep the word of each adoption, and the chairs' own texts apart from the body's", () => {
    const outcomes = world.conferences.flatMap((one) => one.outcomes);
    const verbOf = (id: string) => outcomes.find((doc) => doc.id === id)?.verb;
    expect(verbOf('bali-declaration-2016')).toBe('adopts');
    expect(verbOf('bali-declaration-2018')).toBe('agrees');
    expect(verbOf('adelaide-strategy-2023')).toBe('endorses');
    for (const doc of outcomes) {
      expect(doc.authority).toBe(doc.kind === 'chairsStatement' ? 'chairs' : 'body');
    }
  });

  it('have one current strategy, with the eight areas of 2023', () => {
    const current = world.strategies.filter((strategy) => strategy.current);
    expect(current.map((strategy) => strategy.id)).toEqual(['adelaide-strategy-2023']);
    expect(current[0]?.areas.map((area) => area.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
