import { englishStructure } from '../engine/index.ts';
import type { ProvisionWords } from './consolidated-provision/provision-words.ts';
import type { LayoutProps } from './layout/layout-props.ts';
import type { StateWords } from './state-badge/states.ts';

/** Invented participants and English words for the examples; no page of the forum uses them. */
export const exampleNames = {
  ARV: 'Arvana',
  BLS: 'Belisar',
  CEL: 'Celmora',
  DOR: 'Dorvane',
  ESK: 'Eskaven',
  CHAIR: 'Co-Chairs',
} as const;

export const exampleStates: StateWords = {
  notDiscussed: 'not discussed',
  proposed: 'proposed',
  bracketed: 'bracketed',
  agreedAdRef: 'ad ref',
  agreed: 'agreed',
  reopened: 'reopened',
};

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });
const verb = (one: string, more: string) => (delegations: number) => (delegations === 1 ? one : more);

export const exampleProvisionWords: ProvisionWords = {
  openBracket: 'open bracket',
  openBracketHeldBy: (names) => `open bracket, held by ${names}`,
  closeBracket: 'close bracket',
  struck: 'struck:',
  proposes: verb('proposes', 'propose'),
  proposesToDelete: verb('proposes to delete', 'propose to delete'),
  proposesToDeleteWhole: verb('proposes to delete the paragraph', 'propose to delete the paragraph'),
  keepsText: verb('keeps the text', 'keep the text'),
  holds: verb('holds', 'hold'),
  holdsWhole: verb('holds the paragraph', 'hold the paragraph'),
  withoutWords: 'without these words',
  newParagraph: 'new',
  structure: englishStructure,
  listNames: (names) => list.format(names),
};

export const exampleLayout: Omit<LayoutProps, 'title' | 'stylesheet' | 'viewer'> = {
  language: 'en',
  direction: 'ltr',
  forum: { label: 'Forum for Cooperation', href: '/' },
  navigation: [
    { label: 'Participants', href: '/participants' },
    { label: 'Bodies', href: '/bodies' },
    { label: 'Meetings', href: '/meetings' },
    { label: 'Texts', href: '/texts', current: true },
    { label: 'Decisions', href: '/decisions' },
    { label: 'Commitments', href: '/commitments' },
    { label: 'Library', href: '/library' },
  ],
  search: { label: 'Search', href: '/search' },
  footer: {
    record: { label: 'Public record', href: '/record' },
    links: [{ label: 'About', href: '/about' }],
    languages: [
      { label: 'English', href: '?language=en', language: 'en', current: true },
      { label: 'العربية', href: '?language=ar', language: 'ar' },
    ],
  },
  words: {
    skipToContent: 'Skip to content',
    mainNavigation: 'Main',
    youAreHere: 'You are here',
    views: 'Views of this text',
    languages: 'Languages',
  },
};
