import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const cache = join(import.meta.dirname, '../node_modules/.cache/nha-rong')

const unpack = `
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  await inflate(process.argv[1])
`

/**
 * Unpacks the Chromium that npm delivers, once per version, and returns the folder. The package unpacks straight into
 * the temporary folder and takes a half-written file for a finished one, so two workers at once would run a broken
 * binary: here a child process unpacks into a folder of its own, which then takes its place in one rename.
 */
async function unpackedChromium(): Promise<string> {
  const delivered = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(await readFile(join(delivered, 'package.json'), 'utf8')) as {
    version: string
  }
  const place = join(cache, `chromium-${version}`)
  if (existsSync(place)) return place
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(join(cache, 'unpacking-'))
  const libraries = join(delivered, 'bin/al2023.tar.br')
  await run(process.execPath, ['--input-type=module', '--eval', unpack, libraries], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: fresh },
  })
  await rename(fresh, place).catch(async (error: unknown) => {
    if (!existsSync(place)) throw error
    await rm(fresh, { recursive: true })
  })
  return place
}

const always = [
  '--no-sandbox',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  // Whatever a page asks for elsewhere is not found.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

async function launchDelivered(args: string[]): Promise<Browser> {
  const place = await unpackedChromium()
  const executablePath = join(place, 'chromium')
  const env = { ...process.env, FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? fontFolder(place) }
  return chromium.launch({ executablePath, args, env }).catch((error: unknown) => {
    if (!String(error).includes('error while loading shared libraries')) throw error
    const libraries = join(place, 'al2023/lib')
    return chromium.launch({ executablePath, args, env: { ...env, LD_LIBRARY_PATH: libraries } })
  })
}

/** A bare machine has no fonts at all; the package brings one with the Vietnamese letters. */
const fontFolder = (place: string) =>
  existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : join(place, 'fonts')

/**
 * Starts a Chromium: the one named by CHROMIUM_PATH, else the one from npm, else an installed one.
 * Throws one sentence, with every reason, where none starts.
 */
export async function launchChromium(...more: readonly string[]): Promise<Browser> {
  const args = [...always, ...more]
  const chosen = process.env['CHROMIUM_PATH']
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter(
    existsSync,
  )
  const launches = chosen
    ? [() => chromium.launch({ executablePath: chosen, args })]
    : [
        () => launchDelivered(args),
        ...installed.map((executablePath) => () => chromium.launch({ executablePath, args })),
      ]
  const reasons: string[] = []
  for (const launch of launches) {
    try {
      return await launch()
    } catch (error) {
      reasons.push(String(error).split('\n').slice(0, 4).join(' '))
    }
  }
  throw new Error(
    `No Chromium starts on this machine. Install one and set CHROMIUM_PATH to it. Tried: ${reasons.join(' | ')}`,
  )
}
