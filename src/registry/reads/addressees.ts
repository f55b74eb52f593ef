import type { Addressee, Tx } from '../../platform/index.ts';
import { peopleOf } from './people.ts';

/** Everybody with a seat or office in a body, each person once, as letters address them. */
export async function addresseesOf(tx: Tx, body: string): Promise<Addressee[]> {
  const people = await peopleOf(tx, { body });
  const persons = [...new Map(people.map((person) => [person.personId, person])).values()];
  return persons.map(({ personId, functionLabel, participant, email, language, zone }) => ({
    ...{ person: personId, participant, name: functionLabel, email, language, zone },
  }));
}
