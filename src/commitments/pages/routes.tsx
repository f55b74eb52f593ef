import { bodyRecordsOf } from '../../groups/index.ts';
import { conferencesOf } from '../../meetings/index.ts';
import { publicPage, type Route } from '../../platform/index.ts';
import { strategiesOf } from '../reads.ts';
import { words } from '../words.ts';
import { CommitmentsPage } from './strategy-page.tsx';

/** The public page of what was promised. */
export const commitmentsRoutes: readonly Route[] = [
  publicPage('/commitments', async (visit) => {
    const view = await visit.read(async (tx) => ({
      strategies: await strategiesOf(tx),
      conferences: await conferencesOf(tx),
      bodies: Object.fromEntries((await bodyRecordsOf(tx)).map((body) => [body.id, body.name])),
    }));
    return visit.page({
      title: visit.say(words.commitments),
      body: <CommitmentsPage visit={visit} {...view} />,
    });
  }),
];
