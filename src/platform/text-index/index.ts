export type { Condition } from './condition.ts'
export { quietEngine } from './engine.ts'
export { openIndexStore, type IndexStore } from './store.ts'
export type { Ask, Hit, IndexShape, Match, Row, TextIndex } from './shape.ts'
