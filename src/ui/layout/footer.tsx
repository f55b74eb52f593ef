import type { Markup } from '../markup.ts';
import type { LayoutProps } from './layout-props.ts';

/** Where the public record is, other places, other languages. */
export function Footer({ footer, words }: LayoutProps): Markup {
  return (
    <footer class="foot">
      <div class="wrap">
        <ul>
          <li>
            <a href={footer.record.href}>{footer.record.label}</a>
          </li>
          {(footer.links ?? []).map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        {footer.languages === undefined ? null : (
          <nav aria-label={words.languages}>
            <ul>
              {footer.languages.map((link) => (
                <li>
                  <a
                    href={link.href}
                    lang={link.language}
                    hreflang={link.language}
                    aria-current={link.current ? 'true' : undefined}
                  >
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {footer.note === undefined ? null : <p>{footer.note}</p>}
      </div>
    </footer>
  );
}
