import { bodyRecordsOf } from '../../groups/index.ts';
import { conferencesOf } from '../../meetings/index.ts';
import { publicPage, type Route } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import { officeOf } from '../reads.ts';
import { words } from '../words.ts';
import { OfficePage } from './office-page.tsx';

/** The public page of the support office. */
export const supportRoutes: readonly Route[] = [
  publicPage('/support', async (visit) => {
    const view = await visit.read(async (tx) => ({
      office: await officeOf(tx),
      names: await namesOf(tx),
      bodies: Object.fromEntries((await bodyRecordsOf(tx)).map((body) => [body.id, body.name])),
      conferences: new Set((await conferencesOf(tx)).map((one) => `${one.body} ${one.ordinal}`)),
    }));
    return visit.page({
      title: view.office?.name ?? visit.say(words.support),
      body: <OfficePage visit={visit} {...view} />,
    });
  }),
];
