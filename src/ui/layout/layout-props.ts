import type { Child } from 'hono/jsx';
import type { ExerciseBannerProps } from '../exercise-banner/exercise-banner.tsx';
import type { Fact } from '../facts/facts.tsx';
import type { Link, PlaceLink } from '../link.ts';
import type { NoticeProps } from '../notice/notice.tsx';
import type { TlpLabel } from '../tlp-mark/tlp-mark.tsx';

/** The few words of the frame itself, translated by the caller. */
export interface LayoutWords {
  readonly skipToContent: string;
  readonly mainNavigation: string;
  readonly youAreHere: string;
  /** Accessible name of the tabs: "Views". */
  readonly views: string;
  /** Accessible name of the list of languages. */
  readonly languages: string;
}

/** The hat a person wears on this page: for whom they act, and as what. */
export interface Hat {
  /** "Arvana", "Secretariat". */
  readonly actingFor: string;
  /** "focal point". */
  readonly office: string;
  /** Where hats are changed. */
  readonly href: string;
  readonly isSecretariat: boolean;
}

export type LayoutViewer =
  | { readonly kind: 'stranger'; readonly signIn?: Link }
  | { readonly kind: 'signed-in'; readonly hat: Hat; readonly links?: readonly Link[] };

/** Another form of the same page for machines: feed, calendar, Akoma Ntoso, JSON. */
export interface Alternate {
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

export interface LanguageLink extends PlaceLink {
  /** BCP 47; the label is the language's own name for itself. */
  readonly language: string;
}

export interface LayoutProps {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly forum: Link;
  /** The heading of the page. */
  readonly title: string;
  /** The title of a text may be in another language than the page. */
  readonly titleLanguage?: { readonly language: string; readonly direction: 'ltr' | 'rtl' };
  readonly description?: string;
  /** Only places that exist. */
  readonly navigation: readonly PlaceLink[];
  readonly search?: Link;
  readonly viewer: LayoutViewer;
  readonly exercise?: ExerciseBannerProps;
  readonly crumbs?: readonly Link[];
  readonly symbol?: string;
  readonly marking?: TlpLabel;
  /** Anything else for the line above the title, as `WhoCanSee`. */
  readonly headline?: Child;
  readonly facts?: readonly Fact[];
  readonly tabs?: readonly PlaceLink[];
  /** What the act just done has to say, at most one sentence, read out politely. */
  readonly flash?: { readonly tone: NoticeProps['tone']; readonly message: string };
  readonly footer: {
    /** The public record, which a stranger can check (DESIGN §2, law 6). */
    readonly record: Link;
    readonly links?: readonly Link[];
    readonly languages?: readonly LanguageLink[];
    /** A closing line, as the release or the licence of the data. */
    readonly note?: string;
  };
  readonly alternates?: readonly Alternate[];
  /** Address of the stylesheet, with its hash. */
  readonly stylesheet: string;
  /** Addresses of deferred module scripts; none on public pages. */
  readonly scripts?: readonly string[];
  /** Keeps the page out of search engines. */
  readonly isPrivate?: boolean;
  readonly canonical?: string;
  /** More for the head, as structured data. */
  readonly head?: Child;
  readonly words: LayoutWords;
  readonly children?: Child;
}
