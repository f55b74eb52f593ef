/** The register's door. */
import './schema.ts';

export { appoint } from './acts/appoint.ts';
export { confirmParticipant } from './acts/confirm-participant.ts';
export { correctAddress } from './acts/correct-address.ts';
export { declareForum } from './acts/declare-forum.ts';
export { endAppointment } from './acts/end-appointment.ts';
export { enterParticipant } from './acts/enter-participant.ts';
export { enterPastAppointment, withdrawPastAppointment } from './acts/enter-past-appointment.ts';
export { handOver } from './acts/hand-over.ts';
export { checkPeopleFile, importPeople } from './acts/import-people.ts';
export { inviteAgain } from './acts/invite-again.ts';
export { resumeAppointment } from './acts/resume-appointment.ts';
export { sendInvitation } from './acts/send-invitation.ts';
export { setListing } from './acts/set-listing.ts';
export { rightTimes } from './acts/status-seats.ts';
export { suspendAppointment } from './acts/suspend-appointment.ts';
export { registryReads } from './api.ts';
export { registryJobs } from './jobs/invite.ts';
export { type AskedDay, askedDay, DayForm, dayTitle } from './pages/day.tsx';
export { officeName } from './pages/office-name.ts';
export { registryRoutes } from './pages/routes.ts';
export type { BodyChoice, BodySeat, RegistrySeams } from './pages/seams.ts';
export { CivilDay, Sources } from './pages/sources.tsx';
export { paths as registryPaths } from './paths.ts';
export { addresseesOf } from './reads/addressees.ts';
export { type DirectoryEntry, directoryOf } from './reads/directory.ts';
export { clockOf, type Forum, forumOf, todayOf } from './reads/forum.ts';
export {
  forumParticipantsOf,
  namesOf,
  type Participant,
  participantOf,
  participantsOf,
  sortOrder,
} from './reads/participants.ts';
export {
  type Appointment,
  appointmentsOf,
  functionLabelsOf,
  type PersonInBody,
  peopleOf,
} from './reads/people.ts';
export { roleWord, type SeatLabel, seatLabel, seatLabelOf } from './reads/seat-label.ts';
export {
  dayOf,
  firstDay,
  type Holding,
  holdingOn,
  lastDay,
  type Period,
  parseDay,
  startOfDay,
} from './rules/civil-dates.ts';
export { bySortName, statusOn } from './rules/standing.ts';
export {
  type BodyRules,
  bodyId,
  bodyRules,
  type ForumFacts,
  partialDate,
  participantCode,
} from './schema.ts';
export { directoryWords } from './words/directory.ts';
