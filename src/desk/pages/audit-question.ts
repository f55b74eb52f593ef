import { type Instant, instantOfWall, isId, isOnClock } from '../../base/index.ts';
import { type AuditQuestion, type Visit, type Word, wallTimeInput } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { auditWords as words } from '../words/audit.ts';

/** What is asked of the audit, as it was typed into the address. */
export interface Typed {
  readonly act: string;
  readonly person: string;
  readonly hat: string;
  readonly subject: string;
  readonly from: string;
  readonly until: string;
  readonly outcome: string;
}

export interface Asked {
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  /** Without what was typed wrongly. */
  readonly question: AuditQuestion;
}

/** @param people function labels by person, as far as the reader may see them. */
export function askedOf(visit: Visit, people: Readonly<Record<string, string>>): Asked {
  const field = (name: string, lengthMax: number) => (visit.query(name) ?? '').trim().slice(0, lengthMax);
  const typed = {
    act: field('act', 80),
    person: field('person', 200),
    hat: field('hat', 80),
    subject: field('subject', 200),
    from: field('from', 30),
    until: field('until', 30),
    outcome: field('outcome', 10),
  };
  const errors: FormError[] = [];
  const before = Number(visit.query('before'));
  return {
    typed,
    errors,
    question: {
      ...{ act: typed.act, hat: typed.hat, subject: typed.subject },
      persons: personsLike(typed.person, people),
      from: timeOf('from'),
      until: timeOf('until'),
      outcome: typed.outcome === 'done' || typed.outcome === 'refused' ? typed.outcome : null,
      before: Number.isSafeInteger(before) && before > 0 ? before : null,
    },
  };

  function timeOf(at: 'from' | 'until'): Instant | null {
    if (typed[at] === '') return null;
    const wrong = wrongTime(typed[at], visit.zone);
    if (wrong === null) return instantOfWall(typed[at], visit.zone);
    errors.push({ at, message: visit.say(wrong, { zone: visit.zone }) });
    return null;
  }
}

function wrongTime(wall: string, zone: string): Word | null {
  if (!wallTimeInput.safeParse(wall).success) return words.notATime;
  return isOnClock(wall, zone) ? null : words.notOnClock;
}

function personsLike(typed: string, people: Readonly<Record<string, string>>): readonly string[] | null {
  if (typed === '') return null;
  if (isId(typed)) return [typed];
  const wanted = typed.toLocaleLowerCase();
  return Object.entries(people).flatMap(([id, label]) =>
    label.toLocaleLowerCase().includes(wanted) ? [id] : [],
  );
}
