import { defineWords } from '../../platform/index.ts';

/** Words of proving to be there before a grave act. */
export const presenceWords = defineWords('identity', {
  presence: 'Confirm that it is you',
  presenceExplained:
    'This step binds others or cannot be taken back. Before it we ask once more who is at this computer; the answer holds for {minutes} minutes.',
  presenceNothingLost:
    'Nothing has been done yet. What you entered is kept, and goes on when you have confirmed.',
  presenceFiles: 'Files are not kept: go back, and attach them again after you have confirmed.',
  presenceDemonstration: 'In this demonstration',
  presenceDemonstrationExplained:
    'Nobody stands behind the roles of a demonstration, so a click is enough. A forum at work asks for a passkey, or for password and code.',
  presenceClick: 'It is me, go on',
  presencePasskey: 'Confirm with a passkey and go on',
  presencePassword: 'Confirm and go on',
  presenceNoWay: 'You have no passkey or password here yet.',
  presenceSetUp: 'Set one up in a new tab, then come back here',
  presenceGoOn: 'I have set one up, go on',
  presenceNotGiven: 'It is not confirmed yet. Nothing has been done, and nothing you entered is lost.',
  presenceByMinistry: 'Confirm with {name}, in a new tab',
  presenceByMinistryThen: 'When it is done there, come back here.',
  presenceDoneThere: 'I have done so, go on',
  presenceConfirmed: 'You have confirmed that it is you. Go back to the tab where you were asked.',
});
