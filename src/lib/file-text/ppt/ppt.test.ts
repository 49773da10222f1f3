import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import cfb from 'cfb'
import { describe, expect, it } from 'vitest'
import { readPpt } from './index.ts'

const longs = (...numbers: number[]) => Buffer.from(Uint32Array.from(numbers).buffer)
const record = (type: number, body: Uint8Array, { instance = 0, container = false } = {}) => {
  const head = Buffer.alloc(8)
  head.writeUInt16LE((instance << 4) | (container ? 15 : 0), 0)
  head.writeUInt16LE(type, 2)
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
const container = (type: number, bodies: Buffer[], instance = 0) =>
  record(type, Buffer.concat(bodies), { instance, container: true })
const font = (name: string, instance: number) =>
  record(0x0fb7, Buffer.from(name.padEnd(34, '\0'), 'utf16le'), { instance })

/** A show of one slide: a title in the outline, a text box on the slide itself. */
function writePpt({ token = 0xe391c05f }: { token?: number } = {}): Uint8Array {
  const looks = Buffer.concat([
    longs(8),
    Buffer.from([0, 0]),
    longs(0),
    longs(4, 0x30001),
    Buffer.from([1, 0, 1, 0, 40, 0]),
    longs(4, 0),
  ])
  const outline = [
    record(0x0f9f, longs(0)),
    record(0x0fa8, Buffer.from('B\u00e1o c\u00e1o', 'latin1')),
    record(0x0fa1, looks),
  ]
  const list = container(0x0ff0, [record(0x03f3, longs(2, 0, 0, 256, 0)), ...outline])
  const document = container(0x03e8, [
    container(0x03f2, [container(0x07d5, [font('Arial', 0), font('VNI-Times', 1)])]),
    list,
  ])
  const box = container(0xf00d, [
    record(0x0f9f, longs(4)),
    record(0x0fa0, Buffer.from('Số 1\rSố\v2', 'utf16le')),
  ])
  const slide = container(0x03ee, [container(0x040c, [container(0xf00d, [record(0x0f9e, longs(0))]), box])])
  const directory = record(0x1772, longs((2 << 20) | 1, 0, document.length))
  const edit = record(0x0ff5, longs(0, 0, 0, document.length + slide.length, 1, 2, 0))
  const stream = Buffer.concat([document, slide, directory, edit])
  const current = Buffer.concat([longs(0, 0), longs(20, token, stream.length - edit.length)])
  const file = cfb.utils.cfb_new()
  cfb.utils.cfb_add(file, '/PowerPoint Document', stream)
  cfb.utils.cfb_add(file, '/Current User', current)
  return Uint8Array.from(cfb.write(file, { type: 'buffer' }) as Buffer)
}

it('reads a slide from its outline and its boxes, with the fonts that are named', () => {
  const reading = readPpt(writePpt())
  if (!reading.ok) throw new Error(reading.why)
  expect(reading.content.pages).toEqual([
    {
      number: 1,
      name: 'Báo cáo',
      lines: [
        {
          runs: [{ text: 'Báo ', font: 'VNI-Times', size: 40, bold: true }, { text: 'cáo' }],
        },
        { runs: [{ text: 'Số 1' }] },
        { runs: [{ text: 'Số\n2' }] },
      ],
    },
  ])
})

it('says when a password is needed, and when the file is broken', () => {
  expect(readPpt(writePpt({ token: 0xf3d1c4df }))).toEqual({ ok: false, why: 'password' })
  expect(readPpt(writePpt().subarray(0, 1000))).toEqual({ ok: false, why: 'damaged' })
})

const collection = join(import.meta.dirname, '../../../../../shared/data/legacy-encoding')

describe.skipIf(!existsSync(collection))('a show of 2009 (../shared/data/legacy-encoding)', () => {
  it('is in old fonts, most of which only its master names', () => {
    const reading = readPpt(readFileSync(join(collection, 'files/vni/2009-Van-ban-phap-quy-2-_10-02-09.ppt')))
    if (!reading.ok) throw new Error(reading.why)
    const runs = reading.content.pages.flatMap(({ lines }) => lines.flatMap((line) => line.runs))
    expect(new Set(runs.map((run) => run.font))).toEqual(new Set(['VNI-Avo', 'VNI-Revue', 'VNI-Times']))
    expect(reading.content.pages.length).toBeGreaterThan(50)
  })
})
