/**
 * A reading of a query's word with a lower cost is sure; from this cost on, other readings and guesses are
 * tried too.
 */
export const SURE_COST = 1.9;
