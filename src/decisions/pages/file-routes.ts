import { publicPage, type Route, readAs, stranger, type Visit } from '../../platform/index.ts';
import { correctionsOf } from '../../texts/index.ts';
import { decisionPaths } from '../paths.ts';
import { decisionsOf } from '../reads/decisions.ts';
import { linksOf, mandatesOf } from '../reads/register.ts';
import { type RegisterFile, registerCsv, registerJson } from './register-files.ts';

/** The register for programs and spreadsheets: what is released, the same for everybody, whoever is signed in. */
export const fileRoutes: readonly Route[] = [
  publicPage(decisionPaths.json, async (visit) =>
    visit.c.body(registerJson(await publicRegister(visit)), 200, {
      'content-type': 'application/json; charset=utf-8',
    }),
  ),
  publicPage(decisionPaths.csv, async (visit) =>
    visit.c.body(registerCsv(visit.say, await publicRegister(visit)), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="decisions.csv"',
    }),
  ),
];

function publicRegister({ house, now }: Visit): Promise<RegisterFile> {
  return readAs(house.database, { viewer: stranger, now }, async (tx) => ({
    decisions: (await decisionsOf(tx)).filter((one) => one.releasedAt !== null),
    links: await linksOf(tx),
    mandates: await mandatesOf(tx),
    corrections: await correctionsOf(tx),
    url: house.url,
  }));
}
