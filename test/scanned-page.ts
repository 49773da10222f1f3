import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const [plain, bold] = ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf'].map((name) =>
  join(fonts, name),
)
const dots = 150

/** A line of text on a scanned page; places in points. */
export interface Written {
  text: string
  left: number
  top: number
  size?: number
  bold?: boolean
  colour?: string
  /** A frame around it, as stamps have, turned by so many degrees. */
  turned?: number
}

const pixels = (points: number) => Math.round((points * dots) / 72)

async function write({
  text,
  size = 14,
  bold: isBold = false,
  colour = '#000000',
  turned,
}: Written): Promise<Buffer> {
  const letters = await sharp({
    text: {
      text: `<span foreground="${colour}">${text}</span>`,
      font: `Tinos ${isBold ? 'Bold ' : ''}${size}`,
      fontfile: (isBold ? bold : plain)!,
      rgba: true,
      dpi: dots,
    },
  })
    .png()
    .toBuffer()
  if (turned === undefined) return letters
  const margin = pixels(5)
  const framed = { top: margin, bottom: margin, left: margin, right: margin, background: '#ffffff00' }
  const edge = { top: 4, bottom: 4, left: 4, right: 4, background: colour }
  const clear = await sharp(letters).extend(framed).png().toBuffer()
  const { width, height } = await sharp(clear).metadata()
  const frame = await sharp({ create: { width, height, channels: 4, background: '#ffffff' } })
    .composite([{ input: clear }])
    .extend(edge)
    .png()
    .toBuffer()
  return sharp(frame).rotate(turned, { background: '#ffffff00' }).png().toBuffer()
}

/** A page of A4 (or smaller) as a scanner would send it, in JPEG; with a font of the project, so that it is the same everywhere. */
export async function drawPage(
  lines: readonly Written[],
  { width = 595, height = 842 } = {},
): Promise<Buffer> {
  const parts = await Promise.all(
    lines.map(async (line) => ({
      input: await write(line),
      left: pixels(line.left),
      top: pixels(line.top),
      // Ink lets through what is under it.
      blend: 'multiply' as const,
    })),
  )
  return sharp({
    create: { width: pixels(width), height: pixels(height), channels: 3, background: '#fdfdfb' },
  })
    .composite(parts)
    .withMetadata({ density: dots })
    .jpeg({ quality: 85 })
    .toBuffer()
}

/** A PDF of nothing but pictures of pages. */
export async function bindPages(pictures: readonly Buffer[]): Promise<Buffer> {
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()))
  const objects = pictures.flatMap((picture, index) => {
    const { width = 0, height = 0 } = sizes[index] ?? {}
    const [page, content, image] = [3, 4, 5].map((number) => number + 3 * index)
    const box = `${(width * 72) / dots} ${(height * 72) / dots}`
    const draw = `q ${(width * 72) / dots} 0 0 ${(height * 72) / dots} 0 0 cm /I Do Q`
    return [
      object(
        page!,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box}]/Contents ${content} 0 R/Resources<</XObject<</I ${image} 0 R>>>>>>`,
      ),
      object(content!, `<</Length ${draw.length}>>`, Buffer.from(draw)),
      object(
        image!,
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${picture.length}>>`,
        picture,
      ),
    ]
  })
  const kids = pictures.map((_, index) => `${3 + 3 * index} 0 R`).join(' ')
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    object(1, '<</Type/Catalog/Pages 2 0 R>>'),
    object(2, `<</Type/Pages/Kids[${kids}]/Count ${pictures.length}>>`),
    ...objects,
    Buffer.from(`trailer\n<</Root 1 0 R/Size ${3 + 3 * pictures.length}>>\n%%EOF\n`),
  ])
}

const object = (number: number, dictionary: string, stream?: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dictionary}\n`),
    ...(stream ? [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')] : []),
    Buffer.from('endobj\n'),
  ])
