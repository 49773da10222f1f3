import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const entries = ['assets/site.css', 'assets/desk.css', 'assets/site.ts', 'assets/desk.ts']

/** Compressed once, as small as can be: a file whose name carries its hash is the same for a year. */
const compressed: Plugin = {
  name: 'compressed',
  async writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(css|js|svg)$/.test(file))) {
      const bytes = await readFile(join(dir, name))
      const quality = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      }
      await writeFile(join(dir, `${name}.br`), brotliCompressSync(bytes, { params: quality }))
      await writeFile(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/tai-nguyen/',
  publicDir: false,
  plugins: [compressed],
  build: {
    outDir: 'dist/assets',
    assetsDir: '',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    rolldownOptions: { input: entries.filter((entry) => existsSync(entry)) },
  },
})
