export type Role =
  | 'contributor'
  | 'specialist'
  | 'division_head'
  | 'division_deputy'
  | 'board_member'
  | 'board_deputy'
  | 'board_head'
  | 'deputy_chief'
  | 'chief'
  | 'finance'
  | 'auditor'
  | 'administrator'

/** A post in force at the moment of the request, one's own or held by delegation. */
export interface ActorPost {
  role: Role
  divisionId: string | null
  /** As it is signed: "Trưởng phòng Tổng hợp". */
  title: string
  canPublish: boolean
  /** Name of the person who delegated, or null for one's own post. */
  onBehalfOf: string | null
}

export interface Actor {
  id: string
  name: string
  posts: readonly ActorPost[]
}

export const nobody: Actor = { id: '', name: '', posts: [] }

/** The system itself: scheduled publication, imports. It holds no post, so no policy lets it act for a person. */
export const system: Actor = { id: '00000000-0000-0000-0000-000000000000', name: 'Hệ thống', posts: [] }

export const isSignedIn = (actor: Actor): boolean => actor.id !== ''

export const holds = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.posts.some((post) => roles.includes(post.role))

const divisionLeaders: readonly Role[] = ['division_head', 'division_deputy']

/** Head or deputy in charge of the division, in person or by delegation. */
export const leads = (actor: Actor, divisionId: string): boolean =>
  actor.posts.some((post) => post.divisionId === divisionId && divisionLeaders.includes(post.role))

/** The divisions in which the actor holds a post of one of these roles. */
export const divisionsOf = (actor: Actor, ...roles: readonly Role[]): string[] =>
  actor.posts.flatMap((post) => (post.divisionId && roles.includes(post.role) ? [post.divisionId] : []))

export const isBoard = (actor: Actor): boolean => holds(actor, 'board_member', 'board_deputy', 'board_head')

/** Art. 7: the head and the deputy publish; a member only where the right was given. */
export const mayPublish = (actor: Actor): boolean =>
  actor.posts.some(
    (post) =>
      post.role === 'board_head' ||
      post.role === 'board_deputy' ||
      (post.role === 'board_member' && post.canPublish),
  )
