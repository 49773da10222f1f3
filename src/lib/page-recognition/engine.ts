import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, PSM, type Worker } from 'tesseract.js'

/** A word as it was read; numbers in pixels of the picture. */
export interface Word {
  text: string
  /** 0 … 100. */
  confidence: number
  left: number
  right: number
  top: number
  bottom: number
  /** Where its letters stand. */
  base: number
  /** Of the line that it stands in. */
  height: number
}

export type Layout = 'page' | 'scattered'

export interface Engine {
  /** A PNG. `turn` is in radians; without it small slants of the whole page are found and undone. */
  read(png: Buffer, layout: Layout, turn?: number): Promise<Word[]>
  end(): Promise<void>
}

const require = createRequire(import.meta.url)

const modes: Record<Layout, PSM> = { page: PSM.AUTO, scattered: PSM.SPARSE_TEXT }

/**
 * Loads tesseract with the Vietnamese letters that npm installed: it asks the network for nothing and writes nothing beside
 * itself. Takes a second and 250 MB. Where it cannot start, it throws.
 */
export async function startEngine(dotsPerInch: number): Promise<Engine> {
  const language = dirname(require.resolve('@tesseract.js-data/vie/package.json'))
  const worker = await createWorker('vie', 1, {
    // Of the two sets, this one is the smaller, the faster, and reads our scans as well (decision 25).
    langPath: join(language, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // A page that cannot be read rejects its own promise; without this it would end the process.
    errorHandler: () => undefined,
  })
  await worker.setParameters({ user_defined_dpi: String(dotsPerInch) })
  return {
    read: (png, layout, turn) => read(worker, png, layout, turn),
    async end() {
      await worker.terminate()
    },
  }
}

async function read(worker: Worker, png: Buffer, layout: Layout, turn?: number): Promise<Word[]> {
  await worker.setParameters({ tessedit_pageseg_mode: modes[layout] })
  const how = turn === undefined ? { rotateAuto: layout === 'page' } : { rotateRadians: turn }
  const { data } = await worker.recognize(png, how, { blocks: true, text: false })
  return (data.blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) =>
      lines.flatMap(({ words, baseline, rowAttributes, bbox }) => {
        const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0)
        return words.map((word) => ({
          text: word.text.normalize('NFC'),
          confidence: word.confidence,
          left: word.bbox.x0,
          right: word.bbox.x1,
          top: word.bbox.y0,
          bottom: word.bbox.y1,
          base: baseline.y0 + slope * ((word.bbox.x0 + word.bbox.x1) / 2 - baseline.x0),
          height: rowAttributes.rowHeight || bbox.y1 - bbox.y0,
        }))
      }),
    ),
  )
}
