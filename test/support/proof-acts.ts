/** Acts of a forum in any order, by anybody, on its offices and its papers. */
import { jobsOf } from '../../src/app/capabilities.ts';
import { newId } from '../../src/base/index.ts';
import { runDueJobs, type Viewer } from '../../src/platform/index.ts';
import { hatOf } from './access-model.ts';
import {
  allowed,
  appoint,
  codes,
  now,
  type Office,
  type Person,
  type ProofForum,
  personAt,
  tried,
  viewerAt,
  type Wish,
} from './proof-forum.ts';

/** One step: what is tried, by whom, and numbers from which the rest is chosen. */
export interface Step {
  readonly what: keyof typeof steps;
  readonly by: number;
  readonly at: readonly [number, number, number];
}

const wishes: readonly Wish[] = [
  { role: 'secretariat' },
  { role: 'focalPoint', participant: 'QIR' },
  { role: 'delegate', participant: 'QAV' },
  { role: 'delegate', participant: 'QUM' },
  { role: 'delegate', participant: 'QOL', body: 'plenary' },
  { role: 'observer', participant: 'QES' },
  { role: 'chair', participant: 'QIR', body: 'plenary' },
  { role: 'facilitator', body: 'harbour-group' },
  { role: 'supportOfficer' },
  { role: 'delegate', participant: 'QAV', from: '2026-12-03' },
];

function officeAt(forum: ProofForum, at: number): Office | undefined {
  const all = forum.people.flatMap(({ offices }) => offices);
  return all[at % Math.max(all.length, 1)];
}

type Run = (forum: ProofForum, viewer: Viewer, at: Step['at'], person: Person) => Promise<void>;

const steps = {
  appoint: (forum, viewer, [to, which]) =>
    appoint(forum, { viewer, to: (to % 5) + 1, wish: wishes[which % wishes.length] ?? { role: 'delegate' } }),
  async end(forum, viewer, [which]) {
    const office = officeAt(forum, which);
    if (!office) return;
    const result = await tried(forum, viewer, 'registry.end-appointment', {
      appointment: office.appointment,
    });
    if (!result.ok) return;
    allowed(forum, viewer, office);
    const times = [office.from, now(forum)].sort();
    office.until = times[1] ?? office.from;
  },
  async suspend(forum, viewer, [which]) {
    const office = officeAt(forum, which);
    if (!office) return;
    const input = { appointment: office.appointment, reason: 'On leave' };
    const result = await tried(forum, viewer, 'registry.suspend-appointment', input);
    if (!result.ok) return;
    allowed(forum, viewer, office);
    office.suspendedAt = now(forum);
  },
  async resume(forum, viewer, [which]) {
    const office = officeAt(forum, which);
    if (!office) return;
    const result = await tried(forum, viewer, 'registry.resume-appointment', {
      appointment: office.appointment,
    });
    if (!result.ok) return;
    allowed(forum, viewer, office);
    delete office.suspendedAt;
  },
  async wear(forum, _viewer, [which], person) {
    const hats = person.offices.map((office) => hatOf(forum.model, office));
    const hat = hats[which % Math.max(hats.length, 1)];
    if (hat !== undefined) person.hat = hat;
  },
  async wait(forum, _viewer, [hours]) {
    forum.house.setClock(forum.house.clock().add({ hours: (hours % 40) + 1 }));
  },
  async establish(forum, viewer, [first, second, rest]) {
    const id = `group-${Object.keys(forum.model.bodies).length}`;
    const members = [...new Set([codes[first % 5] ?? 'QAV', codes[second % 5] ?? 'QIR'])];
    const observers = rest % 2 === 0 ? ['QES'] : [];
    const result = await tried(forum, viewer, 'groups.establish-body', {
      ...{ id, name: `Group ${id}`, acronym: null, kind: 'workingGroup', parent: null, reportsTo: null },
      ...{
        mandate: 'Meets.',
        chairs: [],
        participation: 'listed',
        members,
        observers,
        established: null,
        sources: [],
      },
    });
    if (result.ok) forum.model.bodies[id] = { members, observers };
  },
  async draft(forum, viewer, [body, marking]) {
    const id = newId();
    const bodies = Object.keys(forum.model.bodies);
    const result = await tried(forum, viewer, 'texts.create-text', {
      ...{
        body: bodies[body % bodies.length],
        kind: 'declaration',
        title: 'A text',
        symbol: `T/${forum.texts.length}`,
      },
      marking: ['CLEAR', 'AMBER', 'AMBER+STRICT', 'RED'][marking % 4],
      ...{ language: 'en', closesAtWall: '2027-02-01T17:00', closesZone: 'UTC' },
      provisions: [{ id, kind: 'operative', words: 'Members will strengthen practical cooperation.' }],
    });
    if (result.ok) forum.texts.push({ id: result.value['id'] ?? '', provision: id, proposals: [] });
  },
  async propose(forum, viewer, [which, word]) {
    const text = forum.texts[which % Math.max(forum.texts.length, 1)];
    if (!text) return;
    const result = await tried(forum, viewer, 'texts.submit-proposal', {
      ...{ text: text.id, op: 'change', provision: text.provision, against: 0, rationale: 'Because.' },
      words: `Members will ${['deepen', 'widen', 'renew'][word % 3]} practical cooperation.`,
    });
    if (result.ok) text.proposals.push(result.value['proposal'] ?? '');
  },
  join: (forum, viewer, at) => onProposal(forum, viewer, { at, name: 'texts.join-proposal' }),
  withdraw: (forum, viewer, at) => onProposal(forum, viewer, { at, name: 'texts.withdraw-proposal' }),
  issue: (forum, viewer, at) => onText(forum, viewer, { at, name: 'texts.issue-revision' }),
  pass: (forum, viewer, at) => onText(forum, viewer, { at, name: 'texts.say-no-comments' }),
  async send(forum) {
    await runDueJobs(forum.house, jobsOf({ smtpUrl: null, url: forum.house.url, senderName: 'Forum' }), {
      now: forum.house.clock(),
    });
  },
} as const satisfies Record<string, Run>;

async function onText(
  forum: ProofForum,
  viewer: Viewer,
  { at: [which], name }: { at: Step['at']; name: string },
): Promise<void> {
  const text = forum.texts[which % Math.max(forum.texts.length, 1)];
  if (text) await tried(forum, viewer, name, { text: text.id });
}

async function onProposal(
  forum: ProofForum,
  viewer: Viewer,
  { at: [which, whose], name }: { at: Step['at']; name: string },
): Promise<void> {
  const text = forum.texts[which % Math.max(forum.texts.length, 1)];
  const proposal = text?.proposals[whose % Math.max(text.proposals.length, 1)];
  if (text && proposal) await tried(forum, viewer, name, { text: text.id, proposal });
}

/** Try one act as this person. @returns whether anything is other than before: what is refused changes nothing */
export async function take(forum: ProofForum, { what, by, at }: Step): Promise<boolean> {
  const person = personAt(forum, by);
  const run: Run = steps[what];
  const before = forum.story.length;
  await run(forum, await viewerAt(forum, person), at, person);
  return (
    ['wear', 'wait', 'send'].includes(what) || forum.story.slice(before).some((one) => one.endsWith(' done'))
  );
}
