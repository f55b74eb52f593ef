/** Paper: what a minister's folder holds (LOOK: Print). */
export const print = '';
