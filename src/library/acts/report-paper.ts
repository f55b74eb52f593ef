import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, newId, type Result, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { paperSubject } from '../paths.ts';
import { openReport } from '../reads/reports.ts';
import { insertReport } from '../writes/reports.ts';
import { kindNamed, type PaperKinds } from './paper-kind.ts';
import { paperBecame } from './tell-of-paper.ts';

/**
 * Report a paper that should not be here: nationally classified material, personal data, what was sent by mistake. It
 * is hidden at once. What it says nobody reads, not even those who answer the report; that it was reported, its name
 * and by whom the secretariat and the chairs of its body read, and for everybody else it is as if it were not there.
 * What was entered from it before is the delegation's own and stays.
 *
 * @returns refused: `already-reported` to those who know of the report; `not-found` to everybody else.
 * @source procedure.md §6.2, last point; JOURNEYS c4.
 */
export function reportPaper(kinds: PaperKinds) {
  return defineAct({
    name: 'library.report-paper',
    who: ['person'],
    input: z.object({ kind: z.string().max(40), paper: idInput, reason: textInput(1000) }),
    subject: ({ paper }) => paperSubject(paper),
    unlogged: ['reason'],
    api: {
      method: 'post',
      path: '/papers/{kind}/{paper}/report',
      summary: 'Report a paper that should not be here: it is hidden at once',
    },
    async run(
      context,
      { kind: key, paper: id, reason },
    ): Promise<Result<{ report: string }, 'already-reported' | 'not-found'>> {
      const { tx, actor } = context;
      const kind = kindNamed(kinds, key);
      if (!kind || !actor.personId) return refused('not-found');
      if (await openReport(tx, { kind: key, paper: id })) return refused('already-reported');
      const paper = await kind.find(tx, id);
      const became = paper && (await kind.withhold(tx, id));
      if (!paper || !became) return refused('not-found');
      const { id: _, ...known } = paper;
      const report = newId();
      const audience = audienceOf.chairs(paper.body);
      await insertReport(context, {
        ...known,
        ...{ id: report, kind: key, paper: id, became: [...became] },
        ...{ person: actor.personId, reason, audience },
      });
      invariant(!(await kind.find(tx, id)), 'a reported paper is hidden');
      await paperBecame(context, 'reported', { ...paper, id: report, paper: id });
      return accepted({ report });
    },
  });
}
