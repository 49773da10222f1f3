import { join } from 'node:path'
import { projectFolder, readConfig, type Config } from '#config'
import { demonstrationFile, loadDemonstrationAccounts, whoIs } from '#features/accounts/index.ts'
import { loadDemonstration } from '#features/demonstration/index.ts'
import { scanKept } from '#features/intake/index.ts'
import { openKeeper } from '#features/search/index.ts'
import { receiveArrivals, scanOriginals } from '#features/submissions/index.ts'
import { openAssets } from '#platform/assets.ts'
import { openMailboxes } from '#platform/mailbox/index.ts'
import { assertRuntime } from '#platform/runtime.ts'
import { closeGently, runUntilStopped } from '#platform/running.ts'
import { StartRefused } from '#platform/start-refused.ts'
import { openDatabase, refuseAddress } from '#platform/startup.ts'
import { quietEngine } from '#platform/text-index/index.ts'
import { holdTickShape } from '#platform/tick-shape.ts'
import { buildApp } from './app.ts'
import { refuseDemonstration } from './production.ts'
import { reindexBeside } from './reindexing.ts'
import { searchSources } from './search-sources.ts'
import { openServices } from './services.ts'

assertRuntime(projectFolder)
quietEngine(process.env)
holdTickShape()
const reading = readConfig(process.env)
const megabyte = 1_048_576

await runUntilStopped(async ({ opened, stopping, giveUp }) => {
  if (!reading.ok) throw new StartRefused(reading.problems.join('\n'))
  const { config } = reading

  const database = await openDatabase({ ...config, log: console, onGivenUp: giveUp })
  opened.defer(() => database.stop())
  if (database.notice) console.info(database.notice)
  stopping.throwIfAborted()

  const publicUrl = config.publicUrl?.replace(/\/$/, '') ?? `http://localhost:${config.port}`
  const running = await openServices(config, database, publicUrl, opened)
  const { services } = running
  if (config.mode === 'production') await refuseDemonstration(services)
  else
    // Side by side: hashing the passwords leaves the database alone.
    await Promise.all([
      loadDemonstrationAccounts(services, services.profile, config.dataFolder),
      loadDemonstration(services),
    ])
  await scanKept(running.asSystem())
  await scanOriginals(running.asSystem())
  stopping.throwIfAborted()

  const search = await openKeeper({
    connection: database.connection,
    store: services.searchStore,
    sources: searchSources,
    asSystem: running.asSystem,
    report: (error) => running.logger.error(error),
    startBuild: () => reindexBeside(join(projectFolder, 'dist/cli.js'), process.env, stopping),
  })
  opened.defer(() => search.close())

  const app = buildApp({
    services,
    search,
    assets: openAssets(join(projectFolder, 'dist')),
    uploadLimit: config.uploadLimitMb * megabyte,
    mailboxes: config.imapUrls,
    outboxFolder: running.outboxFolder,
    epoch: running.epoch,
    keptPagesBytes: config.keptPagesMb * megabyte,
    trustProxy: config.trustProxy,
    logger: running.logger,
    whoIs: (request) => whoIs(services, request),
  })
  opened.defer(() => closeGently(app, 3_000))
  const address = await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
    throw refuseAddress(error, config.host, config.port)
  })
  greet(config, config.publicUrl ?? address)
  await running.jobs.work(running.asSystem)
  const mailboxes = await openMailboxes({
    servers: config.imapUrls,
    connection: database.connection,
    asSystem: running.asSystem,
    keep: receiveArrivals,
    report: (error) => running.logger.warn(error),
  })
  opened.defer(() => mailboxes.close())
})

function greet({ mode, dataFolder }: Config, address: string) {
  console.info(`Nhà Rông đang chạy tại ${address}`)
  if (mode === 'demonstration')
    console.info(`Tài khoản minh họa và mật khẩu: ${join(dataFolder, demonstrationFile)}`)
}
