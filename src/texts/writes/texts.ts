import type { Marking } from '../../access/index.ts';
import { type Instant, newId } from '../../base/index.ts';
import type { DraftingProfile, ProvisionKind } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';
import type { TextKind } from '../schema.ts';
import { insertPlace, step } from './places.ts';

export interface NewText {
  readonly id: string;
  readonly body: string;
  readonly kind: TextKind;
  readonly profile: DraftingProfile;
  readonly title: string;
  readonly symbol: string;
  readonly marking: Marking;
  readonly language: string;
  readonly closesAt: Instant;
  readonly closesZone: string;
  readonly exercise: boolean;
  readonly lot: string;
  readonly audience: string;
  readonly attributionAudience: string;
  readonly provisions: readonly NewProvision[];
}

export interface NewProvision {
  readonly id?: string | undefined;
  readonly kind: ProvisionKind;
  readonly level: number | null;
  readonly words: string;
}

const rowsPerInsert = 1000;

/** Write a text with its provisions, each in its first wording. */
export async function insertText({ tx, actor, now }: ActContext, text: NewText): Promise<void> {
  const { provisions, ...header } = text;
  const { id, audience } = header;
  await tx
    .insertInto('texts.text')
    .values({
      ...header,
      version: 1,
      receipts: 0,
      frozenBy: null,
      createdAt: now,
      createdBy: actor.personId,
    })
    .execute();
  const rows = provisions.map((provision, index) => ({
    ...provision,
    id: provision.id ?? newId(),
    position: (index + 1) * step,
  }));
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const some = rows.slice(from, from + rowsPerInsert);
    await tx
      .insertInto('texts.provision')
      .values(
        some.map((row) => ({
          id: row.id,
          text: id,
          position: row.position,
          kind: row.kind,
          level: row.level,
          since: now,
          resolution: null,
          audience,
        })),
      )
      .execute();
    await tx
      .insertInto('texts.wording')
      .values(
        some.map((row) => ({
          provision: row.id,
          version: 0,
          words: row.words,
          at: now,
          resolution: null,
          audience,
        })),
      )
      .execute();
  }
}

/** A further wording of a provision. @returns its version. */
export async function addProvisionWording(
  { tx, now }: ActContext,
  state: TextState,
  wording: { provision: string; version: number; words: string; resolution: string | null },
): Promise<void> {
  await tx
    .insertInto('texts.wording')
    .values({ ...wording, at: now, audience: state.text.audience })
    .execute();
}

/**
 * A decision makes a provision, under its own lasting id. One that was made before and undone comes back, with the
 * wordings that it had then in its history.
 *
 * @returns the version of its wording.
 */
export async function addProvision(
  context: ActContext,
  state: TextState,
  provision: NewProvision & { id: string; position: number; resolution: string },
): Promise<number> {
  const { tx, now } = context;
  const { audience } = state.text;
  const { id, kind, level, words, position, resolution } = provision;
  const former = await tx
    .selectFrom('texts.wording')
    .innerJoin('texts.provision', 'texts.provision.id', 'texts.wording.provision')
    .select('texts.wording.version')
    .where('texts.provision.id', '=', id)
    .where('texts.provision.text', '=', state.text.id)
    .orderBy('texts.wording.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (former) await insertPlace(context, state, { provision: id, resolution, position });
  else
    await tx
      .insertInto('texts.provision')
      .values({ id, text: state.text.id, position, kind, level, since: now, resolution, audience })
      .execute();
  const version = former ? former.version + 1 : 0;
  await addProvisionWording(context, state, { provision: id, version, words, resolution });
  return version;
}
