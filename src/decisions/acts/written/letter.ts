import { type Instant, invariant } from '../../../base/index.ts';
import { formatInZones, type LetterWords, type Say } from '../../../platform/index.ts';
import { decisionPaths } from '../../paths.ts';
import type { WrittenRound } from '../../reads/written/rounds.ts';
import { writtenLetterWords as words } from '../../words/written-letters.ts';
import type { WrittenOccasion } from './tell.ts';

/** A short letter about a written procedure. It names no member, and says nothing of who has replied or not. */
export function writtenLetter(
  say: Say,
  round: WrittenRound,
  to: {
    readonly occasion: WrittenOccasion;
    readonly body: string;
    readonly exercise: boolean;
    readonly url: string;
    readonly zone: string | null;
    readonly language: string;
    /** Paragraphs with which a member did not agree, as printed; empty: the whole text. */
    readonly paragraphs: readonly string[];
  },
): LetterWords {
  const { occasion, body, exercise, paragraphs, language } = to;
  const zones = [
    round.deadlineZone,
    ...(round.venueZone ? [round.venueZone] : []),
    ...(to.zone ? [to.zone] : []),
  ];
  const { symbol } = round;
  const time = timeOf(round, occasion);
  const isAsking = occasion === 'opened' || occasion === 'reminder' || occasion === 'extended';
  const lines = [
    say(words[`opening.${occasion}`], { body, symbol }),
    ...(time ? [say(words[`time.${time.word}`]), formatInZones(time.at, zones, language).join('\n')] : []),
    ...(isAsking ? [say(words.how)] : []),
    ...(occasion === 'notAgreed'
      ? [paragraphs.length === 0 ? say(words.whole) : say(words.about, { paragraphs: paragraphs.join(', ') })]
      : []),
    `${to.url}${decisionPaths.written(round.text)}`,
    ...(exercise ? [say(words.exerciseNote)] : []),
  ];
  const mark = exercise ? say(words.exercise) : '';
  return {
    subject: say(words[`subject.${occasion}`], { symbol, exercise: mark }).slice(0, 300),
    text: lines.join('\n\n'),
  };
}

/** The instant that a letter prints, and what it is called. */
function timeOf(
  { deadline, completedAt }: WrittenRound,
  occasion: WrittenOccasion,
): { word: 'deadline' | 'extended' | 'adopted'; at: Instant } | null {
  if (occasion === 'opened' || occasion === 'reminder') return { word: 'deadline', at: deadline };
  if (occasion === 'extended') return { word: 'extended', at: deadline };
  if (occasion !== 'adopted') return null;
  invariant(completedAt, 'an adoption that is announced was completed');
  return { word: 'adopted', at: completedAt };
}
