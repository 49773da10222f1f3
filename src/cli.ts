import { parseArgs } from 'node:util'
import { projectFolder, readConfig } from '#config'
import { loadDemonstrationAccounts } from '#features/accounts/index.ts'
import { Forbidden, NotFound, RuleBroken } from '#platform/errors.ts'
import { assertRuntime } from '#platform/runtime.ts'
import { StartRefused } from '#platform/start-refused.ts'
import { openDatabase } from '#platform/startup.ts'
import { quietEngine } from '#platform/text-index/index.ts'
import { findCommand, usage } from './commands.ts'
import { endWithParent } from './reindexing.ts'
import { openServices } from './services.ts'

assertRuntime(projectFolder)
quietEngine(process.env)
process.exitCode = await run(process.argv.slice(2))

/** Runs one command beside a running portal or without one. Answers the exit code: 0 done, 1 refused, 2 not understood. */
async function run(words: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args: words, allowPositionals: true, strict: false })
  if (values['beside'] === true) endWithParent()
  const command = findCommand(positionals)
  if (!command) {
    console.error(usage())
    return 2
  }
  await using opened = new AsyncDisposableStack()
  try {
    const reading = readConfig(process.env)
    if (!reading.ok) throw new StartRefused(reading.problems.join('\n'))
    const { config } = reading
    const database = await openDatabase({ ...config, log: console, onGivenUp: console.error, borrow: true })
    opened.defer(() => database.stop())
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
    const { services } = await openServices(config, database, publicUrl, opened)
    if (config.mode === 'demonstration')
      await loadDemonstrationAccounts(services, services.profile, config.dataFolder)
    return await command.run(services, positionals.slice(command.words.length), values)
  } catch (error) {
    if (!isRefusal(error)) throw error
    console.error(error instanceof RuleBroken ? error.rule : error.message)
    return 1
  }
}

const isRefusal = (error: unknown): error is Error =>
  [StartRefused, RuleBroken, NotFound, Forbidden].some((refusal) => error instanceof refusal)
