import { type Instant, instant } from '../../base/index.ts';
import type { Consolidation } from '../../engine/index.ts';
import { formatInZones, makePdf, type Visit } from '../../platform/index.ts';
import { DefinitionList, type Markup } from '../../ui/index.ts';
import { libraryPaths } from '../paths.ts';
import type { PaperReport, Purge } from '../reads/reports.ts';
import { words } from '../words.ts';

export interface Certified {
  readonly report: PaperReport;
  readonly purge: Purge;
  /** Listed names by code, and what people do by their id. */
  readonly names: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

interface Line {
  readonly term: string;
  readonly says: readonly string[];
  /** Words that are copied and compared. */
  readonly isHash?: boolean;
}

/** Everything that the certificate states, the same on the page and on paper; times in the official zone and in UTC. */
function linesOf(visit: Visit, { report, purge, names, people }: Certified): readonly Line[] {
  const { say } = visit;
  const time = (at: Instant) => formatInZones(at, [visit.officialZone], visit.language).join(' / ');
  const { participant } = report;
  return [
    { term: say(words.hash), says: [report.sha256], isHash: true },
    { term: say(words.size), says: [say(words.bytes, { bytes: report.sizeBytes })] },
    {
      term: say(words.from),
      says: [participant === null ? say(words.fromUnknown) : (names[participant] ?? participant)],
    },
    { term: say(words.about), says: [report.symbol] },
    { term: say(words.receivedAt), says: [time(report.receivedAt)] },
    { term: say(words.certifiedReported), says: [time(report.at)] },
    {
      term: say(words.certifiedKeys),
      says: purge.keys.map(({ label, at }) => say(words.certifiedKey, { label, time: time(instant(at)) })),
    },
    {
      term: say(words.certifiedPurge),
      says: [
        say(words.certifiedBy, {
          time: time(purge.at),
          label: people[purge.person] ?? say(words.somebody),
        }),
      ],
    },
    { term: say(words.certifiedWhy), says: [purge.reason] },
    {
      term: say(words.certifiedAudit),
      says: [say(words.certifiedEntries, { count: purge.entriesErased })],
    },
    { term: say(words.certifiedStays), says: [say(words.becameCount, { count: report.became.length })] },
    { term: say(words.certifiedBackups), says: [say(words.certifiedBackupsWhat)] },
  ];
}

/** What both co-chairs and the secretariat open after a purge. */
export function CertificatePage({ visit, certified }: { visit: Visit; certified: Certified }): Markup {
  const { say } = visit;
  const { kind, paper } = certified.report;
  return (
    <>
      <p>{say(words.certified)}</p>
      <DefinitionList
        items={linesOf(visit, certified).map(({ term, says, isHash }) => ({
          term,
          details: isHash ? (
            <code class="hash">{says}</code>
          ) : (
            says.map((line, index) => (
              <>
                {index === 0 ? null : <br />}
                {line}
              </>
            ))
          ),
        }))}
      />
      <p>
        <a href={libraryPaths.certificatePdf(kind, paper)}>{say(words.certificatePdf)}</a>
      </p>
    </>
  );
}

/** The same on paper; null where no font of the machine shows its letters. */
export function certificatePdf(visit: Visit, certified: Certified): Uint8Array | null {
  const { say, language } = visit;
  const { report, purge } = certified;
  const paragraph = (text: string, index: number) => ({
    id: `paragraph-${index}`,
    kind: 'preambular' as const,
    number: '',
    inserted: false,
    deletion: [],
    segments: [{ text }],
  });
  const title = say(words.certificateTitle);
  const lines = linesOf(visit, certified).map(({ term, says }) => `${term}: ${says.join('; ')}`);
  const page: Consolidation = {
    version: 1,
    language,
    provisions: [
      { ...paragraph(title, 0), kind: 'title' },
      ...[say(words.certified), ...lines].map((text, index) => paragraph(text, index + 1)),
    ],
    unplaced: [],
  };
  const made = makePdf(page, {
    style: 'clean',
    title,
    symbol: report.symbol,
    marking: `TLP:${report.marking}`,
    exercise: report.exercise,
    attribution: false,
    date: purge.at.toString(),
    wordsLanguage: language,
  });
  return made.ok ? made.value : null;
}
