/** The OASIS schema of Akoma Ntoso, data to validate against that is no part of the project. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

const schema = process.env['AKN_SCHEMA'];

/** For the name of a test: it says by itself when there is nothing to validate against. */
export const againstSchema = schema
  ? 'against the OASIS schema'
  : 'by our own checks alone, because AKN_SCHEMA names no schema here';

/** @returns what the schema finds wrong in any of the documents; nothing where there is no schema. */
export async function schemaErrors(documents: readonly string[]): Promise<string[]> {
  if (!schema) return [];
  const file = (fileName: string, path: string) => ({ fileName, contents: readFileSync(path, 'utf8') });
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents })),
    schema: [file('akomantoso30.xsd', schema)],
    preload: [file('xml.xsd', join(dirname(schema), 'xml.xsd'))],
    initialMemoryPages: 32 * memoryPages.MiB,
    maxMemoryPages: 256 * memoryPages.MiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
