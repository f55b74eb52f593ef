import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { type KeyRequest, useKeys } from '../../groups/index.ts';
import { type ActContext, defineAct, idInput } from '../../platform/index.ts';
import { functionLabelsOf, namesOf } from '../../registry/index.ts';
import { paperSubject, purgeSubject } from '../paths.ts';
import { mayTakeAway } from '../reads/holds.ts';
import { openReport } from '../reads/reports.ts';
import { guardRoles, guards } from '../rules/guarding.ts';
import type { PurgeKey } from '../schema.ts';
import { insertPurge, purgeWithheld } from '../writes/purges.ts';
import { purgeAct } from './ask-for-purge.ts';
import { kindNamed, type PaperKinds } from './paper-kind.ts';
import { paperBecame } from './tell-of-paper.ts';

/**
 * Purge a reported paper, once both co-chairs have turned their keys: its bytes, what was understood of it and its name
 * are gone, and with the name the content of every audit entry that repeats it. Its hash, size and time of receipt stay,
 * with who turned the keys, when and why: the certificate. What was entered from it before is the delegation's own.
 *
 * @returns how many audit entries lost their content. Refused: `keys-missing`, `purged`;
 * `under-hold` with its reason.
 * @source DESIGN §2, law 9; JOURNEYS c5.
 */
export function purgePaper(kinds: PaperKinds) {
  return defineAct({
    name: purgeAct,
    who: guardRoles,
    input: z.object({ kind: z.string().max(40), paper: idInput }),
    subject: ({ paper }) => paperSubject(paper),
    grave: true,
    api: {
      method: 'post',
      path: '/papers/{kind}/{paper}/purge',
      summary: 'Purge a reported paper, once both co-chairs have turned their keys',
    },
    async run(
      context,
      { kind: key, paper },
    ): Promise<Result<{ entriesErased: number }, 'keys-missing' | 'purged' | 'under-hold' | 'not-found'>> {
      const { tx, actor } = context;
      const kind = kindNamed(kinds, key);
      const report = kind && (await openReport(tx, { kind: key, paper }));
      if (!kind || !report || !actor.personId || !guards(report.body, actor)) return refused('not-found');
      if (report.purged) return refused('purged');
      const kept = await mayTakeAway(tx, report);
      if (!kept.ok) return kept;
      const used = await useKeys(context, { act: purgeAct, subject: purgeSubject(report.id) });
      if (!used.ok) return used;
      const entriesErased = await purgeWithheld(tx, { kind: key, paper });
      invariant(entriesErased !== null, 'a reported paper is withheld until it is purged');
      await kind.forget(tx, paper);
      const audience = audienceOf.chairs(report.body);
      await insertPurge(context, {
        ...{ report: report.id, request: used.value.id, person: actor.personId, entriesErased, audience },
        reason: used.value.reason,
        keys: JSON.stringify(await keysAsCalled(context, used.value)),
      });
      await paperBecame(context, 'purged', report);
      return accepted({ entriesErased });
    },
  });
}

/** Who turned the keys, as they are called on this day: offices pass on, a certificate stays. */
async function keysAsCalled({ tx }: ActContext, { turns }: KeyRequest): Promise<PurgeKey[]> {
  const [labels, names] = [await functionLabelsOf(tx), await namesOf(tx)];
  return turns
    .filter(({ what }) => what === 'signed')
    .map(({ participant, person, at }) => ({
      ...{ participant, person, at: at.toString() },
      label: labels[person] ?? names[participant] ?? participant,
    }));
}
