import { type Markup, NOTHING, w } from './markup.ts';

/** How letters look, in a run or in a style. */
export interface LetterLook {
  /** One face for every script; or one for each kind of script. */
  readonly font?: string | Faces;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  /** Six hexadecimal digits. */
  readonly color?: string;
  /** In half points. */
  readonly size?: number;
  /** In half points, of complex scripts; without it the same as of others. */
  readonly complexSize?: number;
  /** Colour behind the letters. */
  readonly shade?: string;
  readonly rightToLeft?: boolean;
}

export interface Faces {
  readonly latin: string;
  readonly complex: string;
  readonly eastAsian: string;
}

/** How a paragraph looks, by itself or by its style. Lengths in twentieths of a point. */
export interface ParagraphLook {
  readonly keepNext?: boolean;
  readonly rule?: { readonly edge: 'top' | 'bottom'; readonly space: number; readonly color: string };
  /** A tab stop at which words end. */
  readonly tabEnd?: number;
  readonly rightToLeft?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** In 240ths of a line. */
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly align?: 'start' | 'end';
  /** From 0. */
  readonly outlineLevel?: number;
}

/** In the order of CT_RPr (ECMA-376 part 1, 17.3.2): a strict reader takes no other. */
export function letterProperties(look: LetterLook): Markup[] {
  const { font, color, size, shade } = look;
  return [
    font === undefined ? NOTHING : faces(typeof font === 'string' ? everyScript(font) : font),
    ...(look.bold ? [w('b'), w('bCs')] : []),
    ...(look.italic ? [w('i'), w('iCs')] : []),
    look.strike ? w('strike') : NOTHING,
    color === undefined ? NOTHING : w('color', { val: color }),
    ...(size === undefined ? [] : [w('sz', { val: size }), w('szCs', { val: look.complexSize ?? size })]),
    shade === undefined ? NOTHING : w('shd', { val: 'clear', color: 'auto', fill: shade }),
    look.rightToLeft ? w('rtl') : NOTHING,
  ];
}

/** In the order of CT_PPr (ECMA-376 part 1, 17.3.1). */
export function paragraphProperties(look: ParagraphLook): Markup[] {
  const { rule, tabEnd, align, outlineLevel } = look;
  return [
    look.keepNext ? w('keepNext') : NOTHING,
    rule ? w('pBdr', {}, ruleLine(rule)) : NOTHING,
    tabEnd === undefined ? NOTHING : w('tabs', {}, w('tab', { val: 'right', pos: tabEnd })),
    look.rightToLeft ? w('bidi') : NOTHING,
    spacing(look),
    indent(look),
    align === undefined ? NOTHING : w('jc', { val: align }),
    outlineLevel === undefined ? NOTHING : w('outlineLvl', { val: outlineLevel }),
  ];
}

/** A container of properties; one that holds nothing is not written. */
export function properties(name: 'pPr' | 'rPr', content: readonly Markup[]): Markup {
  return content.every((one) => one === NOTHING) ? NOTHING : w(name, {}, content);
}

function everyScript(face: string): Faces {
  return { latin: face, complex: face, eastAsian: face };
}

function faces({ latin, complex, eastAsian }: Faces): Markup {
  return w('rFonts', { ascii: latin, hAnsi: latin, cs: complex, eastAsia: eastAsian });
}

function ruleLine({ edge, space, color }: NonNullable<ParagraphLook['rule']>): Markup {
  return w(edge, { val: 'single', sz: 4, space, color });
}

/** Lines grow with what stands in them; said outright, because LibreOffice takes silence for an exact height. */
function spacing({ before, after, line }: ParagraphLook): Markup {
  if (before === undefined && after === undefined && line === undefined) return NOTHING;
  return w('spacing', { before, after, line, lineRule: line === undefined ? undefined : 'auto' });
}

function indent({ left, right, hanging }: ParagraphLook): Markup {
  if (left === undefined && right === undefined && hanging === undefined) return NOTHING;
  return w('ind', { left, right, hanging });
}
