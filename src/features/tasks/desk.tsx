import type { FastifyInstance } from 'fastify'
import { formDesk } from './desks/task-forms.tsx'
import { listDesk } from './desks/lists.tsx'
import { taskDesk } from './desks/one-task.tsx'
import { rosterDesk } from './roster/desk.tsx'

/** Mounted inside the workspace. */
export async function desk(app: FastifyInstance) {
  app.register(listDesk)
  app.register(formDesk)
  app.register(rosterDesk)
  app.register(taskDesk)
}
