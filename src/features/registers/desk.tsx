import type { FastifyInstance } from 'fastify'
import { importsDesk } from './imports-desk.tsx'
import { bookDesk } from './book-desk.tsx'
import { latenessDesk } from './lateness-desk.tsx'

/** Mounted inside the workspace. `uploadLimit`: bytes of the largest file. */
export async function desk(app: FastifyInstance, options: { uploadLimit: number }) {
  app.register(importsDesk, options)
  app.register(bookDesk)
  app.register(latenessDesk)
}
