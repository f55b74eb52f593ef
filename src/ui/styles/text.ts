/** Negotiated text: the reading column with its margins (LOOK: Page, "A consolidated line"). */
export const text = '';
