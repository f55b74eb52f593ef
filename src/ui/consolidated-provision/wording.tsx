import { visibleWords } from '../../engine/index.ts';
import type { Markup } from '../markup.ts';
import { alternativeAnchor } from './anchors.ts';
import { MarkedText } from './marked-text.tsx';
import { byName } from './names.ts';
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
  const visible = props.placed.filter((one) => one.alternative.text !== '');
  return (
    <>
      {visible.some((one) => /^\s+\S/.test(one.alternative.text)) ? ' ' : null}
      {visible.map((one, at) => (
        <>
          {at === 0 ? null : ' '}
          <OneAlternative {...props} one={one} />
        </>
      ))}
      {visible.some((one) => /\S\s+$/.test(one.alternative.text)) ? ' ' : null}
    </>
  );
}

function OneAlternative(props: BracketProps & { readonly one: PlacedAlternative }): Markup {
  const { one, provision } = props;
  const { text, marks, base } = one.alternative;
  const words = <MarkedText {...trimmed(text, marks)} />;
  return (
    <span
      class={`alt a${one.index}${base ? '' : ' alt-proposed'}`}
      id={alternativeAnchor(provision.id, one.index)}
    >
      <Open {...props} holders={one.holders} />
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

/** Text without the spaces at its ends, its marks moved with it; spaces alone are shown as a sign. */
function trimmed(text: string, marks: PlacedAlternative['alternative']['marks'] = []) {
  const start = text.length - text.trimStart().length;
  return {
    text: visibleWords(text),
    marks: marks.map((mark) => ({ ...mark, from: Math.max(0, mark.from - start), to: mark.to - start })),
  };
}

function Open({ holders, attribution, words }: WordingProps & { holders: readonly string[] }): Markup {
  return (
    <>
      <span class="vh">{spokenOpening(holders, attribution, words)} </span>
      <span class="bracket" aria-hidden="true">
        [
      </span>
    </>
  );
}

function spokenOpening(
  holders: readonly string[],
  attribution: WordingProps['attribution'],
  words: WordingProps['words'],
): string {
  if (attribution.kind === 'sealed' || holders.length === 0) return words.openBracket;
  const { names } = attribution;
  return words.openBracketHeldBy(words.listNames(byName(holders, names).map((code) => names[code] ?? code)));
}

function Close({ words }: WordingProps): Markup {
  return (
    <>
      <span class="bracket" aria-hidden="true">
        ]
      </span>
      <span class="vh"> {words.closeBracket} </span>
    </>
  );
}
