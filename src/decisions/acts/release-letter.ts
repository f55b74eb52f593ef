import { formatInZones, type Say } from '../../platform/index.ts';
import { textPaths } from '../../texts/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Decision } from '../reads/decisions.ts';
import { modeWords, verbWords, letterWords as words } from '../words.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** The letter that tells everybody of the body that its text has been released. */
export function releaseLetter(
  say: Say,
  decision: Decision,
  to: {
    readonly url: string;
    readonly zone: string | null;
    readonly language: string;
    readonly hasCoChairs: boolean;
  },
): Letter {
  const { title, symbol, number, sha256, exercise, bodyName: body } = decision;
  const zones = [decision.decidedZone, ...(to.zone === null ? [] : [to.zone])];
  const lines = [
    say(to.hasCoChairs ? words.opening : words.openingOfOne, { body }),
    say(words.text, { title, symbol }),
    say(words.decided, {
      verb: say(verbWords[decision.verb]),
      mode: say(modeWords[decision.mode]),
      number,
      times: formatInZones(decision.decidedAt, zones, to.language).join('\n'),
    }),
    say(words.address, {
      textUrl: `${to.url}${textPaths.text(decision.text)}`,
      decisionUrl: `${to.url}${decisionPaths.decision(number)}`,
    }),
    say(words.check, { sha256, recordUrl: `${to.url}/record` }),
    say(words.sealed),
    ...(exercise ? [say(words.exerciseNote)] : []),
  ];
  return {
    subject: say(words.subject, { title, symbol, exercise: exercise ? say(words.exercise) : '' }).slice(
      0,
      300,
    ),
    text: lines.join('\n\n'),
  };
}
