import { At, type Visit } from '../../platform/index.ts';
import { textPaths } from '../../texts/index.ts';
import { EmptyState, type Markup, Table } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Decision } from '../reads/decisions.ts';
import { words } from '../words.ts';
import { How } from './labels.tsx';

/** The register of decisions, as the reader may see it. */
export function RegisterPage({ visit, decisions }: { visit: Visit; decisions: readonly Decision[] }): Markup {
  const { say } = visit;
  if (decisions.length === 0)
    return <EmptyState kind="wait" title={say(words.noDecisions)} sentence={say(words.noDecisionsForAll)} />;
  return (
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
        { head: say(words.how), cell: ({ verb, mode }) => <How say={say} verb={verb} mode={mode} /> },
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
