import { readConfig } from '#config'
import { buildGeneration, openKeeper } from '#features/search/index.ts'
import { openIndexStore } from '#platform/text-index/index.ts'
import { searchSources as sources } from '../src/search-sources.ts'
import { openServices } from '../src/services.ts'
import type { ChildSettings, FromChild, ToChild } from './search-beside.ts'

const { connection, dataFolder, profile, publicUrl } = JSON.parse(process.argv[2] ?? '') as ChildSettings
const say = (said: FromChild) => process.send?.(said)
const report = (error: Error) => say({ fault: String(error) })

const reading = readConfig({ DATA_DIR: dataFolder, PROFILE: profile, LOG_LEVEL: 'error' })
if (!reading.ok) throw new Error(reading.problems.join('\n'))
const opened = new AsyncDisposableStack()
const database = { connection, notice: null, stop: async () => {} }
const { asSystem } = await openServices(reading.config, database, publicUrl, opened)
const { searchStore } = asSystem()
const building = { store: searchStore ?? openIndexStore(dataFolder), sources, asSystem, report }
const keeper = await openKeeper({
  ...building,
  connection,
  startBuild: async () => void (await buildGeneration(building)),
})
await keeper.settle()
say({ isReady: keeper.pair !== null })

process.on('message', (asked: ToChild) => {
  if (asked === 'reindex') buildGeneration(building).then((built) => say({ built: built.state }), report)
})
