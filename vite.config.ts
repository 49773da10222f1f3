import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const entries = ['assets/site.css', 'assets/desk.css', 'assets/site.ts', 'assets/desk.ts']
const outDir = 'dist/assets'

/** Each file compressed beside itself, once and as small as it goes: the portal sends ready bytes. */
const compressed: Plugin = {
  name: 'compressed',
  async writeBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (!/\.(css|js|svg)$/.test(file.fileName)) continue
      const content = file.type === 'chunk' ? file.code : file.source
      const place = join(import.meta.dirname, outDir, file.fileName)
      await writeFile(`${place}.br`, await promisify(brotliCompress)(content))
      await writeFile(`${place}.gz`, await promisify(gzip)(content, { level: 9 }))
    }
  },
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/tai-nguyen/',
  publicDir: false,
  plugins: [compressed],
  build: {
    outDir,
    assetsDir: '',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    rolldownOptions: { input: entries.filter((entry) => existsSync(entry)) },
  },
})
