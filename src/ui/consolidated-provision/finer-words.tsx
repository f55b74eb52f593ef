import { type Alternative, type Segment, visibleWords } from '../../engine/index.ts';
import type { Markup } from '../markup.ts';
import { alternativeAnchor } from './anchors.ts';
import { Close, Open } from './bracket-signs.tsx';
import { MarkedText } from './marked-text.tsx';
import type { PlacedAlternative } from './placed.ts';
import type { ConsolidatedProvisionProps } from './provision-props.ts';

interface FinerProps extends ConsolidatedProvisionProps {
  readonly segments: readonly Segment[];
  /** The alternatives that are read from these segments; the margin leads to them here. */
  readonly hidden: readonly PlacedAlternative[];
}

/** Wordings that differ little, shown as one with brackets inside (DESIGN §7: `segments` of an alternative). */
export function FinerWords(props: FinerProps): Markup {
  const waiting = new Set(props.hidden);
  return (
    <>
      {withoutOuterSpaces(props.segments).map((segment) =>
        'alternatives' in segment ? (
          <InnerBracket {...props} alternatives={segment.alternatives} waiting={waiting} />
        ) : (
          <MarkedText text={segment.text} marks={segment.marks} />
        ),
      )}
    </>
  );
}

/** Spaces at the ends of a wording stand outside its bracket, as a printed text has them. */
function withoutOuterSpaces(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, at) => {
    if ('alternatives' in segment) return segment;
    const { text, marks = [] } = segment;
    const start = at === 0 ? text.length - text.trimStart().length : 0;
    const end = at === segments.length - 1 ? text.trimEnd().length : text.length;
    return {
      text: text.slice(start, Math.max(start, end)),
      marks: marks.map((mark) => ({ ...mark, from: Math.max(0, mark.from - start), to: mark.to - start })),
    };
  });
}

type InnerProps = FinerProps & {
  readonly alternatives: readonly Alternative[];
  /** Those that no note leads to yet: each is found at the first bracket in which it differs. */
  readonly waiting: Set<PlacedAlternative>;
};

function InnerBracket(props: InnerProps): Markup {
  const visible = props.alternatives.filter(({ base, text }) => !base || text !== '');
  const filled = visible.filter(({ text }) => text.trim() !== '');
  return (
    <>
      {filled.some(({ text }) => /^\s/.test(text)) ? ' ' : null}
      {visible.map((one, at) => (
        <>
          {at === 0 ? null : ' '}
          <InnerAlternative {...props} one={one} />
        </>
      ))}
      {filled.some(({ text }) => /\s$/.test(text)) ? ' ' : null}
    </>
  );
}

function InnerAlternative(props: InnerProps & { readonly one: Alternative }): Markup {
  const { one, provision, waiting } = props;
  const found = [...waiting].find(({ alternative }) => alternative.by.some((code) => one.by.includes(code)));
  if (found) waiting.delete(found);
  return (
    <span
      class={`alt${found ? ` a${found.index}` : ''}${one.base ? '' : ' alt-proposed'}`}
      id={found && alternativeAnchor(provision.id, found.index)}
    >
      <Open {...props} holders={one.by} />
      <MarkedText text={visibleWords(one.text)} />
      <Close {...props} />
    </span>
  );
}
