import { type Instant, newId } from '../../base/index.ts';
import type { DraftingProfile, ProvisionKind } from '../../engine/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { TextState } from '../rules/text-state.ts';
import type { Marking, TextKind } from '../schema.ts';

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

/** Distance between the positions of two paragraphs of a draft, so that insertions find room between them. */
const step = 1024;
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

/** An insertion that was taken up becomes a provision, between its neighbours. */
export async function insertProvision(
  context: ActContext,
  state: TextState,
  provision: NewProvision & { id: string; afterId: string | null; resolution: string },
): Promise<void> {
  const { tx, now } = context;
  const { audience } = state.text;
  const { id, kind, level, words, resolution } = provision;
  const position = await positionAfter(context, state, provision.afterId);
  await tx
    .insertInto('texts.provision')
    .values({ id, text: state.text.id, position, kind, level, since: now, resolution, audience })
    .execute();
  await tx
    .insertInto('texts.wording')
    .values({ provision: id, version: 0, words, at: now, resolution, audience })
    .execute();
}

async function positionAfter({ tx }: ActContext, state: TextState, afterId: string | null): Promise<number> {
  const places = await tx
    .selectFrom('texts.provision')
    .select(['id', 'position'])
    .where('text', '=', state.text.id)
    .orderBy('position')
    .orderBy('id')
    .limit(20000)
    .execute();
  const at = places.findIndex((place) => place.id === afterId);
  const before = places[at]?.position ?? 0;
  const after = places[at + 1]?.position ?? before + 2 * step;
  return (before + after) / 2;
}
