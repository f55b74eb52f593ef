import { timeWords, type Visit } from '../../platform/index.ts';
import { type Markup, Notice } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { KeyRequest } from '../reads/keys.ts';
import { keyWords as words } from '../words/keys.ts';

/** How the keys stand for which somebody asked, on the page of the thing; the chairs' reasons stand on the page of keys. */
export function KeysState(props: {
  readonly visit: Visit;
  readonly request: KeyRequest;
  /** Name of the body whose chairs hold the keys. */
  readonly body: string;
}): Markup {
  const { visit, request } = props;
  return (
    <Notice tone={request.state === 'ready' ? 'done' : 'fact'}>
      <p>{stateWords(visit, request, props.body)}</p>
      <p>
        <a href={paths.keys}>{visit.say(words.toKeys)}</a>
      </p>
    </Notice>
  );
}

function stateWords(visit: Visit, { state, until, turns, used }: KeyRequest, body: string): string {
  const { say } = visit;
  const at = timeWords(until, visit);
  switch (state) {
    case 'waiting':
      return say(words.stateWaiting, { body, until: at, count: turns.length });
    case 'ready':
      return say(words.stateReady, { until: at });
    case 'declined':
      return say(words.stateDeclined);
    case 'lapsed':
      return say(words.stateLapsed, { until: at });
    case 'used':
      return say(words.stateUsed, { time: used ? timeWords(used.at, visit) : at });
  }
}
