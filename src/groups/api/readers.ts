import { z } from 'zod';
import type { Instant } from '../../base/index.ts';
import { defineRead, type Read, roles, type Tx, type Viewer } from '../../platform/index.ts';
import { participantCode } from '../../registry/index.ts';
import { type Readable, readersViewOf } from '../reads/readers.ts';

const instantText = z.iso.datetime();

const rightShape = z.object({
  office: z.enum(roles),
  from: instantText,
  until: instantText.nullable(),
  seat: z
    .object({ body: z.string().nullable(), from: instantText, until: instantText.nullable() })
    .nullable()
    .describe('Where a seat of the delegation brings it'),
});

const output = z.object({
  everybody: z.boolean(),
  readers: z.array(
    z.object({
      participant: participantCode.nullable(),
      person: z.uuid(),
      function: z.string().nullable().describe('null: the register does not show you the person'),
      readsNames: z.boolean(),
      opens: z.array(rightShape),
    }),
  ),
});

/** As `readersRoute`, in the API: who can see a thing, and why. */
export function readersRead<Input extends z.ZodType>(of: {
  readonly name: string;
  readonly path: string;
  readonly summary: string;
  readonly input: Input;
  find(
    tx: Tx,
    scope: { readonly viewer: Viewer; readonly now: Instant },
    input: z.output<Input>,
  ): Promise<Readable | null>;
}): Read<Input, typeof output> {
  const { name, path, summary, input } = of;
  return defineRead({
    ...{ name, path, summary, input, output },
    who: ['person'],
    async run(tx, scope, given) {
      const readable = await of.find(tx, scope, given);
      if (!readable) return null;
      const { readers } = await readersViewOf(tx, readable);
      if (readers === 'everybody') return { everybody: true, readers: [] };
      return { everybody: false, readers: readers.flatMap(({ rows }) => rows.map(shapeOf)) };
    },
  });
}

type Row = Exclude<Awaited<ReturnType<typeof readersViewOf>>['readers'], 'everybody'>[number]['rows'][number];

function shapeOf({ person, functionLabel, withNames, rights }: Row) {
  return {
    participant: rights[0]?.participant ?? null,
    person,
    function: functionLabel,
    readsNames: withNames,
    opens: rights.map((right) => ({
      office: right.office,
      from: right.officeStartsAt.toString(),
      until: right.officeEndsAt?.toString() ?? null,
      seat:
        right.seatStartsAt === null
          ? null
          : {
              body: right.body,
              from: right.seatStartsAt.toString(),
              until: right.seatEndsAt?.toString() ?? null,
            },
    })),
  };
}
