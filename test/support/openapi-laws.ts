/** The shape that an OpenAPI 3.1 document must have, as far as ours uses it. */
import { z } from 'zod';

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.object({ schema }));
const parameter = z.union([
  z.object({ $ref: z.string() }),
  z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema }),
]);
const operation = z.object({
  operationId: z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(5),
  description: z.string(),
  security: z.array(z.union([z.object({ token: z.tuple([]) }), z.object({ session: z.tuple([]) })])),
  parameters: z.array(parameter),
  requestBody: z.object({ required: z.boolean(), content }).optional(),
  responses: z.object({
    200: z.object({ description: z.string(), content }),
    default: z.object({ $ref: z.string() }),
  }),
});
const document = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string().min(1), version: z.string().min(1) }),
  servers: z.array(z.object({ url: z.string() })).min(1),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
  ),
  components: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** @throws Error naming what is wrong: the shape, a path parameter that is not declared, a reference to nothing. */
export function checkOpenApi(value: unknown): void {
  const { paths } = document.parse(value);
  for (const [path, operations] of Object.entries(paths)) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const [method, { parameters }] of Object.entries(operations)) {
      const declared = parameters.flatMap((one) => ('in' in one && one.in === 'path' ? one.name : [])).sort();
      if (String(declared) !== String(wanted))
        throw new Error(`${method} ${path} declares the path parameters ${declared}`);
    }
  }
  for (const [, pointer = ''] of JSON.stringify(value).matchAll(/"\$ref":"([^"]*)"/g)) {
    if (!resolves(value, pointer)) throw new Error(`${pointer} leads nowhere`);
  }
}

function resolves(value: unknown, pointer: string): boolean {
  if (!pointer.startsWith('#/')) return false;
  const parts = pointer.slice(2).split('/');
  const found = parts.reduce<unknown>((at, part) => (isObject(at) ? at[part] : undefined), value);
  return found !== undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
