import { newId } from '../../base/index.ts';
import { formatInstant, type Visit, type Word } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { RecoveryCheck } from '../reads/recoveries.ts';
import { checkChannels } from '../rules/recovery.ts';
import type { CheckChannel } from '../schema.ts';
import { recoveryWords } from '../words/recovery.ts';
import { summaryOf } from './messages.ts';

const channelWords = {
  'note-verbale': recoveryWords.channelNoteVerbale,
  'official-mail': recoveryWords.channelOfficialMail,
  mission: recoveryWords.channelMission,
  telephone: recoveryWords.channelTelephone,
  'in-person': recoveryWords.channelInPerson,
} as const satisfies Record<CheckChannel, Word>;

/** What was tried to be recorded, and for which request. */
export interface TypedCheck {
  readonly recoveryId: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** How it was checked, in one sentence. @param who as the register calls the officer who entered it. */
export function checkSentence(
  visit: Visit,
  { channel, whom, checkedAt }: RecoveryCheck,
  who: string,
): string {
  const when = formatInstant(checkedAt, visit.officialZone, visit.language);
  return visit.say(recoveryWords.checkedBy, { channel: visit.say(channelWords[channel]), when, whom, who });
}

/** For a person who is alone in the delegation: the check that comes before any confirmation. */
export function CheckSection(props: {
  readonly visit: Visit;
  readonly line: { readonly id: string; readonly name: string };
  readonly typed: TypedCheck | null;
}): Markup {
  const { visit, line } = props;
  const { say, officialZone } = visit;
  const typed = props.typed?.recoveryId === line.id ? props.typed : null;
  const { fields = {}, errors = [] } = typed ?? {};
  return (
    <section aria-labelledby={`check-${line.id}`}>
      <h2 id={`check-${line.id}`}>{say(recoveryWords.checkTitle, { name: line.name })}</h2>
      <p>{say(recoveryWords.checkExplained, { name: line.name })}</p>
      <Form
        action={paths.recoveryCheck(line.id)}
        method="post"
        idempotencyKey={newId()}
        idPrefix={line.id}
        label={say(recoveryWords.checkTitle, { name: line.name })}
        errors={summaryOf(errors, say)}
      >
        <Field
          kind="radios"
          name="channel"
          idPrefix={line.id}
          label={say(recoveryWords.checkChannel)}
          choices={checkChannels.map((value) => ({ value, label: say(channelWords[value]) }))}
          value={fields['channel']}
          {...errorAt(errors, 'channel')}
        />
        <Field
          kind="text"
          name="whom"
          idPrefix={line.id}
          label={say(recoveryWords.checkWhom)}
          hint={say(recoveryWords.checkWhomHint)}
          value={fields['whom']}
          maxLength={200}
          {...errorAt(errors, 'whom')}
        />
        <Field
          kind="date-time"
          name="checkedAtWall"
          idPrefix={line.id}
          label={say(recoveryWords.checkedAt)}
          hint={say(recoveryWords.checkedAtHint, { zone: officialZone })}
          value={fields['checkedAtWall']}
          {...errorAt(errors, 'checkedAtWall')}
        />
        <Hidden name="checkedZone" value={officialZone} />
        <Button label={say(recoveryWords.recordCheck)} look="plain" />
      </Form>
    </section>
  );
}
