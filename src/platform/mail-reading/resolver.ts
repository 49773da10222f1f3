import { Resolver } from 'node:dns/promises'
import type { Resolve } from './checks.ts'

/** Milliseconds in which nobody is asked after DNS has been silent: a mailbox full of letters does not wait for each. */
const rest = 30_000
const silent = new Set(['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED', 'ENETUNREACH', 'EAI_AGAIN'])

/** DNS by the servers of this machine, or by `servers` ("127.0.0.1:5353"). Rejects with ETIMEOUT while they are silent. */
export function openResolver(servers: readonly string[] | null = null): Resolve {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  if (servers) resolver.setServers(servers)
  let silentUntil = 0
  return async (name, type) => {
    if (Date.now() < silentUntil) throw Object.assign(new Error('DNS is silent'), { code: 'ETIMEOUT' })
    try {
      return await resolver.resolve(name, type)
    } catch (error) {
      if (silent.has((error as NodeJS.ErrnoException).code ?? '')) silentUntil = Date.now() + rest
      throw error
    }
  }
}
