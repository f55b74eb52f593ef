import type { Markup } from '../markup.ts';

/** The labels of TLP 2.0 (procedure.md §6.1): never translated, capitals, no space. */
export const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;

export type TlpLabel = (typeof tlpLabels)[number];

const classes = {
  RED: 'tlp tlp-red',
  'AMBER+STRICT': 'tlp tlp-amber-strict',
  AMBER: 'tlp tlp-amber',
  GREEN: 'tlp tlp-green',
  CLEAR: 'tlp tlp-clear',
} as const satisfies Record<TlpLabel, string>;

/** How far recipients may share, as TLP 2.0 prescribes: its colour on black. */
export function TlpMark({ label }: { label: TlpLabel }): Markup {
  return (
    <span class={classes[label]} translate="no">
      TLP:{label}
    </span>
  );
}
