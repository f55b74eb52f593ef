import { type Instant, invariant } from '../../base/index.ts';
import { type AknText, writeAkn } from '../../engine/akn/index.ts';
import type { Consolidation } from '../../engine/index.ts';
import { ENGLISH_EXPORT_WORDS, type Rationale, writeWord } from '../../engine/word/index.ts';
import { bodyOf } from '../../groups/index.ts';
import {
  english,
  formatDay,
  formatInstant,
  makePdf,
  type PdfOptions,
  publicPage,
  type Route,
  speaker,
  type Visit,
} from '../../platform/index.ts';
import { textPaths } from '../paths.ts';
import { type Adopted, adoptedOf } from '../reads/adopted.ts';
import { markingOf } from '../reads/marking.ts';
import { isRemoved, parseCanonicalText, printedNumber } from '../rules/canonical-text.ts';
import { isLive, renumberedText } from '../rules/consolidated.ts';
import { revisionSymbol } from '../rules/symbols.ts';
import type { TextState } from '../rules/text-state.ts';
import { snapshotIdOf } from '../rules/understand-file.ts';
import { fileWords } from '../words/files.ts';
import { words } from '../words.ts';
import { type ComparedPdf, comparedPdf } from './compared-pdf.ts';
import { fileName } from './file-name.ts';
import { NoFontPage } from './no-font-page.tsx';
import { textView } from './text-view.ts';

export const fileRoutes: readonly Route[] = [
  publicPage('/texts/:file{[a-z0-9.-]+\\.docx}', sendWord),
  publicPage('/texts/:file{[a-z0-9.-]+\\.pdf}', sendPdf),
  publicPage('/texts/:file{[a-z0-9.-]+\\.akn\\.xml}', sendAkn),
];

/** One model for every file: the text as the reader may see it, and what stands around it. */
interface FileModel {
  readonly consolidation: Consolidation;
  readonly isClean: boolean;
  readonly adopted: Adopted | null;
  /** Of the proposals that stand in it, as far as the reader may know them. */
  readonly rationales: readonly Rationale[];
  readonly options: {
    readonly title: string;
    readonly symbol: string;
    readonly marking: string;
    readonly exercise: boolean;
    readonly attribution: boolean;
    readonly names: Readonly<Record<string, string>>;
    readonly date: string;
    /** As the header prints it. */
    readonly day: string;
    /** What the file was made from, so that it is understood when a delegation returns it. */
    readonly snapshotId?: string;
  };
}

async function modelOf(visit: Visit, id: string): Promise<FileModel | null> {
  return visit.read(async (tx) => {
    const adopted = await adoptedOf(tx, id);
    const label = await markingOf(tx, id);
    if (!label) return null;
    const marking = `TLP:${label}`;
    if (adopted) return isRemoved(adopted) ? null : adoptedModel(adopted, marking);
    const view = await textView(tx, visit, id);
    if (!view) return null;
    const { title, symbol, exercise } = view.text;
    const issued = view.state.revision?.number ?? 0;
    // What the next issue would freeze: its symbol, and numbers computed anew (procedure.md §1.3).
    const isNext = visit.query('as') === 'next' && view.isSecretariat;
    return {
      consolidation: isNext ? renumberedText(view.state) : view.consolidation,
      isClean: false,
      adopted: null,
      rationales: rationalesOf(view.state),
      options: {
        title,
        symbol: revisionSymbol(symbol, isNext ? issued + 1 : issued),
        marking,
        exercise,
        attribution: view.state.seesNames,
        names: view.names,
        date: visit.now.toString(),
        day: dayOf(visit.now, visit.officialZone),
        snapshotId: snapshotIdOf(id, visit.now),
      },
    };
  });
}

/** Until its release it may be passed on no further than as a draft. */
function adoptedModel(adopted: Adopted, marking: string): FileModel {
  const text = parseCanonicalText(adopted.canonical);
  return {
    consolidation: {
      version: 1,
      language: text.language,
      unplaced: [],
      provisions: text.provisions.map(({ text: said, ...provision }) => ({
        ...provision,
        number: printedNumber(provision),
        inserted: false,
        deletion: [],
        segments: [{ text: said }],
      })),
    },
    isClean: true,
    adopted,
    rationales: [],
    options: {
      title: adopted.title,
      symbol: adopted.symbol,
      marking,
      exercise: adopted.exercise,
      attribution: false,
      names: {},
      date: adopted.adoptedAt.toString(),
      day: dayOf(adopted.adoptedAt, adopted.adoptedZone),
    },
  };
}

function rationalesOf({ proposals, seesNames }: TextState): Rationale[] {
  const live = proposals.filter((proposal) => seesNames && isLive(proposal, seesNames));
  return live.flatMap(({ op, provision, newProvision, sponsors, rationale, changedAt }) => {
    const provisionId = op === 'insert' ? newProvision : provision;
    return rationale === null || provisionId === null
      ? []
      : [{ provisionId, by: sponsors, text: rationale, date: changedAt.toString() }];
  });
}

/** In English, as all that we print around a text. */
function dayOf(at: Instant, zone: string): string {
  return formatDay(at.toZonedDateTimeISO(zone).toPlainDate().toString(), english);
}

async function sendWord(visit: Visit): Promise<Response> {
  const id = visit.param('file').replace(/\.docx$/, '');
  const model = await modelOf(visit, id);
  if (!model) return visit.notFound();
  const style = model.isClean ? 'clean' : styleOf(visit.query('style'));
  const { consolidation, options, rationales } = model;
  const bytes = writeWord(consolidation, { ...options, rationales, style });
  return send(bytes, {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: fileName(model.options, '.docx'),
  });
}

function styleOf(asked: string | undefined): 'brackets' | 'tracked' | 'clean' {
  return asked === 'tracked' || asked === 'clean' ? asked : 'brackets';
}

async function sendPdf(visit: Visit): Promise<Response> {
  const id = visit.param('file').replace(/\.pdf$/, '');
  if (visit.query('style') === 'compared') {
    const compared = await comparedPdf(visit, id);
    return compared ? sendTypeset(visit, id, compared) : visit.notFound();
  }
  const model = await modelOf(visit, id);
  if (!model) return visit.notFound();
  const isClean = model.isClean || visit.query('style') === 'clean';
  const made = makePdf(model.consolidation, {
    ...model.options,
    style: isClean ? 'clean' : 'brackets',
    ...proofOf(visit, model),
  });
  return sendTypeset(visit, id, { made, ...model.options });
}

/** The PDF; where the machine has no font for its letters, the reader is told, and shown to the Word file. */
function sendTypeset(visit: Visit, id: string, { made, ...text }: ComparedPdf): Response | Promise<Response> {
  if (made.ok) return send(made.value, { type: 'application/pdf', name: fileName(text, '.pdf') });
  const letters = String(made.details?.['letters'] ?? '');
  return visit.page({ title: visit.say(fileWords.noFont), body: NoFontPage({ visit, id, letters }) }, 409);
}

/** Only an adopted text has a place among documents; before, there is nothing to find. */
async function sendAkn(visit: Visit): Promise<Response> {
  const id = visit.param('file').replace(/\.akn\.xml$/, '');
  const found = await visit.read(async (tx) => {
    const adopted = await adoptedOf(tx, id);
    const marking = await markingOf(tx, id);
    return adopted && marking && { adopted, marking, body: await bodyOf(tx, adopted.body) };
  });
  if (!found || isRemoved(found.adopted)) return visit.notFound();
  const { adopted, marking, body } = found;
  const xml = writeAkn(aknText(adopted, { body: body?.name ?? adopted.body, house: visit.house.url }));
  const name = fileName({ ...adopted, marking: `TLP:${marking}` }, '.akn.xml');
  return send(new TextEncoder().encode(xml), { type: 'application/akn+xml; charset=utf-8', name });
}

/** A forum outside the United Nations takes a code that ISO 3166 leaves to its users (standards.md §1). */
const jurisdiction = 'xf';

function aknText(adopted: Adopted, names: { body: string; house: string }): AknText {
  const { kind, symbol, title, language, adoptedAt, adoptedZone, exercise, sha256 } = adopted;
  return {
    ...{ kind, symbol, title, language, sha256, jurisdiction },
    adoptedOn: adoptedAt.toZonedDateTimeISO(adoptedZone).toPlainDate().toString(),
    adoptedAt: adoptedAt.toString(),
    body: { id: adopted.body, name: names.body },
    exercise: exercise ? { words: ENGLISH_EXPORT_WORDS.exercise, language: 'en' } : null,
    address: `${names.house}${textPaths.text(adopted.text)}`,
    provisions: parseCanonicalText(adopted.canonical).provisions.map((provision) => ({
      ...provision,
      number: printedNumber(provision),
    })),
  };
}

/** Hash, signature and lasting address, printed at the end of an adopted text: in English, for every reader alike. */
function proofOf(visit: Visit, { adopted }: FileModel): Pick<PdfOptions, 'adopted'> {
  if (!adopted) return {};
  const { sha256: hash, signature, keyId, adoptedAt, adoptedZone } = adopted;
  const time = formatInstant(adoptedAt, adoptedZone, english);
  return {
    adopted: {
      statement: speaker(english)(words.adoptedOn, { time }),
      hash,
      signatures: [],
      ...(signature && keyId ? { signature: { key: keyId, base64: signature } } : {}),
      address: `${visit.house.url}${textPaths.text(adopted.text)}`,
    },
  };
}

function send(bytes: Uint8Array, file: { type: string; name: string }): Response {
  invariant(/^[A-Za-z0-9.-]+$/.test(file.name), 'a file name without characters that a header cannot hold');
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"` },
  });
}
