/**
 * Names that drafts get wrong, as the United Nations lists them (wording.md §2). A default: the forum's own list of
 * participants comes first, because a name is as the forum lists it.
 */
export interface NameRule {
  /** As it is often written. */
  readonly wrong: string;
  readonly right: string;
}

export const unNames: readonly NameRule[] = [
  { wrong: 'Vietnam', right: 'Viet Nam' },
  { wrong: 'Laos', right: 'Lao People’s Democratic Republic' },
  { wrong: 'South Korea', right: 'Republic of Korea' },
  { wrong: 'North Korea', right: 'Democratic People’s Republic of Korea' },
  { wrong: 'Brunei', right: 'Brunei Darussalam' },
  { wrong: 'Burma', right: 'Myanmar' },
  { wrong: 'East Timor', right: 'Timor-Leste' },
  { wrong: 'Turkey', right: 'Türkiye' },
  { wrong: 'Iran', right: 'Iran (Islamic Republic of)' },
  { wrong: 'Syria', right: 'Syrian Arab Republic' },
  { wrong: 'Russia', right: 'Russian Federation' },
  { wrong: 'Micronesia', right: 'Micronesia (Federated States of)' },
  { wrong: 'Ivory Coast', right: 'Côte d’Ivoire' },
  { wrong: 'Cape Verde', right: 'Cabo Verde' },
  { wrong: 'Swaziland', right: 'Eswatini' },
  { wrong: 'Czech Republic', right: 'Czechia' },
  { wrong: 'Macedonia', right: 'North Macedonia' },
  { wrong: 'Moldova', right: 'Republic of Moldova' },
  { wrong: 'Tanzania', right: 'United Republic of Tanzania' },
];

/** Longer names in which a shorter one may stand, whatever the forum's list says. */
export const longerNames: readonly string[] = [
  'Islamic Republic of Iran',
  'Iran (Islamic Republic of)',
  'Federated States of Micronesia',
  'Republic of Moldova',
  'Republic of North Macedonia',
];

/** Organisations that a text may address although they are no participant: to these one does not “request”. */
export const outsideOrganisations: readonly string[] = [
  'United Nations',
  'General Assembly',
  'Security Council',
  'European Union',
  'African Union',
  'World Bank',
  'Asian Development Bank',
  'ASEAN',
  'INTERPOL',
  'Interpol',
  'private sector',
  'civil society',
  'media',
  'academia',
];

/** Acronyms that everybody in such forums reads without their full form. */
export const knownAcronyms: readonly string[] = (
  'ASEAN APEC AHG CLEAR COVID-19 DNA EU FAO GREEN ID IDP ILO INTERPOL IOM OP PDF PP RED SAR SOM TLP UK UN UNDP UNESCO ' +
  'UNHCR UNICEF UNODC USA UTC WHO WTO'
).split(' ');

/** Short forms that a formal text does without, and the full form (wording.md §2, abbreviations). */
export const shortForms: Readonly<Record<string, string>> = {
  UN: 'United Nations',
  GA: 'General Assembly',
  SG: 'Secretary-General',
  SC: 'Security Council',
};
