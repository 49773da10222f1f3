import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The built browser files: their addresses carry a hash of their content, so they may be kept for ever. */
export interface Assets {
  folder: string
  /** Address of the built file of an entry, "assets/desk.ts". An entry that was not built is our own fault. */
  href: (entry: string) => string
  /** Addresses of the style sheets of an entry, its own and those that its scripts import. */
  css: (entry: string) => string[]
}

interface Chunk {
  file: string
  css?: string[]
}

const prefix = '/tai-nguyen/'

/** Reads the manifest that Vite writes into `<dist>/assets`. Throws where nothing was built. */
export function openAssets(dist: string): Assets {
  const folder = join(dist, 'assets')
  const manifestFile = join(folder, '.vite/manifest.json')
  if (!existsSync(manifestFile)) throw new Error(`Nothing is built in ${folder}: run npm run build`)
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>
  const find = (entry: string): Chunk => {
    const chunk = manifest[entry]
    if (!chunk) throw new Error(`${entry} is not an entry of the browser build`)
    return chunk
  }
  const address = (file: string) => `${prefix}${file}`
  return {
    folder,
    href: (entry) => address(find(entry).file),
    css: (entry) => {
      const { file, css = [] } = find(entry)
      return [...(file.endsWith('.css') ? [file] : []), ...css].map(address)
    },
  }
}

/** Serves the built files; the hash in the name lets browsers keep them for a year without asking. */
export async function serveAssets(app: FastifyInstance, { assets }: { assets: Assets }) {
  await app.register(fastifyStatic, {
    root: assets.folder,
    prefix,
    immutable: true,
    preCompressed: true,
    maxAge: '365d',
    index: false,
    dotfiles: 'ignore',
    decorateReply: false,
  })
}
