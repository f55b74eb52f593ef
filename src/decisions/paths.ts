/** Addresses of decisions (DESIGN §8): lasting ones, and the steps that lead to them. */
export const decisionPaths = {
  register: '/decisions',
  /** The register as files (RFC 8259, RFC 4180). */
  json: '/decisions.json',
  csv: '/decisions.csv',
  /** The same as the forum's feed: there is one. */
  feed: '/feed.xml',
  decision: (number: string) => `/decisions/${addressOf(number)}`,
  /** Who can see it, and why. */
  access: (number: string) => `/decisions/${addressOf(number)}/access`,
  /** What the presiding officer has before them. */
  presiding: (text: string) => `/texts/${text}/decision`,
  questions: (text: string) => `/texts/${text}/questions`,
  withdrawal: (text: string) => `/texts/${text}/questions/withdrawal`,
  statement: (text: string) => `/texts/${text}/questions/decision`,
  objection: (text: string) => `/texts/${text}/objection`,
  /** Statements on a text: never on the page of an objection (procedure.md §1.8). */
  statements: (text: string) => `/texts/${text}/statements`,
  statementWithdrawal: (text: string) => `/texts/${text}/statements/withdrawal`,
  /** Rounds of silence about a text. */
  silence: (text: string) => `/texts/${text}/silence`,
  /** A body's rules on silence. */
  silenceRules: (body: string) => `/bodies/${body}/silence`,
  /** The forum's holidays, and when it could not be reached. */
  workingDays: '/desk/working-days',
  silenceStep: (text: string, step: string) => `/texts/${text}/silence/${step}`,
  /** The original that came with a message. */
  silenceEvidence: (text: string, message: string) => `/texts/${text}/silence/evidence/${message}`,
  /** Written procedures about a text. */
  written: (text: string) => `/texts/${text}/written`,
  writtenStep: (text: string, step: string) => `/texts/${text}/written/${step}`,
  /** A body's rules on the written procedure. */
  writtenRules: (body: string) => `/bodies/${body}/written`,
  /** Corrections of a published text: read by everybody, prepared and signed by secretariat and chairs. */
  corrections: (text: string) => `/texts/${text}/corrections`,
  newCorrection: (text: string) => `/texts/${text}/corrections/new`,
  correctionStep: (text: string, step: string) => `/texts/${text}/corrections/${step}`,
  release: (number: string) => `/decisions/${addressOf(number)}/release`,
  /** Before which instant it must not be public. */
  embargo: (number: string) => `/decisions/${addressOf(number)}/embargo`,
  embargoLifting: (number: string) => `/decisions/${addressOf(number)}/embargo/lifting`,
  /** Where secretariat and chairs complete the entry. */
  entry: (number: string) => `/decisions/${addressOf(number)}/entry`,
  links: (number: string) => `/decisions/${addressOf(number)}/links`,
  mandates: (number: string) => `/decisions/${addressOf(number)}/mandates`,
  /** Far from everything else: the chairs alone find it. */
  removal: (number: string) => `/decisions/${addressOf(number)}/removal`,
  removalRefusal: (number: string) => `/decisions/${addressOf(number)}/removal/refusal`,
  releaseRefusal: (number: string) => `/decisions/${addressOf(number)}/release/refusal`,
} as const;

/** A number as it stands in an address: `EX/D-2026/1` → `EX-D-2026-1`. */
export function addressOf(number: string): string {
  return number.replaceAll('/', '-');
}

/** The number that an address names; null when it names none. */
export function numberFrom(address: string): string | null {
  const parts = /^(EX-)?D-(\d{4})-([1-9]\d{0,5})$/.exec(address);
  return parts ? `${parts[1] === undefined ? '' : 'EX/'}D-${parts[2]}/${parts[3]}` : null;
}
