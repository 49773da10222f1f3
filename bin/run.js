// Plain JavaScript, because an old Node would stop at a .ts file with an error that helps nobody.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const about = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const wanted = about.dependencies.node.split('.')[0]
const [script, ...rest] = process.argv.slice(2)

if (process.versions.node.split('.')[0] !== wanted) {
  console.error(
    `Nhà Rông chạy trên Node.js ${wanted}, nhưng đang được chạy bằng Node.js ${process.versions.node}. ` +
      'Hãy chạy npm ci để cài bản đúng, rồi dùng lệnh npm (npm start, npm test).',
  )
  process.exit(1)
}
process.argv = [process.argv[0], fileURLToPath(new URL(`./${script}.ts`, import.meta.url)), ...rest]
await import(`./${script}.ts`)
