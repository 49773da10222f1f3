export { findActor, listHolders, stillHere, type Holder, type HolderFilter } from './actors.ts'
export { addFirstAdministrator } from './commands/first-administrator.ts'
export { desk } from './desk.tsx'
export type { Division, DivisionKind } from './division.ts'
export type { HandOver, OrganisationHooks } from './hooks.ts'
export {
  listEveryCommitteeLeader,
  listLeadingPosts,
  listOfficePosts,
  type LeadingPost,
} from './leadership.ts'
export { loadOrganisation } from './load.ts'
export { countProposals, lockOrganisation } from './posts.ts'
export {
  findDivision,
  findPerson,
  listCommitteeLeaders,
  listDivisions,
  listPeople,
  type CommitteeLeader,
  type Person,
} from './queries.ts'
export { divisions, people, posts } from './table.ts'
export { listReaders } from './readers.ts'
