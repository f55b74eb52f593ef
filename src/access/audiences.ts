/** Audience keys (DESIGN §5): the one place that spells them. */
export const audienceOf = {
  public: 'public',
  /** Every person with a seat of a real participant: members, observers, chairs, secretariat. */
  participants: 'participants',
  members: 'members',
  /** Every person with a seat of an observer of the forum. */
  observers: 'observers',
  secretariat: 'secretariat',
  support: 'support',
  /** Members of a body, its chairs and the secretariat: attributed text, proposals. */
  body: (body: string) => `body:${body}`,
  /** As `body`, and the observers of the body: text without attribution, where the body lets them read it. */
  bodyWithObservers: (body: string) => `body:${body}:observers`,
  /** The chairs of a body and the secretariat. */
  chairs: (body: string) => `chairs:${body}`,
  delegation: (participant: string) => `delegation:${participant}`,
} as const;
