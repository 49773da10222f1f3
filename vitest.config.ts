import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * A minute or more each, longest first: begun last, one of them would leave the other workers idle. The second waits for
 * nothing that the first one loads.
 */
const longest = [
  'test/public/axe',
  'test/hostile/xss',
  'test/public/layout',
  'test/hostile/storm',
  'test/doors/articles',
  'test/pages',
  'src/features/search/keeping/broken',
  'src/platform/postgres/server',
]

/** Then what goes through the whole portal. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const file = relative(import.meta.dirname, moduleId)
      const at = longest.findIndex((name) => file.startsWith(`${name}.test.`))
      if (at >= 0) return at
      return file.startsWith('test/') ? longest.length : longest.length + 1
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
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
    env: {
      // The search engine tells of every table that it makes.
      LANCEDB_LOG: 'error',
      RUST_LOG: 'error',
      // To hash a password takes 32 MB for a moment. Given back to the system and asked for again page by page, they cost
      // more than the hash itself. Read by glibc; others do not know the names.
      MALLOC_MMAP_THRESHOLD_: '268435456',
      MALLOC_TRIM_THRESHOLD_: '536870912',
      MALLOC_ARENA_MAX: '1',
    },
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    slowTestThreshold: 1000,
  },
})
