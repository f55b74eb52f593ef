import type { Marking } from '../../access/index.ts';
import { ReadersLink } from '../../groups/index.ts';
import { At, timeWords, type Visit } from '../../platform/index.ts';
import { type CleanProvision, type Correction, textPaths } from '../../texts/index.ts';
import { type Definition, DefinitionList, LinkButton, type Markup } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { PublishedAnnex } from '../reads/annex.ts';
import type { Decision } from '../reads/decisions.ts';
import type { Link, Mandate } from '../reads/register.ts';
import type { Statement } from '../reads/statements.ts';
import type { Embargo } from '../rules/embargo.ts';
import type { ReleaseKeys } from '../rules/releasing.ts';
import { correctionWords } from '../words/corrections.ts';
import { embargoWords } from '../words/embargo.ts';
import { markingWords } from '../words/marking.ts';
import { registerWords } from '../words/register.ts';
import { silenceWords } from '../words/silence.ts';
import { statementWords } from '../words/statements.ts';
import { writtenWords } from '../words/written.ts';
import { words } from '../words.ts';
import { AnnexNote } from './annex-note.tsx';
import { DecisionLinks, Mandates } from './decision-links.tsx';
import { EmbargoNotice } from './embargo-page.tsx';
import { How, officeLabel } from './labels.tsx';
import { ReleaseNotice } from './release-notice.tsx';
import { StatementList } from './statement-list.tsx';

export interface DecisionView {
  readonly decision: Decision;
  /** Names, in the order of lists; empty where the reader may not see them. */
  readonly present: readonly string[];
  /** How the chairs' keys stand; null for those who may not know, and after the release. */
  readonly keys: ReleaseKeys | null;
  readonly names: Readonly<Record<string, string>>;
  /** Whether the reader holds a chair of the body. */
  readonly isChair: boolean;
  /** Whether the reader completes the entry in the register. */
  readonly keepsRegister: boolean;
  /** Whether the reader may read how silence about the text went. */
  readonly hadSilence: boolean;
  /** Whether the reader may read how the members were asked about the text in writing. */
  readonly wasAskedInWriting: boolean;
  /** What was said about when it may be public; null where nothing was, and for those who may not know. */
  readonly embargo: Embargo | null;
  readonly links: readonly Link[];
  readonly mandates: readonly Mandate[];
  /** Address of each body that the reader may see. */
  readonly bodyAddresses: Readonly<Record<string, string>>;
  readonly statements: readonly Statement[];
  /** What was signed with the decision; null where nothing stood beside it then. */
  readonly annex: PublishedAnnex | null;
  /** Published corrections of the text, the first first. */
  readonly corrections: readonly Correction[];
  readonly paragraphs: readonly CleanProvision[];
  /** Whether the reader puts statements on record, or enters them. */
  readonly makesStatements: boolean;
  /** How the source marked the text; null for whoever does not read it as negotiated. */
  readonly markedBySource: Marking | null;
  /** Address of the meeting, where the reader may see it. */
  readonly meetingAddress: string | null;
}

/** A decision at its lasting address: what, by whom, when, in which words, and nobody's position. */
export function DecisionPage({ visit, view }: { visit: Visit; view: DecisionView }): Markup {
  const { say } = visit;
  const { decision } = view;
  return (
    <>
      <ReleaseNotice visit={visit} {...view} />
      {view.embargo === null ? null : <EmbargoNotice {...{ visit, decision }} embargo={view.embargo} />}
      <DefinitionList
        items={[...facts(visit, view), ...proofs(visit, decision), ...relabelled(visit, view)]}
      />
      {visit.viewer.kind === 'person' ? (
        <ReadersLink visit={visit} href={decisionPaths.access(decision.number)} />
      ) : null}
      <Mandates visit={visit} mandates={view.mandates} bodyAddresses={view.bodyAddresses} />
      <StatementsSection visit={visit} view={view} />
      <AnnexNote
        visit={visit}
        annex={view.annex}
        isReleased={decision.releasedAt !== null}
        isAnythingHere={view.statements.length > 0 || view.mandates.length > 0}
      />
      <DecisionLinks visit={visit} number={decision.number} links={view.links} />
      <p>
        <LinkButton label={say(words.readText)} href={textPaths.text(decision.text)} />{' '}
        {view.isChair && decision.readyAt === null ? (
          <LinkButton
            look="plain"
            label={say(words.toRelease)}
            href={decisionPaths.release(decision.number)}
          />
        ) : null}{' '}
        {view.hadSilence ? (
          <LinkButton
            look="plain"
            label={say(silenceWords.title)}
            href={decisionPaths.silence(decision.text)}
          />
        ) : null}{' '}
        {view.wasAskedInWriting ? (
          <LinkButton
            look="plain"
            label={say(writtenWords.title)}
            href={decisionPaths.written(decision.text)}
          />
        ) : null}{' '}
        {(view.isChair || view.keepsRegister) && decision.releasedAt === null ? (
          <LinkButton
            look="plain"
            label={say(embargoWords.toEmbargo)}
            href={decisionPaths.embargo(decision.number)}
          />
        ) : null}{' '}
        {view.keepsRegister ? (
          <LinkButton
            look="plain"
            label={say(registerWords.keep)}
            href={decisionPaths.entry(decision.number)}
          />
        ) : null}
      </p>
    </>
  );
}

function facts(
  visit: Visit,
  { decision, present, bodyAddresses, meetingAddress, corrections }: DecisionView,
): Definition[] {
  const { say } = visit;
  const { text, title, symbol, verb, mode, decidedAt, decidedZone } = decision;
  return [
    {
      term: say(words.text),
      details: (
        <>
          <a href={textPaths.text(text)}>{title}</a>, {symbol}
        </>
      ),
    },
    ...(corrections.length === 0
      ? []
      : [
          {
            term: say(correctionWords.correctedBy),
            details: (
              <a href={decisionPaths.corrections(text)}>{corrections.map((one) => one.symbol).join(', ')}</a>
            ),
          },
        ]),
    { term: say(words.how), details: <How say={say} verb={verb} mode={mode} /> },
    {
      term: say(words.body),
      details: <Linked label={decision.bodyName} href={bodyAddresses[decision.body]} />,
    },
    {
      term: say(words.meeting),
      details: <Linked label={decision.meetingTitle} href={meetingAddress ?? undefined} />,
    },
    { term: say(words.when), details: <At visit={visit} at={decidedAt} zone={decidedZone} /> },
    {
      term: say(words.presiding),
      details: officeLabel(say, { role: decision.presidingRole, name: decision.presidingName }),
    },
    { term: say(words.statement), details: <q>{decision.statement}</q> },
    { term: say(words.present), details: <Present visit={visit} present={present} /> },
  ];
}

/** What delegations put on record; nothing where there is nothing and the reader makes none. */
function StatementsSection({ visit, view }: { visit: Visit; view: DecisionView }): Markup | null {
  const { say } = visit;
  const { decision, statements, paragraphs, annex } = view;
  if (statements.length === 0 && !view.makesStatements) return null;
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{say(statementWords.title)}</h2>
      <StatementList {...{ visit, statements, paragraphs, zone: decision.decidedZone, annex }} />
      <p>
        <a href={decisionPaths.statements(decision.text)}>
          {say(view.makesStatements ? statementWords.make : statementWords.toStatements)}
        </a>
      </p>
    </section>
  );
}

/** A link where the reader may follow it, else the words alone. */
function Linked({ label, href }: { label: string; href: string | undefined }): Markup {
  return href === undefined ? <span>{label}</span> : <a href={href}>{label}</a>;
}

function Present({ visit, present }: { visit: Visit; present: readonly string[] }): Markup {
  const { say } = visit;
  if (present.length === 0) return <>{say(words.presentNotPublished)}</>;
  return (
    <>
      {present.join(', ')}
      <br />
      <span class="quiet">{say(words.presentNote)}</span>
    </>
  );
}

function proofs(visit: Visit, decision: Decision): Definition[] {
  const { say } = visit;
  const { sha256, releasedAt, keyId, decidedZone } = decision;
  return [
    { term: say(words.sha256), details: <code class="hash">{sha256}</code> },
    ...(releasedAt && keyId
      ? [
          { term: say(words.released), details: <At visit={visit} at={releasedAt} zone={decidedZone} /> },
          {
            term: say(words.signedWith),
            details: (
              <>
                {keyId} · <a href="/record">{say(words.checkIt)}</a>
              </>
            ),
          },
        ]
      : []),
  ];
}

/** That the release changed how far the text may be passed on, for those who knew it before. */
function relabelled(visit: Visit, { decision, markedBySource: from }: DecisionView): Definition[] {
  const { releasedAt, decidedZone } = decision;
  if (releasedAt === null || from === null || from === 'CLEAR') return [];
  const time = timeWords(releasedAt, visit, decidedZone);
  const { say } = visit;
  return [{ term: say(markingWords.term), details: say(markingWords.changed, { from, time }) }];
}
