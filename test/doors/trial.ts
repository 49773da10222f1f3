import { AsyncLocalStorage } from 'node:async_hooks'
import type { LightMyRequestResponse } from 'fastify'
import { buildApp } from '#app'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { forgetful } from '#platform/kept-pages/index.ts'
import type { Portal } from '../app.ts'
import { visit, type Visit } from '../visit.ts'

class RollBack extends Error {}

export interface Trials {
  /** Lets a person do one thing for real, on the real database, and then makes it undone. */
  attempt(
    actor: Actor,
    act: (visit: Visit) => Promise<LightMyRequestResponse>,
  ): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** The same portal, in which every request runs inside a transaction that is rolled back. */
export async function openTrials(portal: Portal): Promise<Trials> {
  const trial = new AsyncLocalStorage<{ actor: Actor; tx: Database }>()
  const present = () => {
    const store = trial.getStore()
    if (!store) throw new Error('Nothing is asked outside of a trial')
    return store
  }
  const db = new Proxy(portal.db, {
    get(_target, name) {
      const { tx } = present()
      const value: unknown = Reflect.get(tx, name)
      return typeof value === 'function' ? (value.bind(tx) as unknown) : value
    },
  })
  const app = buildApp({
    ...portal.dependencies,
    // What a trial reads was never committed: nobody else may be shown it.
    services: { ...portal.services, db, remember: forgetful },
    whoIs: async () => present().actor,
  })
  await app.ready()
  const visiting = visit(app, portal.services.publicUrl, (send, request) => send(request))
  return {
    async attempt(actor, act) {
      let answer: LightMyRequestResponse | undefined
      await portal.db
        .transaction(async (tx) => {
          answer = await trial.run({ actor, tx }, () => act(visiting))
          throw new RollBack()
        })
        .catch((error: unknown) => {
          if (!(error instanceof RollBack)) throw error
        })
      if (!answer) throw new Error('The trial ended without an answer')
      return answer
    },
    close: () => app.close(),
  }
}
