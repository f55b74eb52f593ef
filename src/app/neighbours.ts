import { viewerOf } from '../access/index.ts';
import { invariant, isBefore } from '../base/index.ts';
import { leadingChairsOf } from '../groups/index.ts';
import { type Neighbours, withWayIn } from '../identity/index.ts';
import { clockViewer, readAs } from '../platform/index.ts';
import {
  appoint,
  appointmentsOf,
  directoryWords,
  functionLabelsOf,
  namesOf,
  registryPaths,
  seatLabel,
} from '../registry/index.ts';
import { languageNames } from './languages.ts';

/** What identity is told of the floors above it: hats, names, and how a first officer is welcomed. */
export const neighbours: Neighbours = {
  viewerOf,
  async othersOf(database, { personId, hats }, now) {
    const participants = new Set(hats.flatMap(({ participant }) => participant ?? []));
    return readAs(database, { viewer: clockViewer, now }, async (tx) => {
      const held = (await appointmentsOf(tx)).filter(
        (one) => one.personId !== personId && one.suspendedAt === null && !isBefore(now, one.fromAt),
      );
      const officers = held.filter(({ role }) => role === 'secretariat').map((one) => one.personId);
      return {
        hasColleague: held.some(({ participant }) => participant !== null && participants.has(participant)),
        hasOfficer: (await withWayIn(tx, officers)).size > 0,
        chairs: await leadingChairsOf(tx),
      };
    });
  },
  async nameOf(tx, personId) {
    return (await functionLabelsOf(tx))[personId] ?? null;
  },
  async hatNames(visit) {
    const names = await visit.read(namesOf);
    return Object.fromEntries(visit.viewer.hats.map((hat) => [hat.key, seatLabel(visit.say, hat, names)]));
  },
  ownPages: ({ say }) => [{ label: say(directoryWords.ownTitle), href: registryPaths.ownListing }],
  async welcomeFirstOfficer(context, { personId, name }) {
    const input = appoint.input.parse({ person: personId, functionLabel: name, role: 'secretariat' });
    const appointed = await appoint.run({ ...context, actor: clockViewer }, input);
    invariant(
      appointed.ok,
      `the first secretariat officer could not be appointed: ${JSON.stringify(appointed)}`,
    );
  },
  languages: languageNames,
};
