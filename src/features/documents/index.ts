export { draftByHand } from './commands/draft.ts'
export { draftFromKept } from './commands/draft-from-kept.ts'
export { saveDocument } from './commands/save.ts'
export { takeStep } from './commands/take-step.ts'
export { desk } from './desk.tsx'
export { jobs } from './jobs.ts'
export { amendFacts } from './commands/amend.ts'
export { enterCollected, enterRegistered, type NewEntry } from './commands/enter-many.ts'
export { factNames, factsOf, urgencies } from './document.ts'
export { triggers } from './duty.ts'
export { entryClock } from './entry-clock.ts'
export { intakeHooks } from './intake-hooks.ts'
export { keyOfNumber, typeName } from './numbering.ts'
export {
  countPublic,
  findPublicAddress,
  findPublicDocument,
  listNewest,
  listPublicAddresses,
} from './publication/addresses.ts'
export { documentsSeen, publicDocuments, type MeantDocuments } from './finding/meant.ts'
export { searchSource } from './finding/source.ts'
export { effects, noFilter, type Effect, type Facet, type Filter } from './publication/filter.ts'
export {
  countFacet,
  listPublic,
  sorts,
  type FacetCount,
  type PublicLine,
  type Sort,
} from './publication/queries.ts'
export {
  findDocument,
  listAttached,
  listDocumentsOf,
  type AttachedFile,
  type DocumentRecord,
} from './queries.ts'
export { addRelation } from './relations/commands.ts'
export { relationNames } from './relations/names.ts'
export { endsOf, type Ends } from './relations/ends.ts'
export { beginOf, listIncoming, listOutgoing, type Tie } from './relations/queries.ts'
export { SignaturesPart } from './pages/signatures-part.tsx'
export { ownNames } from './own-issuers.ts'
export { whyNotAmend } from './policy.ts'
export { maySee } from './scope.ts'
export { countWaitingDocuments } from './waiting.ts'
export { documentFiles, documents } from './table.ts'
