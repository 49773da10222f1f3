import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeOds, writeXlsx, type SheetTable } from './index.ts'

const table: SheetTable = {
  name: 'Bảng & tổng hợp',
  head: ['Phòng, đơn vị', 'Đúng hạn'],
  rows: [
    ['=1+1', 12],
    ['<Phòng> "Kinh tế" & \u0001', null],
  ],
}

describe('a table as a file', () => {
  it('of OpenDocument begins with its kind and keeps texts and numbers as such', () => {
    const bytes = writeOds(table)
    expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype')
    const files = unzipSync(bytes)
    const content = strFromU8(files['content.xml'] ?? new Uint8Array())
    expect(content).toContain('table:name="Bảng &amp; tổng hợp"')
    expect(content).toContain('office:value-type="string"><text:p>=1+1</text:p>')
    expect(content).toContain('office:value="12"')
    expect(content).toContain('&lt;Phòng&gt; &quot;Kinh tế&quot; &amp; <')
  })

  it('of Excel holds the same', async () => {
    const files = unzipSync(await writeXlsx(table))
    const all = Object.entries(files).map(([name, bytes]) => (name.endsWith('.xml') ? strFromU8(bytes) : ''))
    const text = all.join('')
    expect(text).toContain('=1+1')
    expect(text).not.toContain('<f>')
    expect(text).toMatch(/<v>12<\/v>/)
  })
})
