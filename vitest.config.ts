import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What goes through the whole portal takes minutes: begun last, it would leave the other workers idle. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes(`${import.meta.dirname}/test/`)
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{src,test}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup/build-assets.ts', 'test/setup/database-server.ts'],
    // Workers keep what they imported: loading the portal anew for each file would cost more than its tests.
    isolate: false,
    sequence: { sequencer: LongFirst },
    pool: 'forks',
    // Whole portals come and go: room for what is short-lived saves collecting it.
    execArgv: ['--max-semi-space-size=64'],
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
    // The search engine tells of every table that it makes.
    env: { LANCEDB_LOG: 'error', RUST_LOG: 'error' },
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    slowTestThreshold: 1000,
  },
})
