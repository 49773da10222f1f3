/** Nothing that is not public is on the side that citizens ask. */
export const sides = ['public', 'staff'] as const
export type Side = (typeof sides)[number]

/** How the parts of a generation are called in the store. */
export const nameOf = (generation: number | string, part: Side | 'model') => `${generation}-${part}`
