import { existsSync } from 'node:fs'
import { defineConfig } from 'vite'

const entries = ['assets/site.css', 'assets/desk.css', 'assets/site.ts', 'assets/desk.ts']

export default defineConfig({
  root: import.meta.dirname,
  base: '/tai-nguyen/',
  publicDir: false,
  build: {
    outDir: 'dist/assets',
    assetsDir: '',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    rolldownOptions: { input: entries.filter((entry) => existsSync(entry)) },
  },
})
