/**
 * Instruments that texts on smuggling and trafficking cite: full title, year of adoption, short forms (facts of the
 * instruments themselves). The full title comes first, the short form after it (wording.md §2, citations).
 */
export interface Instrument {
  readonly title: string;
  readonly year: number;
  readonly short: readonly string[];
}

export const instruments: readonly Instrument[] = [
  {
    title: 'United Nations Convention against Transnational Organized Crime',
    year: 2000,
    short: ['Palermo Convention', 'UNTOC'],
  },
  {
    title: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children',
    year: 2000,
    short: ['Trafficking in Persons Protocol', 'Trafficking Protocol', 'Palermo Protocol'],
  },
  {
    title: 'Protocol against the Smuggling of Migrants by Land, Sea and Air',
    year: 2000,
    short: ['Smuggling of Migrants Protocol', 'Smuggling Protocol'],
  },
  { title: 'Convention relating to the Status of Refugees', year: 1951, short: ['Refugee Convention'] },
  { title: 'Convention on the Rights of the Child', year: 1989, short: ['CRC'] },
  { title: 'Universal Declaration of Human Rights', year: 1948, short: ['UDHR'] },
  {
    title: 'Global Compact for Safe, Orderly and Regular Migration',
    year: 2018,
    short: ['Global Compact for Migration', 'Migration Compact'],
  },
  { title: 'Global Compact on Refugees', year: 2018, short: ['Refugee Compact'] },
  {
    title: 'ASEAN Convention Against Trafficking in Persons, Especially Women and Children',
    year: 2015,
    short: ['ACTIP'],
  },
  {
    title: 'United Nations Convention on the Law of the Sea',
    year: 1982,
    short: ['Law of the Sea Convention', 'UNCLOS'],
  },
];
