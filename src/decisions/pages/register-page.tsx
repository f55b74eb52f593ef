import { At, type Visit } from '../../platform/index.ts';
import { textPaths } from '../../texts/index.ts';
import { EmptyState, type Markup, Table } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Decision } from '../reads/decisions.ts';
import type { Link } from '../reads/register.ts';
import { linkWords, registerWords } from '../words/register.ts';
import { words } from '../words.ts';
import { How } from './labels.tsx';

/** The register of decisions, as the reader may see it. */
export function RegisterPage({
  visit,
  decisions,
  links,
}: {
  visit: Visit;
  decisions: readonly Decision[];
  links: readonly Link[];
}): Markup {
  const { say } = visit;
  if (decisions.length === 0)
    return <EmptyState kind="wait" title={say(words.noDecisions)} sentence={say(words.noDecisionsForAll)} />;
  return (
    <>
      <Table
        caption={say(words.registerCaption)}
        captionHidden
        rows={decisions}
        columns={[
          { head: say(words.number), cell: (one) => <NumberCell visit={visit} decision={one} /> },
          {
            head: say(words.text),
            cell: ({ text, title, symbol }) => (
              <>
                <a href={textPaths.text(text)}>{title}</a>, {symbol}
              </>
            ),
          },
          { head: say(words.how), cell: (one) => <HowNow visit={visit} decision={one} links={links} /> },
          {
            head: say(words.meeting),
            cell: ({ bodyName, meetingTitle }) => (
              <>
                {bodyName}: {meetingTitle}
              </>
            ),
          },
          {
            head: say(words.when),
            cell: ({ decidedAt, decidedZone }) => <At visit={visit} at={decidedAt} zone={decidedZone} />,
          },
        ]}
      />
      <Files visit={visit} />
    </>
  );
}

/** The body's own verb, and what a later decision did to it. */
function HowNow({
  visit,
  decision,
  links,
}: {
  visit: Visit;
  decision: Decision;
  links: readonly Link[];
}): Markup {
  const { say } = visit;
  const later = links.filter((one) => one.earlier === decision.number && one.kind !== 'under');
  return (
    <>
      <How say={say} verb={decision.verb} mode={decision.mode} />
      {later.map((one) => (
        <>
          <br />
          <a href={decisionPaths.decision(one.later)}>
            {say(linkWords.inList, { how: say(linkWords[`down.${one.kind}`]), number: one.later })}
          </a>
        </>
      ))}
    </>
  );
}

function Files({ visit: { say } }: { visit: Visit }): Markup {
  return (
    <p>
      <a href={decisionPaths.json}>{say(registerWords.json)}</a> ·{' '}
      <a href={decisionPaths.csv}>{say(registerWords.csv)}</a> ·{' '}
      <a href={decisionPaths.feed}>{say(registerWords.feed)}</a>
      <br />
      <span class="quiet">{say(registerWords.note)}</span>
    </p>
  );
}

function NumberCell({ visit, decision }: { visit: Visit; decision: Decision }): Markup {
  const { say } = visit;
  const { number, exercise, releasedAt } = decision;
  return (
    <>
      <a href={decisionPaths.decision(number)}>{number}</a>
      {exercise ? ` · ${say(words.exerciseMark)}` : null}
      {releasedAt === null ? ` · ${say(words.notReleased)}` : null}
    </>
  );
}
