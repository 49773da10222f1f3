import cfb from 'cfb'

/** The streams of an old Office file (OLE2 compound file), by their names. */
export interface Streams {
  find(name: string): Uint8Array | null
  names: readonly string[]
  /** Of what lies in no folder: an embedded document has the same streams as one that stands alone. */
  topNames: readonly string[]
}

/** Null where the file's own directory cannot be followed. Never throws. */
export function openStreams(bytes: Uint8Array): Streams | null {
  try {
    const container = cfb.parse(bytes)
    const paths = container.FullPaths.map((path) => path.split('/').slice(1))
    return {
      find(name) {
        const content = cfb.find(container, `/${name}`)?.content
        return content ? Uint8Array.from(content) : null
      },
      names: paths.map((path) => path.at(-1) ?? ''),
      topNames: paths.flatMap((path) => (path.length === 1 ? path : [])),
    }
  } catch {
    return null // The library throws whatever it stumbles over; all of it means the same.
  }
}
