export { findActor, listHolders, type Holder, type HolderFilter } from './actors.ts'
export { kindNames, type Division, type DivisionKind } from './division.ts'
export { loadOrganisation } from './load.ts'
export {
  findDivision,
  findPerson,
  listCommitteeLeaders,
  listDivisions,
  listPeople,
  type CommitteeLeader,
  type Person,
} from './queries.ts'
export { boards, committeeLeaders, delegations, divisions, people, posts } from './table.ts'
