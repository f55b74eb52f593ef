import { letterAddress } from './number.ts';

export const lettersSubject = 'letters';

/** Addresses of letters and their dispatch. */
export const letterPaths = {
  letters: '/desk/letters',
  letter: (number: string) => `/desk/letters/${letterAddress(number)}`,
  /** Who can see it, and why: the desk answers there. */
  access: (number: string) => `/desk/letters/${letterAddress(number)}/access`,
  pdf: (number: string, language: string) => `/desk/letters/${letterAddress(number)}/${language}.pdf`,
  handing: (number: string, copy: string) => `/desk/letters/${letterAddress(number)}/copies/${copy}/handing`,
} as const;
