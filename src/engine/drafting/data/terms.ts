/** The forum's word list (wording.md §5, T01–T05): what a text of this forum says otherwise, and why terms must not mix. */

/** Not used by the forum, and what it says instead; `null`: it depends, a person chooses. */
export const avoidedTerms: readonly { readonly term: string; readonly instead: string | null }[] = [
  { term: 'illegal (im)?migrants?', instead: 'irregular migrant' },
  { term: 'illegal (im)?migration', instead: 'irregular migration' },
  { term: 'illegals', instead: 'irregular migrants' },
  { term: 'boat people', instead: 'persons travelling by sea' },
  { term: 'child prostitut(es?|ion)', instead: 'sexual exploitation of children' },
  { term: '(waves?|floods?|tides?|swarms?) of (migrants|refugees|people|persons|arrivals)', instead: null },
  { term: 'third[- ]world', instead: 'developing countries' },
];

/** Two names of one thing: a text keeps to one. */
export const termPairs: readonly (readonly [string, string])[] = [
  ['human trafficking', 'trafficking in persons'],
  ['people smuggling', 'smuggling of migrants'],
  ['source countr(y|ies)', 'countr(y|ies) of origin'],
  ['destination countr(y|ies)', 'countr(y|ies) of destination'],
];

/** Two crimes in one breath as if they were one. */
export const oneCrime =
  '(smuggling[/-]trafficking|trafficking[/-]smuggling|(the|this) crime of (people |human )?(smuggling and|trafficking and)|trafficking or smuggling of|smuggling or trafficking of)';

/** Ways home that differ in law: a text says which, and whether voluntary. */
export const returnTerms = '(returns?|repatriation|removals?|deportations?)';
export const returnSaid = '(voluntary|voluntarily|involuntary|forced|assisted|non-voluntary|dignified|safe)';

/** The generic masculine (wording.md §2, gender). */
export const masculine: readonly { readonly term: string; readonly instead: string | null }[] = [
  { term: 'chairm[ae]n', instead: 'chair' },
  { term: 'spokesm[ae]n', instead: 'spokesperson' },
  { term: 'policem[ae]n', instead: 'police officer' },
  { term: 'mankind', instead: 'humankind' },
  { term: 'manpower', instead: 'staff' },
  { term: 'fisherm[ae]n', instead: 'fisher' },
  { term: '(he|him|his|himself)', instead: null },
];

/** Two spellings of one name, of which a text keeps to one. */
export const hyphenVariants: readonly (readonly [string, string])[] = [
  ['Asia Pacific', 'Asia-Pacific'],
  ['co-operation', 'cooperation'],
  ['co-ordination', 'coordination'],
  ['Co-Chair', 'Co-chair'],
  ['multi-lateral', 'multilateral'],
  ['follow up', 'follow-up'],
];

/** Remains of drafting that no clean text has; the first only in capitals. */
export const remainsInCapitals =
  /(?<![\p{L}\p{N}])(?:TBC|TBD|(?<!(?:Chapter|Part|Article|Annex|Section|Title|Volume)\s)XX+)(?![\p{L}\p{N}])|\?{3,}|_{3,}/gu;
/** “To be confirmed” is a remark in brackets; “on a date to be determined by the chairs” is a sentence. */
export const remains =
  /(?<!\p{L})(?:placeholder|text to come|to be inserted|(?<=[([][^()[\]]{0,40})to be (?:confirmed|determined|completed)(?=\s*[)\]])|lorem ipsum)(?!\p{L})/giu;

/** Words that soften (wording.md §3.3): three in one sentence are worth a look. */
export const qualifiers: readonly string[] = [
  'as appropriate',
  'where appropriate',
  'if appropriate',
  'where possible',
  'as far as possible',
  'to the extent possible',
  'where applicable',
  'as necessary',
  'inter alia',
  'such as',
  'in due course',
  'in a timely manner',
  'on a voluntary basis',
  'voluntary',
  'on mutually agreed terms',
  'within existing resources',
  'subject to availability of funds',
  'subject to available resources',
  'subject to domestic legislation',
  'subject to national law',
  'in accordance with national law',
  'in accordance with domestic law',
  'in accordance with national laws',
  'taking into account national circumstances',
  'to the extent permitted by',
  'in a position to do so',
  'relevant',
  'progressively',
];

/** What costs money, and what says where it comes from. */
export const costs =
  '(establish(es|ing)? (a|an|the) (\\w+ ){0,3}(fund|secretariat|office|centre|mechanism|unit)|hire|recruit|annual (meeting|conference|training)|full-time|allocat(e|es|ing))';
export const costSource =
  '(existing resources|voluntary contributions?|funded by|funding from|financed by|at (its|their) own cost|subject to availab)';
