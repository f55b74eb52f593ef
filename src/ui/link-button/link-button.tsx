import { type ButtonLook, buttonClass } from '../button/button.tsx';
import type { Link } from '../link.ts';
import type { Markup } from '../markup.ts';

export type LinkButtonProps = Link & {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  /** It leads off this site by a redirect, which the navigation script would not follow. */
  readonly leaves?: boolean;
};

/** A link that starts something and therefore looks like a button: "New text", "Word file". */
export function LinkButton(props: LinkButtonProps): Markup {
  return (
    <a
      class={buttonClass(props.look ?? 'main', props.small ?? false)}
      href={props.href}
      data-turbo={props.leaves ? 'false' : undefined}
    >
      {props.label}
    </a>
  );
}
