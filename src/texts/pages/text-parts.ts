import { type PageParts, timeWords, type Visit } from '../../platform/index.ts';
import { textPaths } from '../paths.ts';
import { revisionSymbol } from '../rules/symbols.ts';
import type { FrozenBy } from '../schema.ts';
import { words as checks } from '../words/checks.ts';
import { words as received } from '../words/received.ts';
import { words } from '../words.ts';
import { stateOf } from './state-groups.ts';
import type { TextView } from './text-view.ts';

export type TextTab = 'read' | 'state' | 'compare' | 'files' | 'history' | 'receipts' | 'received' | 'checks';

/** What stands above every page of a text: title, symbol, marking, facts, tabs. */
export function textParts(visit: Visit, view: TextView, tab: TextTab | null): Omit<PageParts, 'body'> {
  const { say } = visit;
  const { id, title, symbol, marking, exercise, closesAt, closesZone, frozenBy } = view.text;
  const number = view.state.revision?.number ?? 0;
  const open = view.consolidation.provisions.filter((one) => {
    const state = stateOf(view, one);
    return state !== 'agreed' && state !== 'notDiscussed';
  });
  const isClosed = closesAt.epochMilliseconds <= visit.now.epochMilliseconds;
  const time = timeWords(closesAt, visit, closesZone);
  return {
    title,
    symbol: revisionSymbol(symbol, number),
    marking,
    exercise,
    facts: [
      { label: number === 0 ? say(words.zeroDraft) : say(words.revision, { number }) },
      { label: say(words.paragraphs, { count: view.consolidation.provisions.length }) },
      ...(view.isAdopted
        ? [{ label: say(words.adoptedStage) }]
        : [
            { label: say(words.openPoints, { count: open.length }), href: textPaths.state(id) },
            ...(frozenBy === null
              ? [{ label: say(isClosed ? words.closedForProposals : words.openForProposals, { time }) }]
              : [frozenFact(visit, view, frozenBy)]),
          ]),
    ],
    tabs: tabsOf(visit, view, tab),
    breadcrumb: [{ label: say(words.texts), href: textPaths.list }],
    liveSubject: `text:${id}`,
  };
}

/** What a text that is before its members is called. */
export const frozenWords = {
  silence: words.frozenBySilence,
  written: words.frozenByWritten,
} as const;

/** Where its members say what they have to say about it. */
export function frozenHref(text: string, by: FrozenBy): string {
  return by === 'silence' ? textPaths.silence(text) : textPaths.written(text);
}

function frozenFact({ say }: Visit, view: TextView, by: FrozenBy) {
  const label = say(frozenWords[by]);
  const isTheirs = view.delegation !== null || view.isChair || view.isSecretariat;
  return isTheirs ? { label, href: frozenHref(view.text.id, by) } : { label };
}

function tabsOf({ say }: Visit, view: TextView, tab: TextTab | null) {
  const { id } = view.text;
  const all = [
    { tab: 'read', label: say(words.read), href: textPaths.text(id) },
    { tab: 'state', label: say(words.stateOfPlay), href: textPaths.state(id) },
    { tab: 'compare', label: say(words.compare), href: textPaths.compare(id) },
    { tab: 'files', label: say(words.wordAndPdf), href: textPaths.files(id) },
    { tab: 'history', label: say(words.history), href: textPaths.history(id) },
    ...(view.delegation || view.isSecretariat
      ? [{ tab: 'receipts', label: say(words.receipts), href: textPaths.receipts(id) }]
      : []),
    ...(view.delegation || view.isChair || view.isSecretariat
      ? [
          { tab: 'silence', label: say(words.silenceProcedure), href: textPaths.silence(id) },
          { tab: 'written', label: say(words.writtenProcedure), href: textPaths.written(id) },
        ]
      : []),
    ...((view.isChair || view.isSecretariat) && !view.isAdopted
      ? [
          { tab: 'received', label: say(received.tab), href: textPaths.received(id) },
          { tab: 'checks', label: say(checks.tab), href: textPaths.checks(id) },
        ]
      : []),
  ];
  return all.map(({ tab: name, label, href }) => ({ label, href, current: name === tab }));
}
