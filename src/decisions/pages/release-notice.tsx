import { timeWords, type Visit } from '../../platform/index.ts';
import { type Markup, Notice } from '../../ui/index.ts';
import { isUnderEmbargo } from '../rules/embargo.ts';
import { chairOfNobody, type ReleaseKeys } from '../rules/releasing.ts';
import { words } from '../words.ts';
import type { DecisionView } from './decision-page.tsx';
import { officeLabel } from './labels.tsx';

/** What the release waits for, as far as the reader may know; nothing once it is released. */
export function ReleaseNotice({ visit, ...view }: { visit: Visit } & DecisionView): Markup | null {
  const { say } = visit;
  const { decision, keys } = view;
  if (decision.releasedAt !== null) return null;
  if (decision.readyAt !== null)
    return (
      <Notice tone="fact">
        <p>{say(isUnderEmbargo(view.embargo, visit.now) ? words.waitsForEmbargo : words.beingPublished)}</p>
      </Notice>
    );
  return (
    <Notice tone="fact">
      <p>{say(words.staysWithBody)}</p>
      {keys && keys.waitingFor.length > 0 ? <p>{waitingSentence(visit, view, keys)}</p> : null}
    </Notice>
  );
}

/** "The release waits for Co-Chair (Galveth) and Co-Chair (Ilvaris) since …". */
function waitingSentence(visit: Visit, view: DecisionView, keys: ReleaseKeys): string {
  const { say, language } = visit;
  const { decision, names } = view;
  const office = say(words[`role.${decision.presidingRole}`]);
  const offices = keys.waitingFor.map((key) =>
    key === chairOfNobody ? office : say(words.officeIn, { office, name: names[key] ?? key }),
  );
  const list = new Intl.ListFormat(language, { type: keys.isEveryNeeded ? 'conjunction' : 'disjunction' });
  return say(words.waitingFor, {
    offices: list.format(offices),
    time: timeWords(keys.since, visit, decision.decidedZone),
  });
}

/** The office whose key it is: "Co-Chair, Ilvaris". */
export function chairLabel(
  visit: Visit,
  { decision, names }: Pick<DecisionView, 'decision' | 'names'>,
  key: string,
): string {
  const name = key === chairOfNobody ? null : (names[key] ?? key);
  return officeLabel(visit.say, { role: decision.presidingRole, name });
}
