/**
 * Takes pictures of every sample page of `src/ui/gallery`: `node bin/look-ui.ts [names…]` prints the folder they are in.
 * Node does not read JSX, so Vite loads the pages.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { createServer } from 'vite'
import { launchChromium } from '../test/chromium.ts'

const root = resolve(import.meta.dirname, '..')
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  ssr: { noExternal: true, external: ['esbuild'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
const { samplePage } = (await vite.ssrLoadModule(
  '/test/ui-samples.ts',
)) as typeof import('../test/ui-samples.ts')
const { sampleNames } = (await vite.ssrLoadModule(
  '/src/ui/gallery/render.tsx',
)) as typeof import('../src/ui/gallery/render.tsx')

/** Chromium without a graphics card now and then fails to take a picture; one of the next tries succeeds. */
async function takePicture(page: Page, path: string, tries = 4): Promise<void> {
  try {
    await page.screenshot({ path, fullPage: true })
  } catch (error) {
    if (tries === 1) throw error
    await takePicture(page, path, tries - 1)
  }
}

const folder = process.env['LOOK_FOLDER'] ?? (await mkdtemp(join(tmpdir(), 'look-ui-')))
const wanted = process.argv.slice(2)
const browser = await launchChromium()
try {
  for (const name of sampleNames.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const html = await samplePage(name)
    await writeFile(join(folder, `${name}.html`), html)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 360, 768, 1440]) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
        await page.setContent(html)
        await page.evaluate('for (const picture of document.images) picture.loading = "eager"')
        await page.waitForFunction('Array.from(document.images).every((picture) => picture.complete)')
        await takePicture(page, join(folder, `${name}-${width}-${colorScheme}.png`))
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        if (Number(overflow) > 0)
          console.log(`${name} at ${width}: ${String(overflow)} px wider than the screen`)
        await page.close()
      }
    const paper = await browser.newPage({ colorScheme: 'dark' })
    await paper.setContent(html)
    await paper.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true, printBackground: true })
    await paper.emulateMedia({ media: 'print' })
    await paper.setViewportSize({ width: 720, height: 1000 })
    await takePicture(paper, join(folder, `${name}-print.png`))
    await paper.close()
  }
} finally {
  await browser.close()
  await vite.close()
}
await rm(join(folder, '.vite'), { recursive: true, force: true })
console.log(folder)
