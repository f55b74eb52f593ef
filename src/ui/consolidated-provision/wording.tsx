import { displayed, shownInside, visibleWords } from '../../engine/index.ts';
import type { Markup } from '../markup.ts';
import { alternativeAnchor } from './anchors.ts';
import { Close, Open } from './bracket-signs.tsx';
import { FinerWords } from './finer-words.tsx';
import { MarkedText } from './marked-text.tsx';
import type { PlacedAlternative, PlacedSegment } from './placed.ts';
import type { ConsolidatedProvisionProps } from './provision-props.ts';

type WordingProps = ConsolidatedProvisionProps & { readonly segments: readonly PlacedSegment[] };

const headingKinds: readonly string[] = ['title', 'heading', 'annex'];

/** The line itself. Brackets are real characters, so that it can be copied, printed and read anywhere. */
export function Wording(props: WordingProps): Markup {
  const { provision, language, direction } = props;
  const line = <Line {...props} />;
  return headingKinds.includes(provision.kind) ? (
    <h2 class="words" lang={language} dir={direction}>
      {line}
    </h2>
  ) : (
    <p class="words" lang={language} dir={direction}>
      {line}
    </p>
  );
}

function Line(props: WordingProps): Markup {
  const { provision, segments } = props;
  const holders = [...new Set([...provision.deletion, ...(provision.heldBy ?? [])])];
  const body = segments.map((segment) =>
    'placed' in segment ? (
      <Bracket {...props} placed={segment.placed} />
    ) : (
      <MarkedText text={segment.text} marks={segment.marks} />
    ),
  );
  if (holders.length === 0) return <>{body}</>;
  return (
    <>
      <Open {...props} holders={holders} />
      {body}
      <Close {...props} />
    </>
  );
}

type BracketProps = WordingProps & { readonly placed: readonly PlacedAlternative[] };

/**
 * Alternatives side by side, each in brackets of its own; empty ones are said in the margin alone. Spaces at
 * the ends of alternatives stand outside the brackets, as a printed text has them.
 */
function Bracket(props: BracketProps): Markup {
  const inside = shownInside(props.placed.map((one) => one.alternative));
  const visible = props.placed.filter((one) => one.alternative.text !== '' && !inside.has(one.alternative));
  const hidden = props.placed.filter((one) => inside.has(one.alternative));
  return (
    <>
      {visible.some((one) => /^\s+\S/.test(one.alternative.text)) ? ' ' : null}
      {visible.map((one, at) => (
        <>
          {at === 0 ? null : ' '}
          <OneAlternative {...props} one={one} hidden={hidden} />
        </>
      ))}
      {visible.some((one) => /\S\s+$/.test(one.alternative.text)) ? ' ' : null}
    </>
  );
}

interface OneProps extends BracketProps {
  readonly one: PlacedAlternative;
  /** Alternatives of the same bracket that stand inside the display of another. */
  readonly hidden: readonly PlacedAlternative[];
}

function OneAlternative(props: OneProps): Markup {
  const { one, provision } = props;
  const { text, marks, base, segments } = one.alternative;
  const words = segments ? (
    <FinerWords {...props} segments={segments} hidden={props.hidden} />
  ) : (
    <MarkedText {...trimmed(text, marks)} />
  );
  return (
    <span
      class={`alt a${one.index}${base ? '' : ' alt-proposed'}`}
      id={alternativeAnchor(provision.id, one.index)}
    >
      <Open {...props} holders={holdersOf(one)} />
      {one.isStruck ? (
        <del>
          <span class="vh">{props.words.struck} </span>
          {words}
        </del>
      ) : (
        words
      )}
      <Close {...props} />
    </span>
  );
}

/** Those who keep the bracket open, with those whose wordings stand inside this one. */
function holdersOf({ alternative, holders }: PlacedAlternative): string[] {
  return alternative.base
    ? [...holders]
    : [...new Set([...holders, ...displayed([alternative]).flatMap(({ by }) => by)])];
}

/** Text without the spaces at its ends, its marks moved with it; spaces alone are shown as a sign. */
function trimmed(text: string, marks: PlacedAlternative['alternative']['marks'] = []) {
  const start = text.length - text.trimStart().length;
  return {
    text: visibleWords(text),
    marks: marks.map((mark) => ({ ...mark, from: Math.max(0, mark.from - start), to: mark.to - start })),
  };
}
