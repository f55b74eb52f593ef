import type { Link } from '../link.ts';
import { LinkButton } from '../link-button/link-button.tsx';
import type { Markup } from '../markup.ts';

export type EmptyStateProps = { readonly title: string } & (
  | /** Nothing yet, and the reader can begin. */ {
      readonly kind: 'begin';
      readonly sentence: string;
      readonly action: Link;
    }
  /** Nothing yet, and it is for others or for later: says what will bring it. */
  | { readonly kind: 'wait'; readonly sentence: string }
  /** Something exists, but not for this search or filter. */
  | { readonly kind: 'filtered'; readonly clear: Link }
);

/** A list without rows: says why, and what to do next (DESIGN §9). */
export function EmptyState(props: EmptyStateProps): Markup {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      {props.kind === 'filtered' ? (
        <p>
          <a href={props.clear.href}>{props.clear.label}</a>
        </p>
      ) : (
        <p>{props.sentence}</p>
      )}
      {props.kind === 'begin' ? (
        <p>
          <LinkButton {...props.action} />
        </p>
      ) : null}
    </div>
  );
}
