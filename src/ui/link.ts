/** A place to go, in words the caller has translated; `href` comes from the capability's `paths.ts`. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

/** A link that may be the page (or its section) that is being shown. */
export interface PlaceLink extends Link {
  readonly current?: boolean;
}
