import { newId } from '../../base/index.ts';
import { type ConsolidatedProvision, structureNotes } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import {
  Button,
  DiffLine,
  errorAt,
  Field,
  Form,
  type FormError,
  type Markup,
  Notice,
} from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { isClosed } from '../rules/decide-proposal.ts';
import { words as provenance } from '../words/provenance.ts';
import { words } from '../words.ts';
import { SpeakingNotice } from './authority-notice.tsx';
import { ChairTools } from './chair-tools.tsx';
import { diffRuns, diffWordsOf } from './diff-runs.ts';
import { HatNotice } from './hat-notice.tsx';
import { InsertionForm, ProposalForm } from './proposal-form.tsx';
import { ProposalList } from './proposal-list.tsx';
import { directionOf } from './provision-words.ts';
import { StructureForms } from './structure-forms.tsx';
import { ProvisionLine } from './text-page.tsx';
import { frozenHref, frozenWords } from './text-parts.ts';
import type { TextView } from './text-view.ts';
import type { TypedProposal } from './typed-proposal.ts';

export interface ProvisionPageProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly provision: ConsolidatedProvision;
  readonly typed: TypedProposal;
  readonly insertion: TypedProposal;
  /** A move, split or merge that was being written; `null` when none was. */
  readonly structure: TypedProposal | null;
  readonly errors: readonly FormError[];
  /** Which form the errors belong to. */
  readonly erred: 'proposal' | 'insertion' | 'structure' | 'chair' | 'reopening' | null;
  /** The wording that the delegation had before it, when another stands now: both are shown. */
  readonly stale?: { readonly before: string; readonly now: string };
}

/** One paragraph: what everybody proposes on it, and where the reader acts. */
export function ProvisionPage(props: ProvisionPageProps): Markup {
  const { visit, view, provision } = props;
  const { say } = visit;
  return (
    <>
      <section class="text text-margin" aria-label={say(words.text)}>
        <ProvisionLine visit={visit} view={view} provision={provision} withoutActions />
      </section>
      {props.stale ? <Stale {...props} stale={props.stale} /> : null}
      <AdRefAnswer visit={visit} view={view} provision={provision} />
      <ProposalList visit={visit} view={view} provision={provision} />
      {view.state.seesNames && !provision.inserted ? (
        <p>
          <a href={textPaths.provenance(view.text.id, provision.id)}>{visit.say(provenance.title)}</a>
        </p>
      ) : null}
      <WhyStill visit={visit} view={view} />
      <HatNotice visit={visit} view={view} />
      <SpeakingNotice visit={visit} view={view} />
      {view.standsStill ? null : <Acting {...props} />}
      <Neighbours {...props} />
    </>
  );
}

/** What stands where the forms would be while the text is before its members. */
function WhyStill({ visit, view }: Pick<ProvisionPageProps, 'visit' | 'view'>): Markup | null {
  const { say } = visit;
  const { id, frozenBy } = view.text;
  if (view.isAdopted || frozenBy === null) return null;
  return (
    <Notice tone="care" title={say(frozenWords[frozenBy])}>
      <p>{say(words.frozenExplained)}</p>
      {view.delegation || view.isChair || view.isSecretariat ? (
        <p>
          <a href={frozenHref(id, frozenBy)}>{say(words.frozenLink)}</a>
        </p>
      ) : null}
    </Notice>
  );
}

/** The forms of a delegation or a chair; nothing for those who only read. */
function Acting(props: ProvisionPageProps): Markup | null {
  const { visit, view, provision, errors, erred } = props;
  if (!view.delegation && !view.isChair) return null;
  const errorsOf = (form: ProvisionPageProps['erred']) => (erred === form ? errors : []);
  const closed = isClosed(view.state, provision.id);
  // Words typed before the paragraph was agreed stay on the page (issue 2, line 6).
  const isWishShown = !provision.inserted && (!closed || erred === 'proposal' || erred === 'structure');
  // Where a paragraph would come to stand is no paragraph yet.
  const isOnlyPlace = provision.inserted && structureNotes(provision).length > 0;
  return (
    <>
      {closed ? <ReopenForm {...props} errors={errorsOf('reopening')} /> : null}
      {isWishShown ? <WishForm {...props} errors={errorsOf('proposal')} /> : null}
      {isWishShown && provision.kind !== 'title' ? (
        <StructureForms
          visit={visit}
          view={view}
          provision={provision.id}
          typed={props.structure}
          errors={errorsOf('structure')}
        />
      ) : null}
      {view.delegation && !isOnlyPlace ? <InsertForm {...props} errors={errorsOf('insertion')} /> : null}
      {view.isChair ? (
        <ChairTools visit={visit} view={view} provision={provision} errors={errorsOf('chair')} />
      ) : null}
    </>
  );
}

function WishForm(props: ProvisionPageProps): Markup {
  const { visit, view, provision, typed, errors } = props;
  const title = view.delegation ? words.whatDoYouWish : words.whatDoesTheChairOffer;
  return (
    <>
      <h2>{visit.say(title)}</h2>
      <ProposalForm visit={visit} view={view} provision={provision.id} typed={typed} errors={errors} />
    </>
  );
}

/** Folded until it is wanted: most wishes are for the paragraph itself. */
function InsertForm(props: ProvisionPageProps): Markup {
  const { visit, view, provision, insertion, errors } = props;
  return (
    <details open={errors.length > 0 || insertion.words !== ''}>
      <summary>{visit.say(words.insertAfter)}</summary>
      <InsertionForm visit={visit} view={view} provision={provision.id} typed={insertion} errors={errors} />
    </details>
  );
}

function Stale({
  visit,
  view,
  stale,
}: ProvisionPageProps & { stale: { before: string; now: string } }): Markup {
  const { say } = visit;
  return (
    <Notice tone="care" title={say(words.refusedWordingChanged)}>
      <DiffLine
        runs={diffRuns(stale.before, stale.now)}
        language={view.text.language}
        direction={directionOf(view.text.language)}
        words={diffWordsOf(say)}
      />
    </Notice>
  );
}

function AdRefAnswer({
  visit,
  view,
  provision,
}: Pick<ProvisionPageProps, 'visit' | 'view' | 'provision'>): Markup | null {
  const { say } = visit;
  const mark = view.state.marks.get(provision.id);
  const waits =
    mark?.state === 'agreedAdRef' &&
    mark.adRef.some((one) => one.participant === view.delegation && !one.confirmedAt);
  if (!waits) return null;
  return (
    <Form method="post" action={textPaths.confirmations(view.text.id, provision.id)} idempotencyKey={newId()}>
      <Button label={say(words.confirmAdRef, { number: provision.number })} />
    </Form>
  );
}

function ReopenForm({ visit, view, provision, errors }: ProvisionPageProps): Markup | null {
  if (!view.delegation && !view.isChair) return null;
  const { say } = visit;
  return (
    <>
      <h2>{say(words.reopen)}</h2>
      <p>{say(words.agreedClosed)}</p>
      <Form
        method="post"
        action={textPaths.reopening(view.text.id, provision.id)}
        idempotencyKey={newId()}
        errors={{ title: say(words.checkFields), list: errors }}
      >
        <Field
          kind="textarea"
          name="reason"
          rows={2}
          label={say(words.reopenReason)}
          hint={say(words.reopenHint)}
          maxLength={1000}
          {...errorAt(errors, 'reason')}
        />
        <Button label={say(words.reopen)} look="grave" />
      </Form>
    </>
  );
}

function Neighbours({ visit, view, provision }: ProvisionPageProps): Markup {
  const { say } = visit;
  const all = view.consolidation.provisions;
  const at = all.findIndex((one) => one.id === provision.id);
  const [before, after] = [all[at - 1], all[at + 1]];
  const { id } = view.text;
  return (
    <nav class="pager" aria-label={say(words.paragraphs, { count: all.length })}>
      {before ? (
        <a rel="prev" href={textPaths.provision(id, before.id)}>
          {say(words.previousParagraph)}
        </a>
      ) : null}
      <a href={textPaths.text(id)}>{say(words.backToText)}</a>
      {after ? (
        <a rel="next" href={textPaths.provision(id, after.id)}>
          {say(words.nextParagraph)}
        </a>
      ) : null}
    </nav>
  );
}
