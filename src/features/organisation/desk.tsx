import type { FastifyInstance } from 'fastify'
import { directory } from './desk/directory.tsx'
import { delegationsDesk } from './desk/delegations.tsx'
import { leavingDesk } from './desk/leaving.tsx'
import { peopleDesk } from './desk/people.tsx'
import { postsDesk } from './desk/posts.tsx'
import type { OrganisationHooks } from './hooks.ts'

/** Mounted inside the workspace; `hooks` bring in what other features know of a person. */
export async function desk(app: FastifyInstance, hooks: OrganisationHooks) {
  app.register(directory)
  app.register(delegationsDesk)
  app.register(peopleDesk, hooks)
  app.register(leavingDesk, hooks)
  app.register(postsDesk, hooks)
}
