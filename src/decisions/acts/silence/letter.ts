import { formatInZones, type Say } from '../../../platform/index.ts';
import { decisionPaths } from '../../paths.ts';
import type { SilenceRound } from '../../reads/silence/rounds.ts';
import { silenceLetterWords as words } from '../../words/silence.ts';
import type { Occasion } from './tell.ts';

export interface SilenceLetter {
  readonly subject: string;
  readonly text: string;
}

/** A short letter about a round of silence. It names no member, and says nothing of who has spoken or not. */
export function silenceLetter(
  say: Say,
  round: SilenceRound,
  to: {
    readonly occasion: Occasion;
    readonly body: string;
    readonly exercise: boolean;
    readonly url: string;
    readonly zone: string | null;
    readonly language: string;
    /** Paragraphs about which silence was broken, as printed; empty: the whole text. */
    readonly paragraphs: readonly string[];
  },
): SilenceLetter {
  const { occasion, body, exercise, paragraphs, language } = to;
  const zones = [
    round.deadlineZone,
    ...(round.venueZone ? [round.venueZone] : []),
    ...(to.zone ? [to.zone] : []),
  ];
  const { symbol } = round;
  const lines = [
    say(words[`opening.${occasion}`], { body, symbol }),
    ...(occasion === 'opened' || occasion === 'extended' || occasion === 'adopted'
      ? [say(words[`deadline.${occasion}`]), formatInZones(round.deadline, zones, language).join('\n')]
      : []),
    ...(occasion === 'opened'
      ? [say(words.how), say(round.requiresConsent ? words.consent : words.begins)]
      : []),
    ...(occasion === 'broken'
      ? [paragraphs.length === 0 ? say(words.whole) : say(words.about, { paragraphs: paragraphs.join(', ') })]
      : []),
    `${to.url}${decisionPaths.silence(round.text)}`,
    ...(exercise ? [say(words.exerciseNote)] : []),
  ];
  const mark = exercise ? say(words.exercise) : '';
  return {
    subject: say(words[`subject.${occasion}`], { symbol, exercise: mark }).slice(0, 300),
    text: lines.join('\n\n'),
  };
}
