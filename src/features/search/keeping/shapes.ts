import type { IndexShape } from '#platform/text-index/index.ts'

/** One row for each part of each face. */
export const partsShape: IndexShape = {
  searched: ['words', 'pairs', 'plain', 'plain_pairs', 'head', 'head_pairs', 'head_plain', 'starts'],
  kept: ['key', 'stamp', 'title', 'summary', 'source', 'heading', 'anchor', 'href', 'text'],
  /** `day`: of the common calendar, counted from 1970-01-01; `part`: its place in the thing, from 0. */
  numbers: ['day', 'part'],
  values: ['kind'],
  lists: ['facets', 'audience'],
}

/** What was learned from the words of a whole generation, in pieces that belong one after another. */
export const modelShape: IndexShape = {
  searched: [],
  kept: ['text'],
  numbers: ['part'],
  values: [],
  lists: [],
}
