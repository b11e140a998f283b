/** A reading of a word that costs as much as this or more is one that only the pieces of a word allow. */
export const SURE = 1.9;
