import { ReadersLink } from '../../groups/index.ts';
import { At, type Visit } from '../../platform/index.ts';
import { ConsolidatedProvision, DefinitionList, type Markup, Notice, TextPage } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { Adopted } from '../reads/adopted.ts';
import type { Correction } from '../reads/corrections.ts';
import { type AdoptedText, parseCanonicalText, printedNumber } from '../rules/canonical-text.ts';
import { correctionWords } from '../words/corrections.ts';
import { fileWords } from '../words/files.ts';
import { words } from '../words.ts';
import { CorrectionList } from './correction-list.tsx';
import { directionOf, provisionWords } from './provision-words.ts';

/** The adopted text at its lasting address: clean, without names, with hash and signature beside it. */
export function AdoptedPage({
  visit,
  adopted,
  corrections,
  hasHistory,
}: {
  visit: Visit;
  adopted: Adopted;
  /** Published ones, the first first. */
  corrections: readonly Correction[];
  hasHistory: boolean;
}): Markup {
  const { say } = visit;
  const text = parseCanonicalText(adopted.canonical);
  return (
    <>
      {text.removed ? <Notice tone="fact">{say(words.removedFromRecord)}</Notice> : null}
      {adopted.releasedAt ? null : <Notice tone="fact">{say(words.notReleasedYet)}</Notice>}
      <CorrectedNotice visit={visit} corrections={corrections} />
      <TextPage label={say(words.text)} margin={false}>
        {text.provisions.filter(isNotHeading(text.title)).map((provision) => (
          <ConsolidatedProvision
            provision={{
              id: provision.id,
              kind: provision.kind,
              ...(provision.level === undefined ? {} : { level: provision.level }),
              number: printedNumber(provision),
              inserted: false,
              deletion: [],
              segments: [{ text: provision.text }],
            }}
            language={text.language}
            direction={directionOf(text.language)}
            attribution={{ kind: 'sealed' }}
            words={provisionWords(say, visit.language)}
          />
        ))}
      </TextPage>
      <Corrections {...{ visit, adopted, text, corrections }} />
      <section aria-labelledby="check">
        <h2 id="check">{say(words.checkIt)}</h2>
        <p>{say(words.checkHint)}</p>
        <DefinitionList items={proofs(visit, adopted)} />
        <p>
          {text.removed ? null : <Files visit={visit} adopted={adopted} />}
          {hasHistory ? (
            <>
              {' '}
              · <a href={textPaths.history(adopted.text)}>{say(words.history)}</a>
            </>
          ) : null}
        </p>
        <p class="quiet">{say(words.sealedNames)}</p>
        {visit.viewer.kind === 'person' ? (
          <ReadersLink visit={visit} href={textPaths.access(adopted.text)} />
        ) : null}
      </section>
    </>
  );
}

/** Above the text: that it is corrected, by what, and where. Nothing where it is not. */
function CorrectedNotice(props: { visit: Visit; corrections: readonly Correction[] }): Markup | null {
  const { visit, corrections } = props;
  const { say } = visit;
  if (corrections.length === 0) return null;
  return (
    <Notice tone="care">
      <p>
        <a href="#corrections">
          {say(correctionWords.correctedBy, {
            symbols: corrections.map(({ symbol }) => symbol).join(', '),
          })}
        </a>{' '}
        {say(correctionWords.belowAsAdopted)}
      </p>
    </Notice>
  );
}

/** Below the text, which stays as adopted: both wordings of every corrected paragraph. */
function Corrections(props: {
  visit: Visit;
  adopted: Adopted;
  text: AdoptedText;
  corrections: readonly Correction[];
}): Markup | null {
  const { visit, adopted, text, corrections } = props;
  const { say } = visit;
  if (corrections.length === 0) return null;
  const { symbol: corrects, adoptedZone: zone, language } = adopted;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{say(correctionWords.title)}</h2>
      <CorrectionList {...{ visit, corrections, corrects, zone, language }} provisions={text.provisions} />
      <p>
        {text.removed ? null : say(correctionWords.filesAsAdopted)}{' '}
        <a href={textPaths.corrections(adopted.text)}>{say(correctionWords.all)}</a>
      </p>
    </section>
  );
}

function Files({ visit, adopted }: { visit: Visit; adopted: Adopted }): Markup {
  const { say } = visit;
  return (
    <>
      <a href={textPaths.word(adopted.text)}>{say(words.wordFile)}</a> ·{' '}
      <a href={textPaths.pdf(adopted.text)}>{say(fileWords.downloadPdf)}</a> ·{' '}
      <a href={textPaths.akn(adopted.text)}>{say(fileWords.aknFile)}</a>
    </>
  );
}

function proofs(visit: Visit, adopted: Adopted) {
  const { say } = visit;
  const bytes = `/record/texts/${adopted.text}.json`;
  return [
    {
      term: say(words.adoptedStage),
      details: <At at={adopted.adoptedAt} zone={adopted.adoptedZone} visit={visit} />,
    },
    { term: say(words.sha256), details: <code class="hash">{adopted.sha256}</code> },
    ...(adopted.signature && adopted.keyId
      ? [
          { term: say(words.canonicalBytes), details: <a href={bytes}>{bytes}</a> },
          { term: say(words.signature), details: <code class="hash">{adopted.signature}</code> },
          { term: say(words.keyId), details: <a href="/record/key">{adopted.keyId}</a> },
        ]
      : []),
  ];
}

/** The page's own heading says the title already. */
function isNotHeading(title: string) {
  return ({ kind, text }: { kind: string; text: string }) => kind !== 'title' || text !== title;
}
