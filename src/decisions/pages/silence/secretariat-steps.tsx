import { At, type Visit } from '../../../platform/index.ts';
import { Field, type Markup, Table } from '../../../ui/index.ts';
import { evidenceAccept, evidenceBytesMax } from '../../acts/silence/evidence.ts';
import { silenceWords, silenceChairWords as words } from '../../words/silence.ts';
import type { SilencePageView } from './page-view.ts';
import type { SilenceProps } from './silence-page.tsx';
import { StepForm } from './step-form.tsx';

/** What the secretariat enters for others, with the proof of dispatch. */
export function SecretariatSteps(props: SilenceProps): Markup | null {
  const { visit, view } = props;
  const { standing } = view;
  if (!view.round || standing === 'draft') return null;
  const mayEnter = standing === 'running' || standing === 'expiredUnbroken' || standing === 'notified';
  return (
    <>
      {mayEnter ? <EnterStep {...props} /> : null}
      {standing === 'proposed' ? <NoticeStep {...props} /> : null}
      <Notices visit={visit} view={view} />
    </>
  );
}

function EnterStep({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  const zone = view.round?.deadlineZone ?? view.body.officialZone;
  const kinds = ['objection', 'amendment', 'unclear'] as const;
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
          <Field
            kind="file"
            label={say(words.original)}
            hint={say(words.originalHint, { size: evidenceBytesMax / 1_000_000 })}
            optional={say(words.optional)}
            accept={evidenceAccept}
            {...field('file')}
          />
          <Field kind="textarea" label={say(silenceWords.inWriting)} maxLength={8000} {...field('words')} />
        </>
      )}
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
    <Table
      caption={say(words.noticesTitle)}
      rows={view.notices}
      columns={[
        { head: say(words.noticeMember), cell: ({ participant }) => view.names[participant] ?? participant },
        {
          head: say(words.noticeHow),
          cell: ({ state, evidence }) =>
            say(words[`notice.${state ?? 'letter'}`], { evidence: evidence ?? '' }),
        },
        { head: say(words.noticeWhen), cell: ({ at }) => <At visit={visit} at={at} zone={zone} /> },
      ]}
    />
  );
}

function membersOf(view: SilencePageView): { value: string; label: string }[] {
  return (view.round?.electorate ?? []).map((code) => ({ value: code, label: view.names[code] ?? code }));
}
