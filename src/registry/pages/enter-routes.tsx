import { get, post, type Route, type Visit } from '../../platform/index.ts';
import { declareForum } from '../acts/declare-forum.ts';
import { enterParticipant } from '../acts/enter-participant.ts';
import { paths } from '../paths.ts';
import { deskWords, words } from '../words.ts';
import { DeclareForumPage } from './declare-forum-page.tsx';
import { EnterParticipantPage } from './enter-participant-page.tsx';
import { renamed, type Tried, typedOrNull, untried } from './form-fields.ts';
import { errorsOf } from './messages.ts';

/** How the secretariat fills an empty register. */
export const enterRoutes: readonly Route[] = [
  get('/desk/forum', ['secretariat'], (visit) => showDeclare(visit, untried)),
  post('/desk/forum', ['secretariat'], declare),
  get('/desk/participants/new', ['secretariat'], (visit) => showEnter(visit, untried)),
  post('/desk/participants/new', ['secretariat'], enter),
];

function showDeclare(visit: Visit, tried: Tried): Promise<Response> {
  return visit.page(
    { title: visit.say(deskWords.declareTitle), body: <DeclareForumPage visit={visit} tried={tried} /> },
    tried.errors.length === 0 ? 200 : 422,
  );
}

async function declare(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(declareForum, forumFrom(fields));
  if (result.ok) return visit.goTo(paths.newParticipant);
  return showDeclare(visit, { errors: renamed(errorsOf(result, visit.say), forumNames), typed: fields });
}

const forumNames = {
  'officialCounts.memberStates': 'memberStates',
  'officialCounts.memberOrganisations': 'memberOrganisations',
  'officialCounts.observerStates': 'observerStates',
  'officialCounts.observerOrganisations': 'observerOrganisations',
  'officialCounts.source': 'source',
  'officialZones.0.zone': 'zone',
  'officialZones.0.city': 'city',
  'leadership.arrangement': 'arrangement',
  'leadership.title': 'arrangement',
  'bodyDefaults.observers.speak': 'observersSpeak',
};

/** The act's input from the form; what the form does not ask begins with the careful choice (procedure.md §0). */
function forumFrom(typed: Readonly<Record<string, string>>): unknown {
  const count = (name: string) => Number(typed[name] || Number.NaN);
  const coChairs = typed['arrangement'] === 'permanentCoChairs';
  return {
    ...{ name: typed['name'], shortName: typed['shortName'], invented: false },
    ...{
      established: typed['established'],
      legalNature: typed['legalNature'],
      description: typed['description'],
    },
    officialCounts: {
      memberStates: count('memberStates'),
      memberOrganisations: count('memberOrganisations'),
      observerStates: count('observerStates'),
      observerOrganisations: count('observerOrganisations'),
      source: typed['source'],
      note: null,
    },
    leadership: { arrangement: typed['arrangement'], title: coChairs ? 'Co-Chair' : 'Chair', holders: [] },
    coordination: [],
    officialZones: [{ zone: typed['zone'], city: typed['city'] }],
    languages: { original: 'en', working: ['en'], authentic: ['en'] },
    drafting: { profiles: ['weDeclaration'], spelling: '-ise' },
    bodyDefaults: {
      silence: { adopted: typed['silence'] === 'yes', defaultWorkingDays: 10, minimumHours: 72 },
      observers: {
        speak: typed['observersSpeak'],
        proposeText: 'ifMemberSponsors',
        readTexts: typed['observersRead'] === 'yes',
      },
      memberOrganisationsMayBlockConsensus: null,
      everyChairActsFor: coChairs ? ['release', 'startSilence', 'clearDispatch', 'bulkExport'] : [],
      quorum: null,
    },
    sources: [typed['source']],
  };
}

function showEnter(visit: Visit, tried: Tried): Promise<Response> {
  return visit.page(
    {
      title: visit.say(words.enterParticipant),
      breadcrumb: [{ label: visit.say(words.participants), href: paths.participants() }],
      body: <EnterParticipantPage visit={visit} tried={tried} />,
    },
    tried.errors.length === 0 ? 200 : 422,
  );
}

async function enter(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(enterParticipant, participantFrom(fields));
  if (result.ok) return visit.goTo(paths.participant(result.value.code));
  return showEnter(visit, { errors: renamed(errorsOf(result, visit.say), participantNames), typed: fields });
}

const participantNames = {
  'statusPeriods.0.status': 'status',
  'statusPeriods.0.from': 'from',
  'statusPeriods.0.basis': 'basis',
  'statusPeriods.0.source': 'source',
  'statusPeriods.0.confidence': 'confidence',
  'sources.0': 'source',
};

function participantFrom(typed: Readonly<Record<string, string>>): unknown {
  const { code, nature, name, status, basis, source, confidence } = typed;
  const from = typedOrNull(typed, 'from');
  return {
    ...{ code: code?.trim().toUpperCase(), nature, name, confidence, acronym: null, note: null },
    sortName: typedOrNull(typed, 'sortName') ?? name,
    statusPeriods: [{ status, from, until: null, basis, source, confidence }],
    sources: [source],
  };
}
