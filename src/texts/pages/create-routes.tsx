import { z } from 'zod';
import { readWord } from '../../engine/word/index.ts';
import { bodiesVisible } from '../../groups/index.ts';
import { get, post, type Route, type Visit } from '../../platform/index.ts';
import { forumOf } from '../../registry/index.ts';
import type { FormError } from '../../ui/index.ts';
import { createText, provisionKinds } from '../acts/create-text.ts';
import { textPaths } from '../paths.ts';
import { type DraftProvision, parseDraft } from '../rules/parse-draft.ts';
import { suggestedProfile } from '../rules/profile.ts';
import { words } from '../words.ts';
import { type BodyOption, CreatePage, DraftPreviewPage, type TypedText } from './create-page.tsx';
import { formErrors } from './refusals.ts';

/** A Word file of a draft, with what surrounds it in the form. */
const draftBytesMax = 12 * 1024 * 1024;

export const createRoutes: readonly Route[] = [
  get(textPaths.new, ['secretariat'], (visit) => showForm(visit, emptyText(visit), [])),
  post(textPaths.newPreview, ['secretariat'], previewDraft, draftBytesMax),
  post(textPaths.list, ['secretariat'], create, draftBytesMax),
];

function emptyText(visit: Visit): TypedText {
  const inTwoWeeks = visit.now.add({ hours: 14 * 24 }).toZonedDateTimeISO(visit.officialZone);
  return {
    body: '',
    kind: 'declaration',
    profile: '',
    title: '',
    symbol: '',
    marking: 'AMBER',
    language: 'en',
    closesAtWall: `${inTwoWeeks.toPlainDate().toString()}T17:00`,
    closesZone: visit.officialZone,
    draft: '',
  };
}

function typedText(fields: Readonly<Record<string, string>>, visit: Visit): TypedText {
  const empty = emptyText(visit);
  const names = Object.keys(empty) as (keyof TypedText)[]; // its own keys
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? empty[name]])) as unknown as TypedText; // same keys, strings
}

async function bodiesFor(visit: Visit): Promise<BodyOption[]> {
  const bodies = await visit.read((tx) => bodiesVisible(tx));
  return bodies.map(({ id, name }) => ({ id, name }));
}

async function showForm(visit: Visit, typed: TypedText, errors: readonly FormError[]): Promise<Response> {
  const bodies = await bodiesFor(visit);
  const title = visit.say(words.newText);
  const breadcrumb = [{ label: visit.say(words.texts), href: textPaths.list }];
  const body = <CreatePage visit={visit} bodies={bodies} typed={typed} errors={errors} />;
  return visit.page({ title, breadcrumb, body }, errors.length > 0 ? 422 : 200);
}

/** Show how the draft was read, before anything is created. */
async function previewDraft(visit: Visit): Promise<Response> {
  const { fields, files } = await visit.form();
  const typed = typedText(fields, visit);
  const file = files['file'];
  if (!file) {
    const provisions = parseDraft(typed.draft);
    if (provisions.length === 0) {
      return showForm(visit, typed, formErrors({ ok: false, why: 'draft-empty', at: 'draft' }, visit.say));
    }
    return showPreview(visit, { typed, provisions, warnings: [], errors: [] });
  }
  const read = readWord(file.bytes);
  if (!read.ok) return showForm(visit, typed, formErrors({ ...read, at: 'file' }, visit.say));
  const provisions = read.value.provisions
    .filter((one) => one.text.trim() !== '')
    .map((one) => ({ kind: one.kind, level: one.level ?? null, words: one.text.trim() }));
  if (provisions.length === 0) {
    return showForm(visit, typed, formErrors({ ok: false, why: 'draft-empty', at: 'file' }, visit.say));
  }
  const warnings = read.value.warnings.map((warning) => warning.text);
  return showPreview(visit, { typed, provisions, warnings, errors: [] });
}

async function showPreview(
  visit: Visit,
  shown: {
    typed: TypedText;
    provisions: readonly DraftProvision[];
    warnings: readonly string[];
    errors: readonly FormError[];
  },
): Promise<Response> {
  const bodies = await bodiesFor(visit);
  const bodyName = bodies.find((one) => one.id === shown.typed.body)?.name ?? '';
  return visit.page(
    {
      title: visit.say(words.draftPreview),
      breadcrumb: [
        { label: visit.say(words.texts), href: textPaths.list },
        { label: visit.say(words.newText), href: textPaths.new },
      ],
      body: <DraftPreviewPage visit={visit} bodyName={bodyName} {...shown} />,
    },
    shown.errors.length > 0 ? 422 : 200,
  );
}

const sentProvisions = z.array(
  z.object({ kind: z.enum(provisionKinds), level: z.number().nullable(), words: z.string() }),
);

async function create(visit: Visit): Promise<Response> {
  const { fields, lists } = await visit.form();
  const typed = typedText(fields, visit);
  const provisions = sentDraft(fields['provisions'] ?? '', lists['provisionKind'] ?? []);
  if (!provisions)
    return showForm(visit, typed, formErrors({ ok: false, why: 'draft-empty', at: 'draft' }, visit.say));
  const { draft: _draft, ...input } = typed;
  const profile = typed.profile || suggestedProfile(typed.kind, await profilesOfForum(visit));
  const result = await visit.perform(createText, { ...input, profile, provisions });
  if (result.ok) return visit.goTo(textPaths.text(result.value.id));
  if (result.why === 'not-found') return visit.notFound();
  const errors = formErrors(result, visit.say).map(besideItsField);
  // The first page has the fields; the draft goes back into its box, so that nothing is lost.
  const draft = provisions.map((one) => one.words).join('\n\n');
  return showForm(visit, { ...typed, draft }, errors);
}

async function profilesOfForum(visit: Visit): Promise<readonly string[]> {
  const forum = await visit.read((tx) => forumOf(tx));
  return forum?.drafting.profiles ?? [];
}

/** What the form asks in another field: the paragraphs in the box of the draft, the zone with the closing date. */
function besideItsField(error: FormError): FormError {
  const field = error.at?.split('.')[0];
  if (field === 'provisions') return { ...error, at: 'draft' };
  return field === 'closesZone' ? { ...error, at: 'closesAtWall' } : error;
}

/** The paragraphs as the preview sent them back, with the kinds that the officer chose. */
function sentDraft(json: string, kinds: readonly string[]): DraftProvision[] | null {
  try {
    const parsed = sentProvisions.safeParse(JSON.parse(json));
    if (!parsed.success || parsed.data.length === 0) return null;
    return parsed.data.map((one, index) => {
      const kind = provisionKinds.find((known) => known === kinds[index]) ?? one.kind;
      return { ...one, kind, level: kind === 'subparagraph' ? (one.level ?? 1) : null };
    });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
