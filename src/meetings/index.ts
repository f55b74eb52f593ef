/** The door of meetings and conferences. */
import './schema.ts';

export { cancelMeeting } from './acts/cancel-meeting.ts';
export { conveneMeeting } from './acts/convene-meeting.ts';
export { correctOrdinal } from './acts/correct-ordinal.ts';
export { enterConference } from './acts/enter-conference.ts';
export { enterPastMeeting } from './acts/enter-past-meeting.ts';
export { inviteBody } from './acts/invite-body.ts';
export { moveMeeting } from './acts/move-meeting.ts';
export { recordPresence } from './acts/record-presence.ts';
export { writeOfChange } from './acts/write-of-change.ts';
export { meetingsReads } from './api.ts';
export { inviteJob } from './jobs/invite.ts';
export { changeJob } from './jobs/write-of-change.ts';
export { conferenceTitle } from './pages/conference-pages.tsx';
export { groupsSeams, MeetingsAhead } from './pages/meetings-ahead.tsx';
export { meetingsRoutes } from './pages/routes.ts';
export { verbSentence } from './pages/verb.ts';
export { paths as meetingsPaths } from './paths.ts';
export { type Conference, conferenceOf, conferencesOf, type Outcome } from './reads/conferences.ts';
export { type Meeting, meetingOf, meetingsAhead, meetingsOf, presentAt } from './reads/meetings.ts';
