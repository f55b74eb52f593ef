/**
 * Addresses of a document at the levels of FRBR, by the Akoma Ntoso Naming Convention 1.0 (standards.md §1):
 * `/akn/{jurisdiction}/{element}/{subtype}/{actor}/{date}/{number}`, then `/{language}@{date}`, then `.xml`; a
 * component stands after `/!`.
 */
import { languageInAddress } from './languages.ts';

export interface AddressParts {
  /** `un` belongs to the United Nations; a forum outside takes a code that ISO 3166 leaves to its users. */
  readonly jurisdiction: string;
  readonly element: string;
  readonly subtype: string;
  readonly actor: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly symbol: string;
  /** BCP 47. */
  readonly language: string;
}

export interface Addresses {
  readonly work: string;
  readonly expression: string;
  readonly manifestation: string;
}

export function addressesOf(parts: AddressParts): Addresses {
  const { jurisdiction, element, subtype, actor, date, symbol, language } = parts;
  const work = ['/akn', jurisdiction, element, subtype, actor, date, numberInAddress(symbol)].join('/');
  const expression = `${work}/${languageInAddress(language)}@${date}`;
  return { work, expression, manifestation: `${expression}.xml` };
}

/** The same for one component: `main`, `annex_1`. */
export function componentOf({ work, expression }: Addresses, component: string): Addresses {
  return {
    work: `${work}/!${component}`,
    expression: `${expression}/!${component}`,
    manifestation: `${expression}/!${component}.xml`,
  };
}

/** A symbol as an address holds it: `EX/DG.1/1` → `EX-DG.1-1`. The original is kept beside it. */
export function numberInAddress(symbol: string): string {
  return encodeURIComponent(symbol.replaceAll('/', '-').replaceAll(' ', '_'));
}
