import { isBefore } from '../../../base/index.ts';
import { At, formatInZones, timeWords, type Visit } from '../../../platform/index.ts';
import { textPaths } from '../../../texts/index.ts';
import { type Definition, DefinitionList, type Markup, Notice } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import type { SilenceRound } from '../../reads/silence/rounds.ts';
import { silenceMeaningWords, silenceStateWords, silenceWords as words } from '../../words/silence.ts';
import { ChairSteps } from './chair-steps.tsx';
import { DelegationSteps } from './delegation-steps.tsx';
import { EraseSteps } from './erase-step.tsx';
import { Messages } from './messages-list.tsx';
import type { SilencePageView } from './page-view.ts';
import { SecretariatSteps } from './secretariat-steps.tsx';
import type { RefusedStep } from './step-form.tsx';

export interface SilenceProps {
  readonly visit: Visit;
  readonly view: SilencePageView;
  readonly refused: RefusedStep | null;
}

/** Silence on one text: how it stands for everybody, and what the reader may do. Nothing says who has not spoken. */
export function SilencePage(props: SilenceProps): Markup {
  const { visit, view } = props;
  const { say } = visit;
  const standing = standingOf(view);
  return (
    <>
      <Notice tone={standing === 'running' ? 'care' : 'fact'} title={say(silenceStateWords[standing])}>
        <p>{say(isHeldUp(visit, view) ? words.heldUp : silenceMeaningWords[standing])}</p>
      </Notice>
      {view.round === null ? null : <DefinitionList items={facts(visit, view, view.round)} />}
      <p>
        <a href={textPaths.text(view.text)}>{say(words.readText)}</a>
      </p>
      {view.own === null ? null : <DelegationSteps {...props} />}
      {view.chair === null ? null : <ChairSteps {...props} />}
      {view.isSecretariat ? <SecretariatSteps {...props} /> : null}
      {view.own === null ? <Messages {...props} /> : null}
      {view.chair === null ? null : <EraseSteps {...props} />}
    </>
  );
}

/** The deadline has come and an outage lasts: nothing is decided until the forum can be reached (`expire`). */
function isHeldUp({ now }: Visit, { round, standing }: SilencePageView): boolean {
  return round !== null && standing === 'running' && !isBefore(now, round.deadline);
}

/** How the round stands, as it is said; a draft whose keys have lapsed says so. */
function standingOf({ round, standing, inProgress }: SilencePageView): keyof typeof silenceStateWords {
  if (!round) return 'none';
  return standing === 'draft' && !inProgress ? 'lapsed' : standing;
}

function facts(visit: Visit, view: SilencePageView, round: SilenceRound): Definition[] {
  const { say } = visit;
  const { names, decisionNumber } = view;
  const { consentUntil, startedAt, deadlineZone: zone } = round;
  const broken = round.steps.find((step) => step.state === 'broken');
  return [
    { term: say(words.deadline), details: <Deadline visit={visit} round={round} /> },
    ...round.extensions.map(({ fromAt, reason, at }) => ({
      term: say(words.extension),
      details: (
        <>
          {say(words.openedWith)}: <At visit={visit} at={fromAt} zone={zone} />
          <br />
          {say(words.extensionWhy, { time: timeWords(at, visit, zone), reason })}
        </>
      ),
    })),
    ...(startedAt
      ? [{ term: say(words.startedAt), details: <At visit={visit} at={startedAt} zone={zone} /> }]
      : consentUntil
        ? [{ term: say(words.consentUntil), details: <At visit={visit} at={consentUntil} zone={zone} /> }]
        : []),
    { term: say(words.text), details: `${round.title}, ${round.symbol}` },
    ...(broken
      ? [{ term: say(words.brokenAbout), details: brokenAbout(visit, view, broken.provisions) }]
      : []),
    ...(round.electorate.length > 0
      ? [
          {
            term: say(words.electorate),
            details: round.electorate.map((code) => names[code] ?? code).join(', '),
          },
        ]
      : []),
    { term: say(words.words), details: <code class="hash">{round.sha256}</code> },
    ...(decisionNumber === null
      ? []
      : [
          {
            term: say(words.decision),
            details: <a href={decisionPaths.decision(decisionNumber)}>{decisionNumber}</a>,
          },
        ]),
  ];
}

/** The deadline in the official zone, the venue's, the reader's and UTC, each once (procedure.md §2.3, invariant 3). */
function Deadline({ visit, round }: { visit: Visit; round: SilenceRound }): Markup {
  const { say, language } = visit;
  const zones = [round.deadlineZone, ...(round.venueZone ? [round.venueZone] : []), visit.zone];
  return (
    <>
      <time datetime={round.deadline.toString()}>
        {formatInZones(round.deadline, zones, language).map((time, index) => (
          <>
            {index === 0 ? null : <br />}
            {time}
          </>
        ))}
      </time>
      <br />
      <span class="quiet">{say(words.exactlyIsLate)}</span>
    </>
  );
}

function brokenAbout({ say }: Visit, view: SilencePageView, provisions: readonly string[] | null): string {
  if (provisions === null) return say(words.wholeText);
  const labels = new Map(view.paragraphs.map(({ value, label }) => [value, label]));
  return provisions.map((id) => labels.get(id) ?? id).join(' · ');
}
