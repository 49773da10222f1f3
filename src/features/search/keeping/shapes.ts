import type { IndexShape } from '#platform/text-index/index.ts'

/** One row for each part of each face. */
export const partsShape: IndexShape = {
  searched: ['terms', 'bare', 'starts'],
  /** `card`: what every candidate is asked for, in one (`card.ts`). */
  kept: ['card', 'title', 'summary', 'source', 'heading', 'anchor', 'href', 'text'],
  bytes: ['block'],
  numbers: [],
  values: ['kind'],
  lists: ['facets', 'audience'],
}

/** What was learned from the words of a whole generation, in pieces that belong one after another. */
export const modelShape: IndexShape = {
  searched: [],
  kept: ['side'],
  bytes: ['piece'],
  numbers: ['place'],
  values: [],
  lists: [],
}
