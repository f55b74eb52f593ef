import { At, type Visit } from '../../../platform/index.ts';
import { Field, type Markup, Table } from '../../../ui/index.ts';
import { evidenceAccept, evidenceBytesMax } from '../../acts/silence/evidence.ts';
import { silenceWords, silenceChairWords as words } from '../../words/silence.ts';
import type { SilencePageView } from './page-view.ts';
import type { SilenceProps } from './silence-page.tsx';
import { type Asked, StepForm } from './step-form.tsx';

/** What the secretariat enters for others, with the proof of dispatch. */
export function SecretariatSteps(props: SilenceProps): Markup | null {
  const { visit, view } = props;
  const { standing } = view;
  if (!view.round || standing === 'draft') return null;
  const mayEnter = standing === 'running' || standing === 'expiredUnbroken' || standing === 'notified';
  return (
    <>
      {mayEnter ? <EnterStep {...props} /> : null}
      <AttachSteps {...props} />
      {standing === 'proposed' ? <NoticeStep {...props} /> : null}
      <Notices visit={visit} view={view} />
    </>
  );
}

function EnterStep({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  const zone = view.round?.deadlineZone ?? view.body.officialZone;
  const kinds = ['objection', 'amendment', 'unclear'] as const;
  const chosen = (name: string) => (refused?.step === 'received' ? (refused.lists[name] ?? []) : []);
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="received"
      files
      title={say(words.enterTitle)}
      explained={say(words.enterExplained)}
      button={say(words.enter)}
      look="grave"
      fields={(field) => (
        <>
          <Field
            kind="select"
            label={say(words.member)}
            blank={say(words.chooseMember)}
            choices={membersOf(view)}
            {...field('participant')}
          />
          <Field
            kind="radios"
            label={say(silenceWords.kind)}
            choices={kinds.map((kind) => ({ value: kind, label: say(silenceWords[`kind.${kind}`]) }))}
            {...field('kind')}
          />
          <Field
            kind="radios"
            label={say(words.channel)}
            choices={(['mail', 'letter'] as const).map((channel) => ({
              value: channel,
              label: say(silenceWords[`channel.${channel}`]),
            }))}
            {...field('channel')}
          />
          <Field
            kind="date-time"
            label={say(words.receivedAt, { zone })}
            hint={zone}
            {...field('receivedAt')}
          />
          <Field
            kind="text"
            label={say(words.evidence)}
            hint={say(words.evidenceHint)}
            maxLength={1000}
            {...field('evidence')}
          />
          <OriginalField visit={visit} field={field} optional={say(words.optional)} />
          <Field kind="textarea" label={say(silenceWords.inWriting)} maxLength={8000} {...field('words')} />
          <Field
            kind="checkboxes"
            label={say(silenceWords.paragraphs)}
            hint={say(silenceWords.paragraphsHint)}
            choices={view.paragraphs}
            {...field('provisions')}
            values={chosen('provisions')}
          />
          <Field
            kind="checkboxes"
            label={say(silenceWords.jointly)}
            hint={say(silenceWords.jointlyHint)}
            choices={membersOf(view)}
            {...field('jointly')}
            values={chosen('jointly')}
          />
        </>
      )}
    />
  );
}

/** For each message that was entered without its original. */
function AttachSteps({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  const kept = new Set(view.originals.map(({ message }) => message));
  return (
    <>
      {view.messages
        .filter(({ id, channel }) => channel !== 'here' && !kept.has(id))
        .map(({ id, participant }) => (
          <StepForm
            {...{ visit, refused, text: view.text }}
            step={`messages/${id}/original`}
            files
            title={say(words.attachTitle, { name: view.names[participant] ?? participant })}
            explained={say(words.attachExplained)}
            button={say(words.attach)}
            fields={(field) => <OriginalField visit={visit} field={field} />}
          />
        ))}
    </>
  );
}

function OriginalField(props: { visit: Visit; field: Asked; optional?: string }): Markup {
  const { visit, field, optional } = props;
  return (
    <Field
      kind="file"
      label={visit.say(words.original)}
      hint={visit.say(words.originalHint, { size: evidenceBytesMax / 1_000_000 })}
      accept={evidenceAccept}
      {...(optional === undefined ? {} : { optional })}
      {...field('file')}
    />
  );
}

function NoticeStep({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  return (
    <StepForm
      {...{ visit, refused, text: view.text }}
      step="notices"
      title={say(words.noticeTitle)}
      explained={say(words.noticeExplained)}
      button={say(words.notice)}
      fields={(field) => (
        <>
          <Field
            kind="select"
            label={say(words.member)}
            blank={say(words.chooseMember)}
            choices={membersOf(view)}
            {...field('participant')}
          />
          <Field
            kind="text"
            label={say(words.evidence)}
            hint={say(words.evidenceHint)}
            maxLength={1000}
            {...field('evidence')}
          />
        </>
      )}
    />
  );
}

/** Queued, handed over or come back, for each member and channel; never whether anybody read it (invariant 6). */
function Notices({ visit, view }: { visit: Visit; view: SilencePageView }): Markup {
  const { say } = visit;
  if (view.notices.length === 0) return <p class="quiet">{say(words.noNotices)}</p>;
  const zone = view.round?.deadlineZone ?? view.body.officialZone;
  return (
    <section aria-labelledby="notices-sent">
      <h2 id="notices-sent">{say(words.noticesTitle)}</h2>
      <Table
        caption={say(words.noticesTitle)}
        captionHidden
        rows={view.notices}
        columns={[
          {
            head: say(words.noticeMember),
            cell: ({ participant }) => view.names[participant] ?? participant,
          },
          {
            head: say(words.noticeHow),
            cell: ({ state, evidence }) =>
              say(words[`notice.${state ?? 'letter'}`], { evidence: evidence ?? '' }),
          },
          { head: say(words.noticeWhen), cell: ({ at }) => <At visit={visit} at={at} zone={zone} /> },
        ]}
      />
    </section>
  );
}

function membersOf(view: SilencePageView): { value: string; label: string }[] {
  return (view.round?.electorate ?? []).map((code) => ({ value: code, label: view.names[code] ?? code }));
}
