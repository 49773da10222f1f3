import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readPptx } from './pptx.ts'
import { readXlsx } from './xlsx.ts'

const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))
const relations = (...targets: [id: string, target: string, type: string][]) =>
  `<Relationships>${targets.map(([id, target, type]) => `<Relationship Id="${id}" Target="${target}" Type="http://x/${type}"/>`).join('')}</Relationships>`

const book = (cells: string, more: Record<string, string> = {}) =>
  zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Năm 2011" r:id="r2" xmlns:r="r"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(['r2', 'worksheets/sheet7.xml', 'worksheet']),
    'xl/sharedStrings.xml':
      '<sst><si><t>Số</t></si><si><r><rPr><rFont val=".VnTime"/><b/></rPr><t>Bé </t></r><r><t>Tài</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><name val="Arial"/><sz val="11"/></font></fonts><cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="0" numFmtId="164"><alignment horizontal="center"/></xf></cellXfs></styleSheet>',
    'xl/worksheets/sheet7.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    ...more,
  })

it('reads the cells of a sheet, each with its fonts', () => {
  const reading = readXlsx(
    book(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="AB2" t="s"><v>1</v></c></row><row><c s="1"><v>40179</v></c><c t="inlineStr"><is><t>Ngày</t></is></c><c t="str"><f>A1</f><v>ok</v></c><c t="b"><v>1</v></c></row>',
    ),
  )
  if (!reading.ok) throw new Error(reading.why)
  const [page] = reading.content.pages
  expect(page?.name).toBe('Năm 2011')
  expect(
    page?.lines.map(({ runs, cell }) => [
      cell?.row,
      cell?.column,
      ...runs.map(({ text, font }) => `${text}|${font}`),
    ]),
  ).toEqual([
    [1, 0, 'Số|Arial'],
    [1, 27, 'Bé |.VnTime', 'Tài|Arial'],
    [2, 0, '01/01/2010|Arial'],
    [2, 1, 'Ngày|Arial'],
    [2, 2, 'ok|Arial'],
    [2, 3, 'TRUE|Arial'],
  ])
  expect(page?.lines[2]?.align).toBe('centre')
})

it('stops where cells unfold one long text again and again, or entities do', () => {
  const cells = Array.from({ length: 900 }, () => '<row><c t="s"><v>0</v></c></row>').join('')
  const long = readXlsx(
    book(cells, { 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(10_000)}</t></si></sst>` }),
  )
  expect(long.ok && long.content.notes).toEqual(['truncated'])
  const laughs = '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;">]>'
  expect(readXlsx(book('', { 'xl/worksheets/sheet7.xml': `${laughs}<worksheet/>` }))).toEqual({
    ok: false,
    why: 'damaged',
  })
  expect(readXlsx(book(''))).toEqual({ ok: false, why: 'empty' })
})

it('reads slides in the order in which they are shown, with their notes', () => {
  const text = (words: string, properties = '') =>
    `<a:p><a:r><a:rPr ${properties}><a:latin typeface="VNI-Times"/></a:rPr><a:t>${words}</a:t></a:r></a:p>`
  const shape = (kind: string, body: string) =>
    `<p:sp><p:nvPr><p:ph type="${kind}"/></p:nvPr><p:txBody>${body}</p:txBody></p:sp>`
  const table = `<a:tbl><a:tr><a:tc>${text('a')}</a:tc><a:tc>${text('b')}</a:tc></a:tr></a:tbl>`
  const reading = readPptx(
    zip({
      'ppt/presentation.xml':
        '<p:presentation xmlns:r="r"><p:sldIdLst><p:sldId id="9" r:id="b"/><p:sldId id="8" r:id="a"/></p:sldIdLst></p:presentation>',
      'ppt/_rels/presentation.xml.rels': relations(
        ['a', 'slides/slide1.xml', 'slide'],
        ['b', '/ppt/slides/slide2.xml', 'slide'],
      ),
      'ppt/slides/slide1.xml': `<p:sld>${shape('body', text('sau'))}${table}</p:sld>`,
      'ppt/slides/slide2.xml': `<p:sld>${shape('title', text('Báo cáo', 'sz="4400" b="1"'))}${shape('sldNum', text('2'))}</p:sld>`,
      'ppt/slides/_rels/slide2.xml.rels': relations(['n', '../notesSlides/notesSlide1.xml', 'notesSlide']),
      'ppt/notesSlides/notesSlide1.xml': `<p:notes>${shape('sldImg', text('x'))}${shape('body', text('nói'))}</p:notes>`,
    }),
  )
  if (!reading.ok) throw new Error(reading.why)
  const [first, second] = reading.content.pages
  expect(first).toMatchObject({
    name: 'Báo cáo',
    lines: [{ runs: [{ text: 'Báo cáo', font: 'VNI-Times', size: 44, bold: true }] }, { part: 'note' }],
  })
  expect(second?.lines.map(({ runs, cell }) => [runs[0]?.text, cell?.column])).toEqual([
    ['sau', undefined],
    ['a', 0],
    ['b', 1],
  ])
})
