export { desk } from './desk.tsx'
export { factNames, grounds, urgencies } from './document.ts'
export { intakeHooks } from './intake-hooks.ts'
export { typeName } from './numbering.ts'
export {
  countPublic,
  findPublicDocument,
  listNewest,
  listPublicAddresses,
  listTyped,
} from './publication/addresses.ts'
export { effects, noFilter, type Effect, type Facet, type Filter } from './publication/filter.ts'
export {
  countFacet,
  listPublic,
  sorts,
  type FacetCount,
  type PublicLine,
  type Sort,
} from './publication/queries.ts'
export { listAttached, type AttachedFile, type DocumentRecord } from './queries.ts'
export { relationNames } from './relations/names.ts'
export { listIncoming, listOutgoing, type Tie } from './relations/queries.ts'
