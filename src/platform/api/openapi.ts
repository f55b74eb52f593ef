import { z } from 'zod';
import { invariant } from '../../base/index.ts';
import type { Who } from '../acts/index.ts';
import type { AnyAct, AnyRead, Api } from './api.ts';
import { problemShape } from './problem-shape.ts';

export type JsonObject = { readonly [name: string]: unknown };

/**
 * The OpenAPI 3.1 document of all acts and reads, from the schemas that also check their input. Public and whole:
 * it names every operation, whoever may use it; those open to strangers carry `security: []`.
 *
 * @throws InvariantBroken when two operations share an address or a name.
 */
export function openApi(api: Pick<Api, 'acts' | 'reads' | 'info' | 'sessionCookieName'>): JsonObject {
  const definitions: Record<string, unknown> = { Problem: problemShape };
  const paths: Record<string, Record<string, unknown>> = {};
  const names = new Set<string>();
  for (const operation of operationsOf(api)) {
    const at = paths[operation.path] ?? {};
    paths[operation.path] = at;
    invariant(!(operation.method in at), `two operations stand at ${operation.method} ${operation.path}`);
    invariant(!names.has(operation.name), `two operations are named ${operation.name}`);
    names.add(operation.name);
    at[operation.method] = operationObject(operation, definitions);
  }
  return {
    openapi: '3.1.0',
    info: {
      ...api.info,
      description: 'What the pages of the forum show and do, as data. Times are RFC 3339 in UTC.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: definitions,
      parameters: headerParameters,
      responses: { Problem: problemResponse },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made on a person’s own page or by `mufakat token`.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: api.sessionCookieName,
          description: 'The session of a browser, from pages of this site alone.',
        },
      },
    },
  };
}

interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly who: readonly Who[];
  readonly input: z.ZodType;
  readonly output: z.ZodType | null;
  readonly isGrave: boolean;
}

const graveSentence =
  ' Grave: with a session the person confirms first at /me/presence; a bearer token must have been made for grave acts.';

function operationsOf(api: {
  readonly acts: readonly AnyAct[];
  readonly reads: readonly AnyRead[];
}): Operation[] {
  const acts = api.acts.flatMap((act) =>
    act.api ? [{ ...act, ...act.api, output: null, isGrave: act.grave ?? false }] : [],
  );
  const reads = api.reads.map((read) => ({ ...read, method: 'get', isGrave: false }));
  return [...reads, ...acts].map(({ name, method, path, summary, who, input, output, isGrave }) => ({
    name,
    isGrave,
    method,
    path,
    summary,
    who,
    input,
    output,
  }));
}

function operationObject(operation: Operation, definitions: Record<string, unknown>): JsonObject {
  const isAct = operation.output === null;
  const input = jsonSchema(operation.input, { io: 'input', name: operation.name, definitions });
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const { properties, required } = partsOf(input);
  const pathParameters = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? { type: 'string' },
  }));
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name));
  const queryParameters = rest.map((name) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: properties[name],
  }));
  const body = {
    ...input,
    properties: only(properties, rest),
    required: required.filter((name) => rest.includes(name)),
  };
  const output =
    operation.output &&
    jsonSchema(operation.output, { io: 'output', name: `${operation.name}.answer`, definitions });
  return {
    operationId: operation.name,
    tags: [operation.name.split('.')[0]],
    summary: operation.summary,
    description: `For: ${operation.who.join(', ')}.${operation.isGrave ? graveSentence : ''}`,
    security: operation.who.includes('anyone') ? [] : [{ token: [] }, { session: [] }],
    parameters: isAct ? [...pathParameters, ...headerReferences] : [...pathParameters, ...queryParameters],
    ...(isAct
      ? {
          requestBody: {
            required: required.length > inPath.length,
            content: { 'application/json': { schema: body } },
          },
        }
      : {}),
    responses: {
      200: {
        description: isAct ? 'It is done.' : 'As the viewer may see it.',
        content: { 'application/json': { schema: output ?? { type: 'object' } } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function partsOf(schema: JsonObject): { properties: Record<string, unknown>; required: string[] } {
  const { properties, required } = schema;
  return {
    properties: typeof properties === 'object' && properties !== null ? { ...properties } : {},
    required: Array.isArray(required) ? required.map(String) : [],
  };
}

function only(properties: Record<string, unknown>, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, properties[name]]));
}

/** A zod schema as JSON Schema 2020-12, its own definitions moved to the components of the document. */
function jsonSchema(
  schema: z.ZodType,
  to: {
    readonly io: 'input' | 'output';
    readonly name: string;
    readonly definitions: Record<string, unknown>;
  },
): JsonObject {
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io: to.io, unrepresentable: 'any' });
  const text = JSON.stringify(made).replaceAll('"#/$defs/', `"#/components/schemas/${to.name}.`);
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = JSON.parse(text) as { $schema?: string; $defs?: JsonObject } & JsonObject; // JSON Schema is an object, by zod's own type
  for (const [name, definition] of Object.entries($defs)) to.definitions[`${to.name}.${name}`] = definition;
  return rest;
}

const headerParameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Makes a repeat harmless: the second try with the same key returns what the first returned.',
    schema: { type: 'string', maxLength: 100 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'Version that was seen, as "3"; an act on something that has moved on since is refused.',
    schema: { type: 'string', pattern: '^"[0-9]+"$' },
  },
};

const headerReferences = Object.keys(headerParameters).map((name) => ({
  $ref: `#/components/parameters/${name}`,
}));

const problemResponse = {
  description: 'Refused. What the viewer may not see or do is not found (404).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
