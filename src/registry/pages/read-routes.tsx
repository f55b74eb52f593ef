import { holds, publicPage, type Route, type Visit } from '../../platform/index.ts';
import { paths } from '../paths.ts';
import { forumOf } from '../reads/forum.ts';
import { mayReadOffices } from '../reads/offices.ts';
import {
  confirmationOf,
  forumParticipantsOf,
  participantCodeOf,
  participantOf,
} from '../reads/participants.ts';
import { words } from '../words.ts';
import { askedDay, dayTitle } from './day.tsx';
import { ParticipantPage } from './participant-page.tsx';
import { ParticipantsPage } from './participants-page.tsx';
import type { RegistrySeams } from './seams.ts';

export function readRoutes(seams: RegistrySeams): Route[] {
  return [
    publicPage('/participants', showParticipants),
    publicPage('/participants/:code', (visit) => showParticipant(visit, seams)),
  ];
}

async function showParticipants(visit: Visit): Promise<Response> {
  const asked = askedDay(visit);
  const { forum, participants } = await visit.read(async (tx) => ({
    forum: await forumOf(tx),
    participants: await forumParticipantsOf(tx),
  }));
  const title = visit.say(words.participants);
  const isSecretariat = holds(visit.viewer, ['secretariat']);
  return visit.page(
    {
      title: dayTitle(visit, asked) ?? title,
      body: <ParticipantsPage {...{ visit, forum, participants, asked, isSecretariat }} />,
      alternates: [{ href: '/api/v1/participants', type: 'application/json', title }],
    },
    asked.error === null ? 200 : 400,
  );
}

async function showParticipant(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const code = visit.param('code');
  const found = await visit.read(async (tx) => {
    const participant = await participantOf(tx, code);
    if (!participant) return { other: await participantCodeOf(tx, code) };
    return {
      participant,
      seats: await seams.seatsOf(tx, code),
      confirmation: await confirmationOf(tx, code),
    };
  });
  if ('other' in found) return found.other ? visit.goTo(paths.participant(found.other)) : visit.notFound();
  const { participant } = found;
  return visit.page({
    title: participant.name,
    exercise: participant.exerciseBody !== null,
    breadcrumb: [{ label: visit.say(words.participants), href: paths.participants() }],
    body: (
      <ParticipantPage
        {...found}
        visit={visit}
        isSecretariat={holds(visit.viewer, ['secretariat'])}
        mayReadOffices={mayReadOffices(participant, visit.viewer)}
      />
    ),
  });
}
