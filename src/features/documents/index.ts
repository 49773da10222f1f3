export { amendFacts } from './commands/amend.ts'
export { enterCollected, enterRegistered, type NewEntry } from './commands/enter-many.ts'
export { desk } from './desk.tsx'
export { factNames, grounds, urgencies, type DocumentState } from './document.ts'
export { entryClock } from './entry-clock.ts'
export { intakeHooks } from './intake-hooks.ts'
export { readTyped, typeName } from './numbering.ts'
export { effects, noFilter, type Effect, type Facet, type Filter } from './publication/filter.ts'
export {
  countFacet,
  findPublicDocument,
  listTyped,
  listNewest,
  listPublic,
  sorts,
  type FacetCount,
  type PublicLine,
  type Sort,
} from './publication/queries.ts'
export { ownNames } from './own-issuers.ts'
export { whyNotAmend } from './policy.ts'
export { listAttached, type AttachedFile, type DocumentRecord } from './queries.ts'
export { relationNames } from './relations/names.ts'
export { maySee, seenBy } from './scope.ts'
export { documentFiles, documents } from './table.ts'
export { listIncoming, listOutgoing, type Tie } from './relations/queries.ts'
