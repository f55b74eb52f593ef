import { Footer, Header, PageNumber, Paragraph, ShadingType, TabStopType, TextRun } from 'docx';
import { MASTHEAD_STYLE } from './roles.ts';
import { ACCENT, QUIET, RULE } from './sheet.ts';
import type { ExportWords } from './words.ts';

/** What stands on every page of an export. */
export interface FrameOptions {
  readonly title: string;
  readonly symbol?: string;
  /** TLP 2.0 label, like `TLP:AMBER`, or the forum's own word. */
  readonly marking?: string;
  /** A drafting exercise says so on every page (DESIGN §5). */
  readonly exercise?: boolean;
  readonly words: ExportWords;
  /** The direction of `words`, not of the text. */
  readonly wordsRightToLeft: boolean;
}

/** A4 in twentieths of a point, with the margins of a minister's folder. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1701, bottom: 1417, left: 1417, right: 1417, header: 737, footer: 624 },
} as const;
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Colours that TLP 2.0 prescribes on black, by label. */
const TLP_COLOURS: Readonly<Record<string, string>> = {
  'TLP:RED': 'FF2B2B',
  'TLP:AMBER': 'FFC000',
  'TLP:AMBER+STRICT': 'FFC000',
  'TLP:GREEN': '33FF00',
  'TLP:CLEAR': 'FFFFFF',
};

export function headerOf(options: FrameOptions): Header {
  return new Header({
    children: [
      ...(options.exercise ? [line(options, [small(options.words.exercise, true)])] : []),
      new Paragraph({
        ...across(options),
        border: { bottom: { style: 'single', size: 4, space: 6, color: RULE } },
        children: [small(options.symbol ?? options.title), new TextRun('\t'), ...markingRuns(options)],
      }),
    ],
  });
}

export function footerOf(options: FrameOptions): Footer {
  const [before = '', between = '', after = ''] = options.words.page('\u0000', '\u0000').split('\u0000');
  return new Footer({
    children: [
      new Paragraph({
        ...across(options),
        children: [
          ...markingRuns(options),
          new TextRun('\t'),
          new TextRun({
            ...SMALL,
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}

const SMALL = { font: 'Arial', size: 16, color: QUIET } as const;

function across({ wordsRightToLeft }: FrameOptions) {
  return {
    style: MASTHEAD_STYLE.id,
    bidirectional: wordsRightToLeft,
    // In a paragraph from right to left Word reads right as the far end.
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
  };
}

function line({ wordsRightToLeft }: FrameOptions, children: TextRun[]): Paragraph {
  return new Paragraph({ style: MASTHEAD_STYLE.id, bidirectional: wordsRightToLeft, children });
}

function small(text: string, strong = false): TextRun {
  return new TextRun({ ...SMALL, text, bold: strong, ...(strong ? { color: ACCENT } : {}) });
}

function markingRuns({ marking }: FrameOptions): TextRun[] {
  if (!marking) return [];
  const colour = TLP_COLOURS[marking.toUpperCase()];
  if (!colour) return [small(marking, true)];
  return [
    new TextRun({
      ...SMALL,
      text: ` ${marking.toUpperCase()} `,
      bold: true,
      color: colour,
      shading: { type: ShadingType.CLEAR, fill: '000000', color: 'auto' },
    }),
  ];
}
