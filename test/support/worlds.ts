/** Houses with a world in them, for tests of what stands on the register. */
import { fileURLToPath } from 'node:url';
import { viewerOf } from '../../src/access/index.ts';
import { type Seeded, seed } from '../../src/app/seed.ts';
import { commitmentsReads, commitmentsRoutes } from '../../src/commitments/index.ts';
import { groupsReads, groupsRoutes, registrySeams } from '../../src/groups/index.ts';
import { groupsSeams, meetingsReads, meetingsRoutes } from '../../src/meetings/index.ts';
import { type Read, readAs, stranger, type Viewer } from '../../src/platform/index.ts';
import { registryReads, registryRoutes } from '../../src/registry/index.ts';
import { supportReads, supportRoutes } from '../../src/support/index.ts';
import { loadExercise, loadForum } from '../../world/load.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { type SmallSite, smallSite } from './small-site.ts';

export const baliProcess = () => loadForum(folder('bali-process'));
export const exercise = () => loadExercise(folder('exercise'));
export const secondForum = () => loadForum(folder('second-forum'));

function folder(name: string): string {
  return fileURLToPath(new URL(`../../world/${name}`, import.meta.url));
}

export interface RegisterHouse {
  readonly house: TestHouse;
  readonly site: SmallSite;
  readonly seeded: Seeded;
  /** The demonstration person of that key as a viewer at the house's present instant. */
  viewerNamed(key: string): Promise<Viewer>;
  /** A read of the API as a viewer, as it goes out. */
  read(name: string, input?: unknown, viewer?: Viewer): Promise<unknown>;
}

const routes = [
  ...registryRoutes(registrySeams),
  ...groupsRoutes(groupsSeams, []),
  ...meetingsRoutes,
  ...commitmentsRoutes,
  ...supportRoutes,
];
const reads: readonly Read[] = [
  ...registryReads,
  ...groupsReads,
  ...meetingsReads,
  ...commitmentsReads,
  ...supportReads,
];

/** A house with a world (null: an empty forum) and the public pages of the register. Close it with `house.close()`. */
export async function openRegister(
  world: Parameters<typeof seed>[1] | null,
  now: string,
): Promise<RegisterHouse> {
  const house = await openTestHouse({ now });
  const seeded: Seeded = world
    ? await seed(house.database, world, house.clock())
    : { isSeeded: false, people: [] };
  return {
    house,
    site: smallSite(house, routes),
    seeded,
    async viewerNamed(key) {
      const person = seeded.people.find((one) => one.key === key);
      if (!person) throw new Error(`nobody is called ${key}`);
      return viewerOf(house.database, { personId: person.personId, actingAs: null }, house.clock());
    },
    async read(name, input = {}, viewer = stranger) {
      const read = reads.find((one) => one.name === name);
      if (!read) throw new Error(`no read is called ${name}`);
      const scope = { viewer, now: house.clock() };
      return readAs(house.database, scope, async (tx) => {
        const found = await read.run(tx, scope, read.input.parse(input));
        return found === null ? null : read.output.parse(found);
      });
    },
  };
}
