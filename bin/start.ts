/**
 * Builds what is out of date and becomes the portal. The portal runs in this very process, so signals, standard output
 * and the exit code need no passing on.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isStale, output } from './build/sources.ts'

if (isStale()) {
  console.log('Đang dựng Nhà Rông…')
  // In a process of its own: the build tools' memory must not stay with the portal.
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], {
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('Không dựng được Nhà Rông; hãy chạy npm ci rồi thử lại.')
    process.exit(1)
  }
}
// As an address: a path may hold characters that mean something there.
await import(pathToFileURL(join(output, 'main.js')).href)
