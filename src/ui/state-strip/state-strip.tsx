import type { Markup } from '../markup.ts';
import { type ProvisionState, stateGlyphs } from '../state-badge/states.ts';

export interface StripGroup<Spot> {
  /** "PP", "OP", or the short name of a part. */
  readonly label: string;
  readonly spots: readonly Spot[];
}

export interface StripLink {
  readonly state: ProvisionState;
  readonly href: string;
  /** Number and state in words: "OP 4: bracketed". */
  readonly name: string;
}

export type StateStripProps =
  /** Above a text: each glyph leads to its provision. */
  | { readonly kind: 'links'; readonly label: string; readonly groups: readonly StripGroup<StripLink>[] }
  /** In lists and on screens: one picture, told in one sentence. */
  | {
      readonly kind: 'picture';
      readonly summary: string;
      readonly groups: readonly StripGroup<ProvisionState>[];
    };

/** The whole text at a glance, one glyph per provision (LOOK: the state strip). */
export function StateStrip(props: StateStripProps): Markup {
  return props.kind === 'links' ? <LinkedStrip {...props} /> : <PicturedStrip {...props} />;
}

function LinkedStrip({ label, groups }: Extract<StateStripProps, { kind: 'links' }>): Markup {
  return (
    <nav class="strip" aria-label={label}>
      {groups.map((group) => (
        <div class="strip-group">
          <span class="strip-label">{group.label}</span>
          <ol>
            {group.spots.map((spot) => (
              <li>
                <a class={`state-${spot.state}`} href={spot.href} aria-label={spot.name} title={spot.name}>
                  {stateGlyphs[spot.state]}
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}

function PicturedStrip({ summary, groups }: Extract<StateStripProps, { kind: 'picture' }>): Markup {
  return (
    <div class="strip strip-small" role="img" aria-label={summary} title={summary}>
      {groups.map((group) => (
        <span class="strip-group">
          <span class="strip-label">{group.label}</span>
          {group.spots.map((state) => (
            <span class={`spot state-${state}`}>{stateGlyphs[state]}</span>
          ))}
        </span>
      ))}
    </div>
  );
}
