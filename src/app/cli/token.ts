import { userInfo } from 'node:os';
import { viewerOf } from '../../access/index.ts';
import { accepted, type Result, refused } from '../../base/index.ts';
import { issueToken, lifetimes, personNamed } from '../../identity/index.ts';
import { clockViewer, perform, readAs, stranger } from '../../platform/index.ts';
import type { OpenHouse } from '../server/open-house.ts';
import { calledWrongly, readArguments } from './arguments.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { withHouse } from './with-database.ts';

const daysDefault = 30;

const usage = `
Usage: mufakat token --for NAME [options]

Make a bearer token with which a program uses the API in the name of a person. The person sees it among the own
tokens and may end it there; the audit keeps that it was made on this machine, and by which system account.

  --for NAME     sign-in name of the person, an e-mail address as a rule
  --as HAT       the capacity it acts in, as in secretariat or delegation:ARV; may be left out where there is one
  --days DAYS    how long it holds, 1 to ${lifetimes.apiTokenDaysMax}; ${daysDefault} when absent
  --grave        also for acts that adopt, publish, appoint or remove; without it they are refused to the program
  --label TEXT   what it is for, as the person will read it; "Made on the server" when absent

The token, and nothing else, goes to standard output. It is shown this once.
`;

/** `mufakat token`. */
export const tokenCommand: Command = { usage, run };

interface Wish {
  readonly name: string;
  readonly hat: string | null;
  readonly days: number;
  readonly label: string;
  readonly isForGraveActs: boolean;
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const wish = readWish(args);
  if (!wish.ok) return calledWrongly(io, 'token', wish.why);
  return withHouse(io, async (house) => {
    const made = await makeToken(house, wish.value);
    if (!made.ok) {
      io.say(`mufakat token: ${made.why}`);
      return 1;
    }
    io.say(`A token for ${wish.value.name} as ${made.value.hat}, for ${wish.value.days} days.`);
    io.out(`${made.value.token}\n`);
    return 0;
  });
}

function readWish(args: readonly string[]): Result<Wish, string> {
  const text = { type: 'string' } as const;
  const parsed = readArguments(args, {
    options: { for: text, as: text, days: text, label: text, grave: { type: 'boolean' } },
  });
  if (!parsed.ok) return parsed;
  const { values } = parsed.value;
  const days = Number(values.days ?? daysDefault);
  if (!values.for) return refused('--for NAME is missing: whose token it is.');
  if (!Number.isInteger(days) || days < 1 || days > lifetimes.apiTokenDaysMax)
    return refused(`--days is a whole number from 1 to ${lifetimes.apiTokenDaysMax}.`);
  const label = (values.label ?? 'Made on the server').trim();
  if (label === '' || label.length > 80) return refused('--label has 1 to 80 characters.');
  const isForGraveActs = values.grave ?? false;
  return accepted({ name: values.for, hat: values.as ?? null, days, label, isForGraveActs });
}

async function makeToken(
  house: OpenHouse,
  { name, hat, days, label, isForGraveActs }: Wish,
): Promise<Result<{ token: string; hat: string }, string>> {
  const now = house.clock();
  const person = await readAs(house.database, { viewer: stranger, now }, (tx) => personNamed(tx, name));
  if (person === null) return refused(`nobody signs in as ${name}.`);
  const { hats } = await viewerOf(house.database, { personId: person, actingAs: null }, now);
  const held = hats.map(({ key }) => key);
  const actingAs = hat ?? (held.length === 1 ? held[0] : undefined);
  if (actingAs === undefined || !held.includes(actingAs)) {
    return refused(
      held.length === 0
        ? `${name} holds no office or seat at present.`
        : `choose with --as in which capacity it acts: ${held.join(', ')}.`,
    );
  }
  const operator = userInfo().username;
  const input = { person, actingAs, label, days, isForGraveActs, operator };
  const done = await perform(house.database, issueToken, input, { viewer: clockViewer, now });
  return done.ok ? accepted({ token: done.value.token, hat: actingAs }) : refused(`refused: ${done.why}.`);
}
