import { At, formatInZones, timeWords, type Visit } from '../../../platform/index.ts';
import { textPaths } from '../../../texts/index.ts';
import { type Definition, DefinitionList, type Markup, Notice } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import type { WrittenRound } from '../../reads/written/rounds.ts';
import { writtenWords as words, writtenMeaningWords, writtenStateWords } from '../../words/written.ts';
import { writtenChairWords as chairWords } from '../../words/written-chair.ts';
import type { RefusedStep } from '../silence/step-form.tsx';
import { aboutOf } from './about.ts';
import { ChairSteps } from './chair-steps.tsx';
import { EnterStep } from './enter-step.tsx';
import type { WrittenPageView } from './page-view.ts';
import { Replies } from './replies.tsx';
import { ReplyStep } from './reply-step.tsx';

export interface WrittenProps {
  readonly visit: Visit;
  readonly view: WrittenPageView;
  readonly refused: RefusedStep | null;
}

/**
 * The written procedure on one text: how it stands, what the reader is asked, what the reader may do. Who has replied is
 * for the chairs and the secretariat; a delegation sees its own.
 */
export function WrittenPage(props: WrittenProps): Markup {
  const { visit, view } = props;
  const { say } = visit;
  const standing = standingOf(view);
  return (
    <>
      <Notice tone={standing === 'running' ? 'care' : 'fact'} title={say(writtenStateWords[standing])}>
        <p>{say(writtenMeaningWords[standing])}</p>
      </Notice>
      {view.round === null ? null : <DefinitionList items={facts(visit, view, view.round)} />}
      <p>
        <a href={textPaths.text(view.text)}>{say(words.readText)}</a> ·{' '}
        <a href={decisionPaths.writtenRules(view.body.id)}>{say(chairWords.toRules)}</a>
      </p>
      <Replies visit={visit} view={view} />
      <ReplyStep {...props} />
      {view.chair === null ? null : <ChairSteps {...props} />}
      {view.isSecretariat ? <EnterStep {...props} /> : null}
    </>
  );
}

/** How the round stands, as it is said; a draft whose keys have lapsed says so. */
function standingOf({ round, standing, inProgress }: WrittenPageView): keyof typeof writtenStateWords {
  if (!round) return 'none';
  return standing === 'drafted' && !inProgress ? 'keysLapsed' : standing;
}

function facts(visit: Visit, view: WrittenPageView, round: WrittenRound): Definition[] {
  const { say } = visit;
  const { names, decisionNumber } = view;
  const { startedAt, completedAt, deadlineZone: zone } = round;
  const ended = round.steps.find((step) => step.state === 'notAgreed');
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
    ...timeAt(visit, say(words.startedAt), { at: startedAt, zone }),
    ...timeAt(visit, say(words.completedAt), { at: completedAt, zone }),
    { term: say(words.text), details: `${round.title}, ${round.symbol}` },
    ...(ended ? [{ term: say(words.about), details: aboutOf(visit, view, ended.provisions) }] : []),
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

function timeAt(
  visit: Visit,
  term: string,
  { at, zone }: { at: WrittenRound['startedAt']; zone: string },
): Definition[] {
  return at ? [{ term, details: <At visit={visit} at={at} zone={zone} /> }] : [];
}

/** The deadline in the official zone, the venue's, the reader's and UTC, each once (procedure.md §2.3, invariant 3). */
function Deadline({ visit, round }: { visit: Visit; round: WrittenRound }): Markup {
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
