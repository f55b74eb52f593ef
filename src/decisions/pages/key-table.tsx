import { timeWords, type Visit } from '../../platform/index.ts';
import { type Markup, Table } from '../../ui/index.ts';
import type { Decision } from '../reads/decisions.ts';
import { chairOfNobody, type ReleaseKeys, type ReleaseRule } from '../rules/releasing.ts';
import { removalWords } from '../words/removal.ts';
import { releaseWords, words } from '../words.ts';
import { chairLabel } from './release-notice.tsx';

export interface KeyTableProps {
  readonly visit: Visit;
  readonly decision: Decision;
  readonly names: Readonly<Record<string, string>>;
  readonly rule: ReleaseRule;
  readonly keys: ReleaseKeys;
}

/** What each chair did about something that needs every chair, and since when a signature is awaited. */
export function KeyTable(props: KeyTableProps): Markup {
  const { visit, rule } = props;
  const { say } = visit;
  return (
    <Table
      caption={say(releaseWords.chairs)}
      rows={rule.chairs.length === 0 ? [chairOfNobody] : rule.chairs}
      columns={[
        { head: say(releaseWords.office), cell: (key) => chairLabel(visit, props, key) },
        { head: say(releaseWords.state), cell: (key) => keyState(props, key) },
      ]}
    />
  );
}

function keyState({ visit, decision, keys }: KeyTableProps, key: string): string {
  const { say } = visit;
  const { decidedZone: zone } = decision;
  const signed = keys.signed.find((row) => row.participant === key);
  if (signed) {
    const time = timeWords(signed.at, visit, zone);
    const { reason } = signed;
    return reason === null ? say(words.signedAt, { time }) : say(removalWords.signedFor, { time, reason });
  }
  const declined = keys.declined.find((row) => row.participant === key);
  if (declined)
    return say(words.declinedAt, {
      time: timeWords(declined.at, visit, zone),
      reason: declined.reason ?? '',
    });
  return say(words.waitingForSignature, { time: timeWords(keys.since, visit, zone) });
}
