import { type Decision, decisionPaths } from '../../decisions/index.ts';
import { formatInZones, type RecordEntry, type Visit } from '../../platform/index.ts';
import { type AdoptedHead, textPaths } from '../../texts/index.ts';
import { DefinitionList, EmptyState, type Markup, Time } from '../../ui/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';
import { CheckAll, Log } from './record-log.tsx';

export interface RecordView {
  /** The latest release first. */
  readonly released: readonly AdoptedHead[];
  readonly decisions: readonly Decision[];
  /** The whole log. */
  readonly entries: readonly RecordEntry[];
}

/** What a stranger needs to check each released text: bytes, hash, signature, key — and how. */
export function RecordPage({ visit, view }: { visit: Visit; view: RecordView }): Markup {
  const { say } = visit;
  const [first] = view.released;
  if (!first) {
    return (
      <EmptyState kind="wait" title={say(words.recordEmpty)} sentence={say(words.recordEmptySentence)} />
    );
  }
  return (
    <>
      <p>
        {say(words.recordIntro)} <a href={sitePaths.key}>{say(words.key)}</a>
      </p>
      {view.released.map((one) => (
        <section aria-labelledby={`r-${one.text}`}>
          <h2 id={`r-${one.text}`}>
            <a href={textPaths.text(one.text)}>{one.title}</a>
            {one.exercise ? ` (${say(words.exercise)})` : null}
          </h2>
          <DefinitionList items={proofs(visit, one, view.decisions)} />
        </section>
      ))}
      <CheckAll visit={visit} path={sitePaths.bytes(first.text)} />
      <Check visit={visit} adopted={first} />
      <Log visit={visit} entries={view.entries} />
    </>
  );
}

function proofs(visit: Visit, one: AdoptedHead, decisions: readonly Decision[]) {
  const { say, language } = visit;
  const [shown = '', ...elsewhere] = formatInZones(one.adoptedAt, [one.adoptedZone], language);
  const decision = decisions.find(({ text }) => text === one.text);
  return [
    { term: say(words.symbol), details: one.symbol },
    ...(decision
      ? [
          {
            term: say(words.decision),
            details: <a href={decisionPaths.decision(decision.number)}>{decision.number}</a>,
          },
        ]
      : []),
    {
      term: say(words.adopted),
      details: <Time instant={one.adoptedAt.toString()} shown={shown} elsewhere={elsewhere} />,
    },
    {
      term: say(words.bytes),
      details: <a href={sitePaths.bytes(one.text)}>{sitePaths.bytes(one.text)}</a>,
    },
    { term: say(words.sha256), details: <code class="hash">{one.sha256}</code> },
    { term: say(words.signature), details: <code class="hash">{one.signature}</code> },
    {
      term: say(words.signedWith),
      details: <a href={sitePaths.keyFile(one.keyId ?? '')}>{one.keyId}</a>,
    },
  ];
}

/** Commands for one text, to be typed as they stand on any machine that has curl and openssl. */
function Check({ visit, adopted }: { visit: Visit; adopted: AdoptedHead }): Markup {
  const { say, house } = visit;
  const { text, keyId, signature } = adopted;
  const commands = [
    `curl -s ${house.url}${sitePaths.bytes(text)} | sha256sum | cut -c1-64 | tr -d '\\n' | tee digits`,
    `curl -s ${house.url}${sitePaths.keyFile(keyId ?? '')} > key.pem`,
    `echo ${signature} | base64 -d > signature`,
    'openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in digits -sigfile signature',
  ];
  return (
    <section aria-labelledby="check">
      <h2 id="check">{say(words.checkTitle)}</h2>
      <p>{say(words.checkIntro)}</p>
      <ol>
        {commands.map((command) => (
          <li>
            <code class="hash">{command}</code>
          </li>
        ))}
      </ol>
      <p>{say(words.checkHash)}</p>
      <p>{say(words.checkSigned)}</p>
    </section>
  );
}
