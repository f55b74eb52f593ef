import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import {
  Button,
  Form,
  Hidden,
  LinkButton,
  type Markup,
  StateBadge,
  StateStrip,
  Table,
} from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { AdoptionChecks } from '../reads/checks.ts';
import { whatIsUnclean } from '../rules/clean-text.ts';
import { hasOpenPoint } from '../rules/paragraph-state.ts';
import { concerns } from '../rules/wishes.ts';
import { words } from '../words.ts';
import { FindingsInTheWay } from './findings-in-the-way.tsx';
import { handleOf, stateOf, stripGroups } from './state-groups.ts';
import type { TextView } from './text-view.ts';

interface StateProps {
  readonly visit: Visit;
  readonly view: TextView;
  /** What the drafting checks find in the text as it would be adopted; null for those who do not prepare it. */
  readonly checks: AdoptionChecks | null;
}

/** The state of play, paragraph by paragraph; for the chair what still keeps the text from being clean. */
export function StatePage({ visit, view, checks }: StateProps): Markup {
  const { say } = visit;
  const { id } = view.text;
  const rows = view.consolidation.provisions.filter((one) => one.kind !== 'title' && one.kind !== 'heading');
  return (
    <>
      <StateStrip kind="links" label={say(words.stripLabel)} groups={stripGroups(view, say)} />
      <Readiness visit={visit} view={view} checks={checks} />
      <Table
        caption={say(words.stateOfPlay)}
        captionHidden
        dense
        rows={rows}
        columns={[
          {
            head: say(words.text),
            cell: (row) => <a href={textPaths.provision(id, row.id)}>{handleOf(row)}</a>,
          },
          {
            head: say(words.stage),
            cell: (row) => <StateBadge state={stateOf(view, row)} word={say(words[stateOf(view, row)])} />,
          },
          ...(view.state.seesNames
            ? [
                {
                  head: say(words.proposalsHere),
                  cell: (row: (typeof rows)[number]) => concerned(view, row.id).join(', ') || '–',
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** Names of the delegations that propose something there: names, never a count (DESIGN §2, law 5). */
function concerned(view: TextView, provision: string): string[] {
  const codes = view.state.proposals
    .filter((one) => one.end === null && concerns(one, provision))
    .flatMap((one) => one.sponsors);
  return [...new Set(codes)].map((code) => view.names[code] ?? code).sort(new Intl.Collator('en').compare);
}

function Readiness({ visit, view, checks }: StateProps): Markup | null {
  const { say } = visit;
  if (!view.isChair && !view.isSecretariat) return null;
  const { open, notAgreed, lateWaiting } = whatIsUnclean(view.state);
  const isClean = open.length === 0 && notAgreed.length === 0 && lateWaiting === 0;
  const untouched = notAgreed.filter(
    (one) => !hasOpenPoint(one) && view.state.marks.get(one.id)?.state !== 'agreedAdRef',
  );
  return (
    <section aria-label={say(words.chairTools)}>
      <p>
        {isClean
          ? say(checks && checks.must.length > 0 ? words.allAgreed : words.cleanNow)
          : say(words.uncleanHint, { open: open.length, notAgreed: notAgreed.length, late: lateWaiting })}
      </p>
      {checks ? <FindingsInTheWay visit={visit} text={view.text} checks={checks} /> : null}
      {view.isChair && untouched.length > 0 ? (
        <Form method="post" action={textPaths.marks(view.text.id)} idempotencyKey={newId()}>
          <Hidden name="state" value="agreed" />
          {untouched.map((one) => (
            <Hidden name="provisions" value={one.id} />
          ))}
          <Button label={say(words.markUntouched)} look="plain" />
        </Form>
      ) : null}
      {isClean ? <LinkButton label={say(words.toDecision)} href={textPaths.decision(view.text.id)} /> : null}
    </section>
  );
}
