/** Builds the portal and its browser code into `dist/`. */
import { buildAll } from './build/bundle.ts'

const begun = performance.now()
await buildAll()
console.log(`Đã dựng xong trong ${((performance.now() - begun) / 1000).toFixed(1)} s.`)
