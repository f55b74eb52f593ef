import { markings } from '../../access/index.ts';
import { newId } from '../../base/index.ts';
import { draftingProfiles, type ProvisionKind } from '../../engine/index.ts';
import type { Say, Visit } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  errorAt,
  Field,
  Form,
  type FormError,
  Hidden,
  type Markup,
  Notice,
} from '../../ui/index.ts';
import { provisionKinds } from '../acts/create-text.ts';
import { textPaths } from '../paths.ts';
import type { DraftProvision } from '../rules/parse-draft.ts';
import { words as drafting } from '../words/drafting.ts';
import { markingWords } from '../words/marking.ts';
import { words } from '../words.ts';
import { directionOf } from './provision-words.ts';

/** TLP:RED names persons, and a text is put before a body: no text can bear it (procedure.md §6.1). */
const ofBodies = markings.filter((marking) => marking !== 'RED');

/** What was typed about a new text, kept through preview and refusal. */
export interface TypedText {
  readonly body: string;
  readonly kind: string;
  /** Empty: as its kind suggests. */
  readonly profile: string;
  readonly title: string;
  readonly symbol: string;
  readonly marking: string;
  readonly language: string;
  readonly closesAtWall: string;
  readonly closesZone: string;
  readonly draft: string;
}

export interface BodyOption {
  readonly id: string;
  readonly name: string;
}

interface CreateProps {
  readonly visit: Visit;
  readonly bodies: readonly BodyOption[];
  readonly typed: TypedText;
  readonly errors: readonly FormError[];
}

/** Where the secretariat puts a zero draft before a body. */
export function CreatePage({ visit, bodies, typed, errors }: CreateProps): Markup {
  const { say } = visit;
  if (bodies.length === 0) {
    return <EmptyState kind="wait" title={say(words.noTexts)} sentence={say(words.noBodies)} />;
  }
  const line = (name: 'title' | 'symbol' | 'language', label: string) => (
    <Field kind="text" name={name} label={label} value={typed[name]} {...errorAt(errors, name)} />
  );
  return (
    <Form
      method="post"
      action={textPaths.newPreview}
      answersWithPage
      files
      wide
      idempotencyKey={newId()}
      errors={{ title: say(words.checkFields), list: errors }}
    >
      <Field
        kind="select"
        name="body"
        label={say(words.body)}
        value={typed.body}
        choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        {...errorAt(errors, 'body')}
      />
      <Field
        kind="select"
        name="kind"
        label={say(words.textKind)}
        value={typed.kind}
        choices={kindChoices(say)}
      />
      <Field
        kind="select"
        name="profile"
        label={say(drafting.profile)}
        hint={say(drafting.profileHint)}
        value={typed.profile}
        choices={[
          { value: '', label: say(drafting.profileSuggested) },
          ...draftingProfiles.map((value) => ({ value, label: say(drafting[value]) })),
        ]}
        {...errorAt(errors, 'profile')}
      />
      {line('title', say(words.title))}
      {line('symbol', say(words.symbol))}
      <Field
        kind="select"
        name="marking"
        label={say(words.marking)}
        hint={say(markingWords.hint)}
        value={typed.marking}
        choices={ofBodies.map((value) => ({ value, label: `TLP:${value}` }))}
        {...errorAt(errors, 'marking')}
      />
      {line('language', say(words.language))}
      <Field
        kind="date-time"
        name="closesAtWall"
        label={say(words.closingDate)}
        hint={say(words.inZone, { zone: typed.closesZone })}
        value={typed.closesAtWall}
        {...errorAt(errors, 'closesAtWall')}
      />
      <Hidden name="closesZone" value={typed.closesZone} />
      <Field
        kind="textarea"
        name="draft"
        rows={14}
        label={say(words.pasteDraft)}
        hint={say(words.pasteDraftHint)}
        optional={say(words.optional)}
        value={typed.draft}
        wording={{ language: typed.language, direction: directionOf(typed.language) }}
        {...errorAt(errors, 'draft')}
      />
      <Field
        kind="file"
        name="file"
        label={say(words.wordFile)}
        optional={say(words.optional)}
        accept=".docx"
        {...errorAt(errors, 'file')}
      />
      <Button label={say(words.previewDraft)} />
    </Form>
  );
}

function kindChoices(say: Say) {
  return [
    { value: 'declaration', label: say(words.kindDeclaration) },
    { value: 'strategy', label: say(words.kindStrategy) },
    { value: 'termsOfReference', label: say(words.kindTermsOfReference) },
    { value: 'report', label: say(words.kindReport) },
    { value: 'other', label: say(words.kindOther) },
  ];
}

const provisionKindWords = {
  title: words.kindTitle,
  heading: words.kindHeading,
  chapeau: words.kindChapeau,
  preambular: words.kindPreambular,
  operative: words.kindOperative,
  subparagraph: words.kindSubparagraph,
  paragraph: words.kindParagraph,
  annex: words.kindAnnex,
} as const satisfies Record<ProvisionKind, unknown>;

/** Above this many paragraphs the kinds are taken as guessed: a choice for each would be a page nobody can use. */
const choosableMax = 400;

/** How the draft was read, paragraph by paragraph; the kinds can still be set. */
export function DraftPreviewPage(props: {
  readonly visit: Visit;
  readonly bodyName: string;
  readonly typed: TypedText;
  readonly provisions: readonly DraftProvision[];
  readonly warnings: readonly string[];
}): Markup {
  const { visit, bodyName, typed, provisions, warnings } = props;
  const { say } = visit;
  const { draft: _draft, ...fields } = typed;
  const isChoosable = provisions.length <= choosableMax;
  return (
    <>
      <p>{say(words.draftPreviewHint)}</p>
      {warnings.length === 0 ? null : (
        <Notice tone="care" title={say(words.wordWarnings)}>
          <ul>
            {warnings.map((warning) => (
              <li>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="quiet">{say(words.paragraphs, { count: provisions.length })}</p>
      <Form method="post" action={textPaths.list} idempotencyKey={newId()} wide>
        {Object.entries(fields).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <Hidden name="provisions" value={JSON.stringify(provisions)} />
        {provisions.map((provision, index) => (
          <div class="draft-line">
            {isChoosable ? (
              <Field
                kind="select"
                name="provisionKind"
                idPrefix={`line-${index + 1}`}
                label={`${index + 1}`}
                value={provision.kind}
                choices={provisionKinds.map((kind) => ({
                  value: kind,
                  label: say(provisionKindWords[kind]),
                }))}
              />
            ) : null}
            <p class="words" lang={typed.language} dir={directionOf(typed.language)}>
              {provision.words}
            </p>
          </div>
        ))}
        <Button label={say(words.createText, { body: bodyName })} />
      </Form>
    </>
  );
}
