import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildApp } from '#app'
import { buildGeneration, openKeeper, type SearchKeeper, type SearchSource } from '#features/search/index.ts'
import { nobody, system, type Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { openPool } from '#platform/database.ts'
import { openIndexStore, type IndexStore } from '#platform/text-index/index.ts'
import { paths } from '#paths'
import { searchSources } from '../src/search-sources.ts'
import type { Portal } from './app.ts'
import { textOf } from './make.ts'

export interface Answered {
  status: number
  html: string
  text: string
  /** Of the answers, in their order. */
  titles: string[]
}

/** The portal with a search of its own, kept by its own pulse: nothing waits for the index before a question. */
export interface SearchNode {
  keeper: SearchKeeper
  store: IndexStore
  folder: string
  asSystem: () => Context
  /** What was reported since the beginning. */
  faults: Error[]
  builds: () => number
  ask(question: string, more?: Record<string, string>): Promise<Answered>
  get(url: string, as?: Actor): Promise<{ statusCode: number; body: string }>
  close(): Promise<void>
}

interface SearchNodeOptions {
  sources?: readonly SearchSource[]
  /** By its folder's name beside the portal's files. */
  folder?: string
  store?: (folder: string) => IndexStore
  pauses?: Parameters<typeof openKeeper>[0]['pauses']
  connection?: Portal['database']['connection']
}

export async function openSearchNode(
  { dependencies, services, database, dataFolder }: Portal,
  {
    sources = searchSources,
    folder: name = 'search',
    store: openStore = openIndexStore,
    pauses = {},
    connection = database.connection,
  }: SearchNodeOptions = {},
): Promise<SearchNode> {
  const faults: Error[] = []
  const report = (error: Error) => void faults.push(error)
  const pool = openPool(connection, report)
  const folder = join(dataFolder, name)
  const store = openStore(folder)
  const own = { ...services, db: pool.db, searchStore: store }
  const asSystem = (): Context => ({ ...own, actor: system, requestId: 'test' })
  let builds = 0
  const keeper = await openKeeper({
    connection,
    store,
    sources,
    asSystem,
    report,
    pauses: { pulse: 200, build: 300, ...pauses },
    async startBuild() {
      builds += 1
      await buildGeneration({
        store,
        sources,
        asSystem,
        report,
        ...(pauses.silence && { silence: pauses.silence }),
      })
    },
  })
  const asking = new Map<string, Actor>()
  const app = buildApp({
    ...dependencies,
    services: own,
    search: keeper,
    whoIs: async ({ headers }) => asking.get(String(headers['x-asks'])) ?? nobody,
  })
  app.log.level = 'silent'
  await app.ready()
  const { host } = new URL(services.publicUrl)
  const get: SearchNode['get'] = async (url, as = nobody) => {
    asking.set(String(as.id), as)
    const headers = { host, accept: 'text/html', 'accept-language': 'vi', 'x-asks': String(as.id) }
    const { statusCode, body } = await app.inject({ method: 'GET', url, headers })
    return { statusCode, body }
  }
  return {
    keeper,
    store,
    folder,
    asSystem,
    faults,
    builds: () => builds,
    get,
    async ask(question, more = {}) {
      const address = `${paths.search.href()}?${new URLSearchParams({ q: question, ...more })}`
      const { statusCode: status, body: html } = await get(address)
      return { status, html, text: textOf(html), titles: titlesIn(html) }
    },
    async close() {
      await app.close()
      await keeper.close()
      await pool.close()
    },
  }
}

export const titlesIn = (html: string): string[] =>
  [...html.matchAll(/<h3 class="answer-title">(.*?)<\/h3>/gs)].map(([, title = '']) =>
    textOf(title.replaceAll(/<\/?mark>/g, '')),
  )

/** Milliseconds until it is so; throws where it does not come to be. */
export async function until(isSo: () => Promise<boolean> | boolean, within = 15_000): Promise<number> {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > within) throw new Error(`It has not come to be within ${within} ms`)
    await sleep(10)
  }
  return performance.now() - begun
}
