/** Problem details (RFC 9457) as the API writes them, in JSON Schema. */
export const problemShape = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'Kind of problem; its last part is the code of the refusal.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    errors: {
      type: 'array',
      description: 'What is wrong with the input, field by field.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the input.' },
          detail: { type: 'string' },
        },
      },
    },
    details: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  },
} as const;
