import sharp from 'sharp'

/** The roof of the emblem alone, without what is too fine for sixteen pixels. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#242d6e"/><path fill="#fdfcf9" d="M21 8q11 4 22 0c2 15 6 25 14 34H7c8-9 12-19 14-34z"/><path fill="#e29a72" d="M32 18l6 8-6 8-6-8z"/><path stroke="#fdfcf9" stroke-width="4" d="M14 42v14M26 42v14M38 42v14M50 42v14"/></svg>`

let drawn: Promise<Buffer> | undefined

/** For browsers that draw no SVG: 48 pixels square. */
export function drawIcon(): Promise<Buffer> {
  drawn ??= sharp(Buffer.from(icon)).resize(48).png({ palette: true }).toBuffer()
  return drawn
}
