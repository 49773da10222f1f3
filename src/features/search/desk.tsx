import type { FastifyInstance } from 'fastify'
import { finding } from './desk/finding.tsx'
import { log } from './desk/log.tsx'
import { promoting } from './desk/promoting.tsx'
import { shortening } from './desk/shortening.tsx'
import type { SearchKeeper } from './keeping/keeper.ts'

/** Everybody of the office searches what they may see; some learn from what was asked, and the board mends the answers. */
export async function desk(app: FastifyInstance, { keeper }: { keeper: SearchKeeper }) {
  app.register(finding, { keeper })
  app.register(log)
  app.register(promoting, { keeper })
  app.register(shortening)
}
