export { findActor, listHolders, type Holder, type HolderFilter } from './actors.ts'
export { keepAdministrator, whyAdministratorStays } from './commands/keep-administrator.ts'
export { desk } from './desk.tsx'
export { kindNames, type Division, type DivisionKind } from './division.ts'
export type { HandOver, OrganisationHooks } from './hooks.ts'
export { loadOrganisation } from './load.ts'
export { compareNames } from './person.ts'
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
export { roles } from './roles.ts'
export { boards, committeeLeaders, delegations, divisions, people, posts } from './table.ts'
