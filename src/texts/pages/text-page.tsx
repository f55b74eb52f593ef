import { type Instant, newId } from '../../base/index.ts';
import {
  type Consolidation,
  changedProvisions,
  type ConsolidatedProvision as Provision,
  structureNotes,
} from '../../engine/index.ts';
import { timeWords, type Visit } from '../../platform/index.ts';
import {
  Button,
  ConsolidatedProvision,
  Form,
  type Markup,
  Notice,
  Pager,
  StateStrip,
  TextPage,
} from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { structureWords } from '../words/structure.ts';
import { words } from '../words.ts';
import { LetSpeak, SpeakingNotice } from './authority-notice.tsx';
import { HatNotice } from './hat-notice.tsx';
import { DecidedOfYours } from './outcomes.tsx';
import { directionOf, provisionWords } from './provision-words.ts';
import { Rendered } from './rendered.tsx';
import { handleOf, paragraphHref, paragraphsPerPage, stateOf, stripGroups } from './state-groups.ts';
import type { TextView } from './text-view.ts';
import { WhoCanSeeText } from './who-can-see-text.tsx';

export interface TextPageProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly page: number;
  /** The text as the reader saw it last, and when. */
  readonly before: { readonly at: Instant; readonly consolidation: Consolidation } | null;
  readonly hasSaidNoComments: boolean;
}

/** The consolidated text as everyone entitled reads it, at any moment (issue line 3). */
export function ReadPage(props: TextPageProps): Markup {
  const { visit, view, page } = props;
  const { say } = visit;
  const from = (page - 1) * paragraphsPerPage;
  const shown = view.consolidation.provisions.slice(from, from + paragraphsPerPage);
  return (
    <>
      <StateStrip kind="links" label={say(words.stripLabel)} groups={stripGroups(view, say)} />
      <ChangesNotice {...props} />
      <HatNotice visit={visit} view={view} />
      <SpeakingNotice visit={visit} view={view} />
      <AskedOfYou {...props} />
      <DecidedOfYours visit={visit} view={view} />
      <Rendered
        {...{ visit, view }}
        part={`read ${page}`}
        make={() => (
          <TextPage label={say(words.text)} margin={view.state.seesNames}>
            {shown.map((provision) => (
              <ProvisionLine visit={visit} view={view} provision={provision} />
            ))}
          </TextPage>
        )}
      />
      <TextPager {...props} />
      <NoComments {...props} />
      <LetSpeak visit={visit} view={view} />
      <WhoCanSeeText visit={visit} view={view} />
    </>
  );
}

/** One paragraph with its state, what it waits for, and where the reader may act on it. */
export function ProvisionLine(props: {
  visit: Visit;
  view: TextView;
  provision: Provision;
  /** On the paragraph's own page there is nowhere further to go. */
  withoutActions?: boolean;
}): Markup {
  const { visit, view, provision } = props;
  const { say } = visit;
  const state = stateOf(view, provision);
  const isFurniture = provision.kind === 'title' || provision.kind === 'heading';
  return (
    <ConsolidatedProvision
      provision={provision}
      language={view.text.language}
      direction={directionOf(view.text.language)}
      attribution={view.state.seesNames ? { kind: 'shown', names: view.names } : { kind: 'sealed' }}
      {...(isFurniture && state === 'notDiscussed'
        ? {}
        : { state: { name: state, word: say(words[state]) } })}
      detail={
        <>
          <UnnamedStructure {...props} />
          <Waiting {...props} />
        </>
      }
      actions={props.withoutActions ? undefined : <ActionLink {...props} />}
      words={provisionWords(say, visit.language)}
    />
  );
}

/** Without names there is no margin: that the order or the borders are in question is said under the line. */
function UnnamedStructure(props: { visit: Visit; view: TextView; provision: Provision }): Markup | null {
  const { visit, view, provision } = props;
  if (view.state.seesNames) return null;
  const said = provisionWords(visit.say, visit.language);
  const lines = structureNotes(provision).map(({ says, numbers }) => said.structure(says, numbers));
  return lines.length === 0 ? null : <p>{visit.say(structureWords.unnamed, { what: lines.join('; ') })}</p>;
}

function ActionLink({
  visit,
  view,
  provision,
}: {
  visit: Visit;
  view: TextView;
  provision: Provision;
}): Markup | null {
  if (!view.delegation && !view.isChair) return null;
  const { say } = visit;
  const number = handleOf(provision);
  const label = view.delegation ? words.proposeHere : words.decideHere;
  const long = view.delegation ? words.proposeHereFor : words.decideHereFor;
  return (
    <a
      class="quiet"
      href={textPaths.provision(view.text.id, provision.id)}
      aria-label={say(long, { number })}
    >
      {say(label)}
    </a>
  );
}

/** What an agreement ad referendum waits for, or why a paragraph was reopened. */
function Waiting({
  visit,
  view,
  provision,
}: {
  visit: Visit;
  view: TextView;
  provision: Provision;
}): Markup | null {
  const { say, now } = visit;
  const mark = view.state.marks.get(provision.id);
  if (mark?.state === 'reopened' && mark.reason)
    return <>{say(words.reopenedBecause, { reason: mark.reason })}</>;
  if (mark?.state !== 'agreedAdRef' || mark.adRef.length === 0) return null;
  return (
    <>
      {mark.adRef.map(({ participant, dueAt, dueZone, confirmedAt }) => {
        const name = view.names[participant] ?? participant;
        const time = timeWords(dueAt, visit, dueZone);
        if (confirmedAt) return <p>{say(words.adRefConfirmed, { name })}</p>;
        const word = dueAt.epochMilliseconds <= now.epochMilliseconds ? words.adRefLapsed : words.adRefWaits;
        return <p>{say(word, { name, time })}</p>;
      })}
    </>
  );
}

function ChangesNotice({ visit, view, before }: TextPageProps): Markup | null {
  if (!before) return null;
  const { say } = visit;
  const time = timeWords(before.at, visit);
  const changed = changedProvisions(before.consolidation, view.consolidation);
  if (changed.length === 0) return <p class="quiet">{say(words.noChangesSince, { time })}</p>;
  const provisions = view.consolidation.provisions;
  return (
    <Notice tone="fact" title={say(words.changesSince, { time })}>
      <p>
        {changed.slice(0, 60).map((id, at) => {
          const index = provisions.findIndex((one) => one.id === id);
          const provision = provisions[index];
          return provision ? (
            <>
              {at === 0 ? null : ' · '}
              <a href={paragraphHref(view, id, index)}>{handleOf(provision)}</a>
            </>
          ) : null;
        })}
      </p>
    </Notice>
  );
}

function AskedOfYou({ visit, view }: TextPageProps): Markup | null {
  const { say } = visit;
  if (!view.delegation) return null;
  const waits = [...view.state.marks.values()].filter(
    (mark) =>
      mark.state === 'agreedAdRef' &&
      mark.adRef.some((wait) => wait.participant === view.delegation && wait.confirmedAt === null),
  );
  if (waits.length === 0) return null;
  return (
    <Notice tone="care" title={say(words.askedOfYou)}>
      <ul>
        {waits.map((mark) => {
          const provision = view.consolidation.provisions.find((one) => one.id === mark.provision);
          return provision ? (
            <li>
              <a href={textPaths.provision(view.text.id, provision.id)}>
                {say(words.confirmAdRef, { number: handleOf(provision) })}
              </a>
            </li>
          ) : null;
        })}
      </ul>
    </Notice>
  );
}

function TextPager({ visit, view, page }: TextPageProps): Markup | null {
  const all = view.consolidation.provisions.length;
  if (all <= paragraphsPerPage) return null;
  const { say } = visit;
  const from = (page - 1) * paragraphsPerPage + 1;
  const to = Math.min(all, page * paragraphsPerPage);
  const id = view.text.id;
  return (
    <Pager
      label={say(words.text)}
      position={say(words.pageOf, { from, to, all })}
      {...(page > 1
        ? { previous: { label: say(words.previousParagraph), href: textPaths.page(id, page - 1) } }
        : {})}
      {...(to < all ? { next: { label: say(words.nextParagraph), href: textPaths.page(id, page + 1) } } : {})}
    />
  );
}

function NoComments({ visit, view, hasSaidNoComments }: TextPageProps): Markup | null {
  const { say } = visit;
  if (!view.delegation || view.isAdopted) return null;
  if (hasSaidNoComments) return <p class="quiet">{say(words.noCommentsSaid)}</p>;
  return (
    <Form method="post" action={textPaths.noComments(view.text.id)} idempotencyKey={newId()}>
      <p class="hint">{say(words.noCommentsHint)}</p>
      <Button label={say(words.noComments)} look="plain" />
    </Form>
  );
}
