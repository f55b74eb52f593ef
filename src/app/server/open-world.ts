import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadExercise, loadForum } from '../../../world/load.ts';
import { invariant } from '../../base/index.ts';
import { createAccount, makeDemonstrationLink, makeLink } from '../../identity/index.ts';
import { CannotStart } from '../../platform/embedded/index.ts';
import { clockViewer, type House, projectRoot, readAs, whileLocked, writeAs } from '../../platform/index.ts';
import { appointmentsOf } from '../../registry/index.ts';
import { type DemonstrationPerson, type Seeded, seed, type World } from '../seed.ts';
import { seedAdopted } from '../seed-adopted.ts';
import { seedTexts } from '../seed-texts.ts';

/** How long a printed link signs in: until well after the next start prints new ones. */
const linkHours = 24 * 7;

/**
 * Bring in the world that was asked for, and make the links that the person at the terminal is given.
 *
 * @returns lines to print under the address.
 * @throws CannotStart when there is no such world.
 */
export async function openWorld(
  house: House,
  { world, say }: { world: string; say: (line: string) => void },
): Promise<string[]> {
  if (world === 'none') return emptyForum(house);
  const root = join(projectRoot(), 'world');
  if (!existsSync(join(root, world, 'forum.json'))) {
    throw new CannotStart(`There is no world named ${world}: MUFAKAT_WORLD is a folder of world, or none.`);
  }
  const forum = loadForum(join(root, world));
  const exercise = house.production ? null : loadExercise(join(root, 'exercise'));
  const { isSeeded, people } = await whileLocked(house.database.ownerUrl, 'seed', () =>
    bringIn(house, { forum, exercise }, say),
  );
  if (!isSeeded) return ['This installation keeps a forum of its own; no demonstration was brought in.'];
  return exercise ? demonstrationLinks(house, people) : emptyForum(house);
}

/** One node at a time: each act of the exercise follows from the one before it. */
async function bringIn(house: House, world: World, say: (line: string) => void): Promise<Seeded> {
  say(`Bringing in ${world.forum.forum.name}.`);
  const now = house.clock();
  const seeded = await seed(house.database, world, now);
  if (!seeded.isSeeded || !world.exercise) return seeded;
  say('Bringing in the drafting exercise.');
  await seedAdopted(house, world.exercise, now);
  await seedTexts(house.database, world.exercise, now);
  return seeded;
}

async function demonstrationLinks(house: House, people: readonly DemonstrationPerson[]): Promise<string[]> {
  const now = house.clock();
  const expiresAt = now.add({ hours: linkHours });
  const scope = { viewer: clockViewer, now, actName: 'identity.make-demonstration-links' };
  return writeAs(house.database, scope, async (tx) => {
    const width = Math.max(...people.map((person) => person.functionLabel.length));
    const lines = ['', 'The drafting exercise, one link for each role:'];
    for (const { functionLabel, personId, email } of people) {
      // From the second start on the account is there already.
      await createAccount(tx, { personId, signInName: email });
      const link = await makeDemonstrationLink(tx, { production: house.production, personId, expiresAt });
      invariant(link.ok, 'demonstration links are made outside production only');
      lines.push(`  ${functionLabel.padEnd(width)}  ${house.url}${link.value}`);
    }
    return lines;
  });
}

/** An empty forum waits for its first secretariat officer; once there is one, nothing is printed. */
async function emptyForum(house: House): Promise<string[]> {
  const now = house.clock();
  const appointments = await readAs(house.database, { viewer: clockViewer, now }, (tx) => appointmentsOf(tx));
  const hasOfficer = appointments.some((appointment) => appointment.role === 'secretariat');
  if (hasOfficer) return [];
  const expiresAt = now.add({ hours: linkHours });
  const scope = { viewer: clockViewer, now, actName: 'identity.make-first-link' };
  const token = await writeAs(house.database, scope, (tx) =>
    makeLink(tx, { purpose: 'first-secretariat', personId: null, expiresAt }),
  );
  return ['', 'The first secretariat officer signs up here:', `  ${house.url}/sign-in/first/${token}`];
}
