/**
 * By which words a sentence is harder or softer (wording.md §3.3). No move is good or bad: what moved is shown to
 * everybody alike, feature by feature, and never added up.
 */
export const features = ['auxiliary', 'aim', 'scope', 'time', 'anchor', 'condition', 'money'] as const;
export type WordFeature = (typeof features)[number];

/** Words of each feature, for a regular expression; the longer ones first. */
export const featureWords: Readonly<Record<WordFeature, readonly string[]>> = {
  auxiliary: ['shall', 'must', 'will', 'should', 'may', 'can', 'could', 'intends? to', 'aims? to'],
  aim: [
    '(?:strive|seek|endeavour|aim)s? to ensure',
    '(?:strive|seek|endeavour)s? to',
    'ensur(?:e|es|ing)',
    'eliminat(?:e|es|ing)',
    'end(?:s|ing)?(?= (?:all|every|the|impunity|any)\\b)',
    'promot(?:e|es|ing)',
    'reduc(?:e|es|ing)',
    'address(?:es|ing)?',
    'consider(?:s|ing)?',
    'explor(?:e|es|ing)',
    'implement(?:s|ing)?',
    'establish(?:es|ing)?',
  ],
  scope: [
    'all',
    'every',
    'each',
    'any',
    'full(?:y)?',
    'relevant',
    'certain',
    'such as',
    'inter alia',
    'including',
    'in particular',
  ],
  time: [
    '(?:by|before|no later than|until) (?:\\d{1,2} )?(?:\\p{Lu}\\p{Ll}+ )?(?:19|20)\\d\\d',
    'within \\w+ (?:days|weeks|months|years)',
    'without delay',
    'immediately',
    'as soon as possible',
    'in due course',
    'in a timely manner',
    'each year',
    'annually',
  ],
  anchor: [
    '(?:in accordance with|consistent with|in line with|subject to|to the extent permitted by|in conformity with) (?:\\p{L}+ ){0,2}(?:laws?|legislation|obligations|policy|policies)',
    'with due regard to',
    'while respecting',
  ],
  condition: [
    'as appropriate',
    '(?:where|if|when) (?:appropriate|possible|necessary|applicable)',
    'as (?:far as possible|necessary)',
    'to the extent possible',
    'taking into account national circumstances',
    'on a voluntary basis',
    'on mutually agreed terms',
    'in a position to do so',
  ],
  money: [
    'within existing resources',
    'subject to (?:the )?availability of (?:funds|resources)',
    'subject to available resources',
  ],
};
