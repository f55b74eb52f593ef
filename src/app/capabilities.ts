import { commitmentsReads, commitmentsRoutes, enterStrategy } from '../commitments/index.ts';
import {
  announceRelease,
  askForObjections,
  correctionActs,
  decisionJobs,
  decisionReads,
  decisionRoutes,
  declineRelease,
  declineRemoval,
  evidenceKind,
  handOverChair,
  linkDecisions,
  makeStatement,
  publishRelease,
  recordMandate,
  recordObjection,
  signRelease,
  signRemoval,
  silenceActs,
  stateDecision,
  takeBackChair,
  withdrawQuestion,
  withdrawStatement,
  writtenActs,
} from '../decisions/index.ts';
import { askToUnseal, deskReads, deskRoutes, openingsKeyed, unsealOpenings } from '../desk/index.ts';
import {
  establishBody,
  groupsReads,
  groupsRoutes,
  type KeyedAct,
  registrySeams,
  turnKey,
} from '../groups/index.ts';
import { identityActs, identityRoutes, removeWhatIsOverJob } from '../identity/index.ts';
import { libraryActs, libraryJobs, libraryReads, libraryRoutes, type PaperKinds } from '../library/index.ts';
import {
  cancelMeeting,
  changeJob,
  conveneMeeting,
  correctOrdinal,
  enterConference,
  enterPastMeeting,
  groupsSeams,
  inviteBody,
  inviteJob,
  meetingsReads,
  meetingsRoutes,
  moveMeeting,
  recordPresence,
  writeOfChange,
} from '../meetings/index.ts';
import {
  type AnyAct,
  type AnyRead,
  enterKey,
  enterKeyJob,
  type Job,
  letterRoutes,
  type MailSettings,
  mailJobs,
  outboxRoutes,
  type Route,
  readLetter,
  readLetters,
  readOutbox,
  readOutboxMessage,
  recordHanding,
  recordReads,
  sealAuditJob,
  sendAgain,
  sendWaiting,
} from '../platform/index.ts';
import {
  appoint,
  confirmParticipant,
  correctAddress,
  declareForum,
  endAppointment,
  enterParticipant,
  enterPastAppointment,
  handOver,
  inviteAgain,
  registryJobs,
  registryReads,
  registryRoutes,
  resumeAppointment,
  sendInvitation,
  setListing,
  suspendAppointment,
  withdrawPastAppointment,
} from '../registry/index.ts';
import { siteRoutes } from '../site/index.ts';
import { enterOffice, supportReads, supportRoutes } from '../support/index.ts';
import {
  receivedFileKind,
  textActs,
  textJobs,
  textReads,
  textRoutes,
  withTextOpenings,
  withTextReadOpenings,
} from '../texts/index.ts';
import { catalogueRoutes } from './catalogue-routes.tsx';
import { liveRoutes } from './live-route.ts';
import { neighbours } from './neighbours.ts';

/** What needs the keys of two co-chairs, as the page of keys says it. */
export const keyedActs: readonly KeyedAct[] = [openingsKeyed];

/** What people send in and is kept as it came: each can be reported (procedure.md §6.2, last point). */
const paperKinds: PaperKinds = [receivedFileKind, evidenceKind];

/** Every page and form, with who may reach it: the list that `test/habits` keeps under review. */
export const routes: readonly Route[] = withTextOpenings([
  ...liveRoutes,
  ...catalogueRoutes,
  ...identityRoutes(neighbours),
  ...outboxRoutes,
  ...letterRoutes,
  ...registryRoutes(registrySeams),
  ...groupsRoutes(groupsSeams, keyedActs),
  ...libraryRoutes(paperKinds),
  ...meetingsRoutes,
  ...textRoutes,
  ...decisionRoutes,
  ...deskRoutes,
  ...siteRoutes,
  ...commitmentsRoutes,
  ...supportRoutes,
]);

/** Every act: pages, API, command line and the clock perform these and nothing else. */
export const acts = [
  ...identityActs(neighbours),
  sendAgain,
  recordHanding,
  sendWaiting,
  enterKey,
  declareForum,
  enterParticipant,
  confirmParticipant,
  appoint,
  endAppointment,
  enterPastAppointment,
  withdrawPastAppointment,
  suspendAppointment,
  resumeAppointment,
  handOver,
  correctAddress,
  setListing,
  inviteAgain,
  sendInvitation,
  establishBody,
  turnKey,
  ...libraryActs(paperKinds),
  conveneMeeting,
  moveMeeting,
  cancelMeeting,
  writeOfChange,
  recordPresence,
  correctOrdinal,
  enterConference,
  enterPastMeeting,
  inviteBody,
  ...textActs,
  askForObjections,
  withdrawQuestion,
  recordObjection,
  stateDecision,
  signRelease,
  declineRemoval,
  signRemoval,
  declineRelease,
  publishRelease,
  announceRelease,
  ...correctionActs,
  ...silenceActs,
  ...writtenActs,
  handOverChair,
  takeBackChair,
  linkDecisions,
  recordMandate,
  makeStatement,
  withdrawStatement,
  enterStrategy,
  enterOffice,
  askToUnseal,
  unsealOpenings,
] as unknown as readonly AnyAct[]; // each act parses its own input before it runs

export const reads = withTextReadOpenings([
  ...deskReads,
  ...registryReads,
  ...groupsReads,
  ...libraryReads(paperKinds),
  ...meetingsReads,
  ...textReads,
  ...decisionReads,
  ...commitmentsReads,
  ...supportReads,
  readOutbox,
  readOutboxMessage,
  ...recordReads,
  readLetters,
  readLetter,
] as unknown as readonly AnyRead[]); // each read parses its own input and output

/** Everything that waits for its time or happens after an act. */
export function jobsOf(mail: MailSettings): readonly Job[] {
  return [
    ...mailJobs(mail),
    sealAuditJob,
    enterKeyJob,
    removeWhatIsOverJob,
    ...registryJobs,
    ...libraryJobs,
    inviteJob,
    changeJob,
    ...textJobs,
    ...decisionJobs,
  ];
}
