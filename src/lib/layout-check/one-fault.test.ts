import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../document-facts/index.ts'
import { readDocx } from '../file-text/ooxml/docx.ts'
import { checkLayout, regimeFor, regimeOn } from './index.ts'

const mm = (wide: number) => Math.round((wide / 25.4) * 1440)
const { CENTER, JUSTIFIED, LEFT } = AlignmentType

/** One line of the document: its words, how they look, how its paragraph is set. */
interface Line {
  text: string
  run?: IRunOptions
  paragraph?: IParagraphOptions
}
const line = (text: string, size: number, look = '', paragraph: IParagraphOptions = {}): Line => ({
  text,
  run: { size: size * 2, bold: look.includes('b'), italics: look.includes('i') },
  paragraph,
})
const centred = { alignment: CENTER }
const body = { alignment: JUSTIFIED, indent: { firstLine: mm(12.7) }, spacing: { before: 120, line: 276 } }

/** A decision as annex I of NĐ 30/2020 wants it, in the parts that the tests change one at a time. */
const perfect = {
  page: { width: mm(210), height: mm(297) },
  margins: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
  font: 'Times New Roman',
  numbers: {
    align: CENTER as (typeof AlignmentType)[keyof typeof AlignmentType],
    size: 14,
    titlePage: true,
    shown: true,
  },
  parent: line('ỦY BAN NHÂN DÂN', 13, '', centred),
  issuer: line('XÃ ĐỨC CHÍNH', 13, 'b', centred),
  number: line('Số: 07/QĐ-UBND', 13, '', centred),
  state: line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'b', centred),
  motto: line('Độc lập - Tự do - Hạnh phúc', 14, 'b', centred),
  placeDate: line('Đức Chính, ngày 05 tháng 02 năm 2026', 14, 'i', centred),
  typeName: line('QUYẾT ĐỊNH', 14, 'b', centred),
  abstract: line('Về việc kiện toàn Ban Chỉ đạo cải cách hành chính', 14, 'b', centred),
  authorityAbove: line('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỨC CHÍNH', 14, 'b', centred),
  bases: [
    line('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', 14, 'i', body),
    line('Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân.', 14, 'i', body),
  ],
  enacts: line('QUYẾT ĐỊNH:', 14, 'b', { ...centred, spacing: { before: 120 } }),
  content: [
    line('Điều 1. Kiện toàn Ban Chỉ đạo', 14, 'b', body),
    line(
      '1. Kiện toàn Ban Chỉ đạo cải cách hành chính của xã gồm các thành viên trong danh sách.',
      14,
      '',
      body,
    ),
    line(
      '2. Ban Chỉ đạo có các nhiệm vụ sau đây, làm việc theo quy chế do Trưởng ban ban hành:',
      14,
      '',
      body,
    ),
    ...Array.from('abcdđ', (letter) => line(`${letter}) Nhiệm vụ thứ nhất của Ban;`, 14, '', body)),
    line('Điều 2. Hiệu lực thi hành', 14, 'b', body),
    line(
      'Quyết định này có hiệu lực kể từ ngày ký; các cơ quan liên quan chịu trách nhiệm thi hành./.',
      14,
      '',
      body,
    ),
  ],
  recipientsLabel: line('Nơi nhận:', 12, 'bi'),
  recipients: [line('- Như Điều 2;', 11), line('- Thường trực Đảng ủy;', 11), line('- Lưu: VT, NV.', 11)],
  authority: [line('KT. CHỦ TỊCH', 14, 'b', centred), line('PHÓ CHỦ TỊCH', 14, 'b', centred)],
  signer: line('Nguyễn Văn Mẫu', 14, 'b', centred),
  appendices: [] as Line[],
}
type Draft = typeof perfect

async function findingsOf(change: Partial<Draft> = {}, today = '2026-05-01') {
  const reading = readDocx(await write({ ...perfect, ...change }))
  if (!reading.ok) throw new Error(reading.why)
  const facts = readFacts(reading.content)
  return checkLayout(reading.content, facts, regimeFor(facts, today))
}
const codesOf = async (change: Partial<Draft> = {}) =>
  (await findingsOf(change)).map(({ rule, code }) => `${rule} ${code}`)

function write(draft: Draft): Promise<Uint8Array> {
  const paragraph = ({ text, run, paragraph: set }: Line) =>
    new Paragraph({ ...set, children: [new TextRun({ ...run, text })] })
  const columns = (left: Line[], right: Line[]) =>
    new Table({
      rows: [
        new TableRow({
          children: [left, right].map(
            (lines) => new TableCell({ children: lines.filter(({ text }) => text !== '').map(paragraph) }),
          ),
        }),
      ],
    })
  const { numbers } = draft
  const number = new Paragraph({
    alignment: numbers.align,
    children: [new TextRun({ size: numbers.size * 2, children: [PageNumber.CURRENT] })],
  })
  const document = new Document({
    styles: { default: { document: { run: { font: draft.font, size: 28 } } } },
    sections: [
      {
        properties: {
          page: { size: draft.page, margin: { ...draft.margins, header: mm(10), footer: mm(10) } },
          titlePage: numbers.titlePage,
        },
        headers: numbers.shown ? { default: new Header({ children: [number] }) } : {},
        children: [
          columns([draft.parent, draft.issuer, draft.number], [draft.state, draft.motto, draft.placeDate]),
          ...[draft.typeName, draft.abstract, draft.authorityAbove, ...draft.bases, draft.enacts].map(
            paragraph,
          ),
          ...draft.content.map(paragraph),
          columns([draft.recipientsLabel, ...draft.recipients], [...draft.authority, draft.signer]),
          new Paragraph({ children: [new PageBreak()] }),
          ...draft.appendices.map(paragraph),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const gone = line('', 13)
const retyped = (old: Line, text: string): Line => ({ ...old, text })
const relooked = (old: Line, run: IRunOptions): Line => ({ ...old, run: { ...old.run, ...run } })
const reset = (old: Line, paragraph: IParagraphOptions): Line => ({
  ...old,
  paragraph: { ...old.paragraph, ...paragraph },
})
const withContent = (at: number, changed: Line) => ({ content: perfect.content.with(at, changed) })
const { content, bases, recipients, authority } = perfect

describe('the layout check', () => {
  it('finds nothing in a decision that is set as the decree wants it', async () => {
    expect(await findingsOf()).toEqual([])
  })

  it('finds nothing in its appendices either', async () => {
    const reference = line(
      '(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch)',
      14,
      'i',
      centred,
    )
    const appendices = ['I', 'II'].flatMap((number) => [
      line(`Phụ lục ${number}`, 14, 'b', centred),
      line('DANH SÁCH THÀNH VIÊN', 14, 'b', centred),
      reference,
    ])
    expect(await findingsOf({ appendices })).toEqual([])
    expect(await codesOf({ appendices: [line('Phụ lục 1', 14, 'b', centred), reference] })).toEqual([
      'R-505 appendix-number',
    ])
    expect(await codesOf({ appendices: [line('PHỤ LỤC', 14, 'b', centred), reference] })).toEqual([
      'R-505 appendix-letters',
    ])
    expect(await codesOf({ appendices: [line('Phụ lục', 13, 'b', centred), reference] })).toEqual([
      'R-502 look-appendix',
    ])
    expect(await codesOf({ appendices: [line('Phụ lục', 14, 'b', centred)] })).toEqual([
      'R-505 appendix-reference',
    ])
  })

  it.each<[string, Partial<Draft>]>([
    ['R-501 paper', { page: { width: 12_240, height: 15_840 } }],
    ['R-501 margin-left', { margins: { ...perfect.margins, left: mm(25) } }],
    ['R-501 margin-right', { margins: { ...perfect.margins, right: mm(25) } }],
    ['R-501 margin-top', { margins: { ...perfect.margins, top: mm(15) } }],
    ['R-501 margin-bottom', { margins: { ...perfect.margins, bottom: mm(30) } }],
    ['R-501 font', { font: 'Arial' }],
    ['R-501 colour', withContent(1, relooked(content[1] as Line, { color: 'FF0000' }))],
    ['R-401 old-font', withContent(1, relooked(content[1] as Line, { font: '.VnTime' }))],
    [
      'R-501 page-number',
      { numbers: { ...perfect.numbers, shown: false }, appendices: [line('Danh sách kèm theo', 14)] },
    ],
    ['R-501 page-number-place', { numbers: { ...perfect.numbers, align: LEFT } }],
    ['R-501 page-number-first', { numbers: { ...perfect.numbers, titlePage: false } }],
    ['R-501 page-number-size', { numbers: { ...perfect.numbers, size: 11 } }],
    ['R-506 missing-state', { state: gone }],
    ['R-506 missing-motto', { motto: gone }],
    ['R-506 missing-issuer', { parent: gone, issuer: gone }],
    ['R-506 missing-number', { number: gone }],
    ['R-506 missing-place-date', { placeDate: gone }],
    ['R-506 missing-type', { typeName: gone, abstract: gone }],
    ['R-506 missing-abstract', { abstract: gone }],
    ['R-506 missing-signer', { authority: [], signer: gone }],
    ['R-506 missing-recipients', { recipientsLabel: gone, recipients: [] }],
    ['R-502 state-letters', { state: retyped(perfect.state, 'Cộng hòa xã hội chủ nghĩa Việt Nam') }],
    ['R-502 look-state', { state: relooked(perfect.state, { bold: false }) }],
    ['R-502 motto-letters', { motto: retyped(perfect.motto, 'Độc lập – Tự do – Hạnh phúc') }],
    ['R-502 motto-letters', { motto: retyped(perfect.motto, 'Độc lập-Tự do-Hạnh phúc') }],
    ['R-502 state-proportion', { motto: relooked(perfect.motto, { size: 26 }) }],
    ['R-502 look-issuer', { issuer: relooked(perfect.issuer, { bold: false }) }],
    ['R-502 look-parent', { parent: relooked(perfect.parent, { size: 28 }) }],
    ['R-502 number-colon', { number: retyped(perfect.number, 'Số 07/QĐ-UBND') }],
    ['R-502 number-padding', { number: retyped(perfect.number, 'Số: 7/QĐ-UBND') }],
    ['R-502 number-spaces', { number: retyped(perfect.number, 'Số: 07 / QĐ - UBND') }],
    ['R-502 number-dash', { number: retyped(perfect.number, 'Số: 07/QĐ–UBND') }],
    ['R-508 symbol-type', { number: retyped(perfect.number, 'Số: 07/TB-UBND') }],
    ['R-502 look-number', { number: relooked(perfect.number, { size: 28 }) }],
    ['R-502 date-day', { placeDate: retyped(perfect.placeDate, 'Đức Chính, ngày 5 tháng 02 năm 2026') }],
    ['R-502 date-month', { placeDate: retyped(perfect.placeDate, 'Đức Chính, ngày 05 tháng 2 năm 2026') }],
    ['R-502 date-comma', { placeDate: retyped(perfect.placeDate, 'Đức Chính ngày 05 tháng 02 năm 2026') }],
    ['R-502 date-form', { placeDate: retyped(perfect.placeDate, 'Đức Chính, ngày 05/02/2026') }],
    ['R-502 look-place-date', { placeDate: relooked(perfect.placeDate, { italics: false }) }],
    ['R-502 type-capitals', { typeName: retyped(perfect.typeName, 'Quyết định') }],
    ['R-502 look-type-name', { typeName: reset(perfect.typeName, { alignment: LEFT }) }],
    ['R-502 look-abstract', { abstract: relooked(perfect.abstract, { size: 24 }) }],
    [
      'R-502 basis-end',
      { bases: [retyped(bases[0] as Line, 'Căn cứ Luật Cán bộ, công chức'), bases[1] as Line] },
    ],
    [
      'R-502 basis-last',
      { bases: [bases[0] as Line, retyped(bases[1] as Line, 'Theo đề nghị của Chánh Văn phòng;')] },
    ],
    ['R-502 look-basis', { bases: bases.map((basis) => relooked(basis, { italics: false })) }],
    ['R-502 article-sign', withContent(0, retyped(content[0] as Line, 'Điều 1: Kiện toàn Ban Chỉ đạo'))],
    ['R-502 look-article', withContent(0, relooked(content[0] as Line, { bold: false }))],
    ['R-524 article-jump', withContent(8, retyped(content[8] as Line, 'Điều 5. Hiệu lực thi hành'))],
    [
      'R-524 clause-jump',
      withContent(
        2,
        retyped(
          content[2] as Line,
          '4. Ban Chỉ đạo có các nhiệm vụ sau đây, làm việc theo quy chế do Trưởng ban đặt ra:',
        ),
      ),
    ],
    ['R-524 point-jump', withContent(7, retyped(content[7] as Line, 'e) Nhiệm vụ thứ năm của Ban.'))],
    ['R-502 body-size', withContent(1, relooked(content[1] as Line, { size: 24 }))],
    ['R-502 body-justified', withContent(1, reset(content[1] as Line, { alignment: LEFT }))],
    ['R-502 body-indent', withContent(1, reset(content[1] as Line, { indent: { firstLine: 0 } }))],
    ['R-502 body-gap', withContent(1, reset(content[1] as Line, { spacing: { before: 20, line: 276 } }))],
    [
      'R-502 body-spacing',
      withContent(1, reset(content[1] as Line, { spacing: { before: 120, line: 480 } })),
    ],
    [
      'R-504 ending',
      withContent(
        9,
        retyped(
          content[9] as Line,
          'Quyết định này có hiệu lực kể từ ngày ký; các cơ quan liên quan chịu trách nhiệm thi hành.',
        ),
      ),
    ],
    [
      'R-502 look-recipients-label',
      { recipientsLabel: relooked(perfect.recipientsLabel, { italics: false }) },
    ],
    ['R-502 look-recipients', { recipients: recipients.map((one) => relooked(one, { size: 26 })) }],
    ['R-502 recipients-dash', { recipients: recipients.with(1, line('Thường trực Đảng ủy;', 11)) }],
    ['R-502 recipients-end', { recipients: recipients.with(1, line('- Thường trực Đảng ủy,', 11)) }],
    ['R-502 archive', { recipients: recipients.slice(0, 2) }],
    ['R-502 archive-colon', { recipients: recipients.with(2, line('- Lưu VT, NV.', 11)) }],
    ['R-502 archive-end', { recipients: recipients.with(2, line('- Lưu: VT, NV;', 11)) }],
    ['R-503 authority-form', { authority: authority.with(0, retyped(authority[0] as Line, 'K/T CHỦ TỊCH')) }],
    ['R-503 authority-post', { authority: authority.slice(0, 1) }],
    ['R-502 look-authority', { authority: authority.map((one) => relooked(one, { bold: false })) }],
    ['R-502 signer-title', { signer: retyped(perfect.signer, 'ThS. Nguyễn Văn Mẫu') }],
    ['R-502 signer-capitals', { signer: retyped(perfect.signer, 'NGUYỄN VĂN MẪU') }],
    ['R-502 look-signer', { signer: relooked(perfect.signer, { size: 24 }) }],
  ])('finds %s, and nothing else, where only that is wrong', async (finding, change) => {
    expect(await codesOf(change)).toEqual([finding])
  })

  it('says what is wrong as measured, what is right, and what to do', async () => {
    const [finding] = await findingsOf({ margins: { ...perfect.margins, left: mm(25) } })
    expect(finding).toEqual({
      rule: 'R-501',
      code: 'margin-left',
      severity: 'error',
      what: 'Lề trái 25 mm; quy định 30 - 35 mm.',
      remedy: 'Mở Layout, Margins, Custom Margins, đặt lề trái 30 - 35 mm.',
      page: 1,
      snippet: '',
    })
  })

  it('leaves the number of a draft open, because it is given after the signature', async () => {
    const draft = {
      number: retyped(perfect.number, 'Số:       /QĐ-UBND'),
      placeDate: retyped(perfect.placeDate, 'Đức Chính, ngày      tháng      năm 2026'),
    }
    expect(await findingsOf(draft)).toEqual([])
  })

  it('holds a document to the rules of its day', async () => {
    const codes = await codesOf({
      placeDate: retyped(perfect.placeDate, 'Đức Chính, ngày 05 tháng 02 năm 2015'),
    })
    expect(codes).toEqual(['R-501 page-number-place', 'R-502 basis-last'])
    const names = ['2010-01-01', '2011-09-15', '2020-03-04', '2020-03-05', '2026-11-01']
    expect(names.map((day) => regimeOn(day, 'administrative')?.name ?? null)).toEqual([
      null,
      'Thông tư số 01/2011/TT-BNV',
      'Thông tư số 01/2011/TT-BNV',
      'Nghị định số 30/2020/NĐ-CP',
      'Nghị định số 30/2020/NĐ-CP',
    ])
  })

  it('never finds a fault in what a format does not tell', () => {
    const lines = [
      perfect.issuer,
      perfect.number,
      perfect.state,
      perfect.motto,
      perfect.placeDate,
      perfect.typeName,
    ]
    const texts = [
      ...lines,
      perfect.abstract,
      ...bases,
      perfect.enacts,
      ...content,
      perfect.recipientsLabel,
      ...recipients,
    ]
    const plain = [...texts, ...authority, perfect.signer].map(({ text }) => ({ runs: [{ text }] }))
    const told = { pages: [{ number: 1, lines: plain }], notes: [] }
    expect(checkLayout(told, readFacts(told), regimeOn('2026-05-01', 'administrative'))).toEqual([])
  })
})
