import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of Node that package.json pins as its dependency, as "24.21.0". */
export function pinnedNode(projectFolder: string): string {
  const about = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    dependencies: { node: string }
  }
  return about.dependencies.node
}

const major = (version: string): string => version.split('.')[0] ?? version

/** Null where the running Node has the pinned major version, else the sentence that says what to do. */
export function checkRuntime(running: string, pinned: string): string | null {
  if (major(running) === major(pinned)) return null
  return `Nhà Rông chạy trên Node.js ${major(pinned)}, nhưng đang được chạy bằng Node.js ${running}. Hãy dùng lệnh npm (npm start, npm test); npm ci đã cài sẵn bản đúng.`
}

/** Ends the process with that sentence on a wrong version. Imports nothing an older Node may lack: it runs first. */
export function assertRuntime(projectFolder: string): void {
  const refusal = checkRuntime(process.versions.node, pinnedNode(projectFolder))
  if (refusal === null) return
  process.stderr.write(`${refusal}\n`)
  process.exit(1)
}
