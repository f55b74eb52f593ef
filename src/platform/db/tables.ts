/**
 * Every table by its SQL name, `schema.table`. Each capability adds its own in its `schema.ts`:
 *
 *     declare module '../platform/db/tables.ts' { interface Tables { 'texts.text': TextTable } }
 *
 * Column names are camelCase here and snake_case in SQL. `test/habits` sees to it that a capability queries
 * only its own schema.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging in each capability.
export interface Tables {}
