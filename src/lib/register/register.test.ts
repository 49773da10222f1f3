import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, isDay } from '../days.ts'
import { readDay } from './day.ts'
import { readEffect } from './effect.ts'
import { decodeText, readCsv, readEntry, readJsonLines, readSheets } from './index.ts'
import { splitKind } from './kind.ts'
import { readNumber } from './number.ts'

const outgoing = [
  'SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2011;;;;;;;;;',
  '"Số, ký hiệu văn bản";"Ngày tháng văn bản";"Tên loại và trích yếu nội dung văn bản";"Người ký";"Nơi nhận văn bản";"Đơn vị, người nhận bản lưu";"Số lượng bản";"Ngày chuyển";"Ký nhận";"Ghi chú"',
  '(1);(2);(3);(4);(5);(6);(7);(8);(9);(10)',
  '65/QĐ-CVP;15/9/2011;"Quyết định về việc ban hành Quy chế; hoạt động";Nguyễn Văn Mẫu;Các phòng;Văn thư;12;15/9/2011;;',
  '66/QĐ-CVP;16/9/2011;Quyết định nâng lương;Nguyễn Văn Mẫu;;;;;;',
].join('\r\n')

describe('the file of a register', () => {
  it('is read in every coding that spreadsheets write', () => {
    const utf16 = Buffer.from(`\uFEFF${outgoing}`, 'utf16le')
    const codings = [
      Buffer.from(outgoing),
      Buffer.from(`\uFEFF${outgoing}`),
      utf16,
      utf16.subarray(2),
      utf16.swap16(),
    ]
    expect(codings.map(decodeText)).toEqual(codings.map(() => outgoing))
    // "Quyết định" in windows-1258: ê and ì with marks of their own.
    const bytes = [0x51, 0x75, 0x79, 0xea, 0xec, 0x74, 0x20, 0xf0, 0x69, 0xf2, 0x6e, 0x68]
    expect(decodeText(Uint8Array.from(bytes))).toBe('Quyết định')
  })

  it('has its headings below a title, in any order, and known by other names', () => {
    const table = readCsv(outgoing)
    expect(table?.rows.map(({ line, cells }) => [line, cells.number, cells.copies])).toEqual([
      [4, '65/QĐ-CVP', '12'],
      [5, '66/QĐ-CVP', undefined],
    ])
    const exchange = readCsv(
      'CodeNumber,CodeNotation,IssuedDate,Subject,SignerInfo.FullName,Lạ\n65,QĐ-CVP,2011-09-15,Quy chế,A,x',
    )
    expect(exchange?.rows[0]?.cells).toEqual({
      number: '65',
      symbol: 'QĐ-CVP',
      issuedOn: '2011-09-15',
      abstract: 'Quy chế',
      signer: 'A',
    })
    expect(exchange?.unknown).toEqual(['Lạ'])
    expect(readCsv('a\tb\n1\t2')).toBeNull()
  })

  it('may be objects, one a line, nested as exchange has them; a line that is none is told of', () => {
    const { rows } = readJsonLines(
      '{"so_hieu":"65/QĐ-CVP","SignerInfo":{"FullName":"A"},"To":["B","C"]}\nhỏng',
    )
    expect(rows[0]?.cells).toEqual({ number: '65/QĐ-CVP', signer: 'A', recipients: 'B\nC' })
    expect(readEntry(rows[1] ?? { cells: {} })).toMatchObject({ ok: false, why: 'Dòng này không đọc được.' })
  })

  it('is told of from where a quote is opened and never closed', () => {
    const { rows } = readCsv('Số,Ký hiệu,Trích yếu\n1,QĐ-CVP,Một\n2,QĐ-CVP,"Hai\n3,QĐ-CVP,Ba\n') ?? {
      rows: [],
    }
    expect(rows.map(({ cells }) => cells.number)).toEqual(['1', undefined])
    expect(readEntry(rows[1] ?? { cells: {} })).toMatchObject({ ok: false, why: 'Dòng này không đọc được.' })
  })

  it('may be a workbook', () => {
    const cell = (row: number, column: number, text: string) => ({
      runs: [{ text }],
      cell: { table: 0, row, column },
    })
    const lines = [
      cell(0, 0, 'Số hiệu'),
      cell(0, 2, 'Ngày ban hành'),
      cell(1, 0, '65/QĐ-CVP'),
      cell(1, 2, '40801'),
    ]
    const table = readSheets({ pages: [{ number: 1, lines }], notes: [] })
    expect(table?.rows).toEqual([{ line: 2, cells: { number: '65/QĐ-CVP', issuedOn: '40801' } }])
    expect(readDay('40801')).toBe('2011-09-15')
  })
})

describe('a cell of a register', () => {
  it.each([
    ['15/9/2011', '2011-09-15'],
    ['15-09-11', '2011-09-15'],
    ['ngày 15 tháng 9 năm 2011', '2011-09-15'],
    ['2011-09-15T00:00:00', '2011-09-15'],
    ['09/15/2011', null],
    ['30/2/2011', null],
    ['tháng 9/2011', null],
  ])('of days: %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })

  it('is read back from every form in which a day is written', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(isDay(day)).toBe(true)
        const [year = '', month = '', of = ''] = day.split('-')
        for (const typed of [
          formatDay(day),
          `${Number(of)}.${Number(month)}.${year.slice(2)}`,
          `Ngày ${of} tháng ${month} năm ${year}`,
        ])
          expect(readDay(typed), typed).toBe(day)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['Thông tư số Thông tư 01/2025/TT-BYT', '01/2025/TT-BYT'],
    ['22/2021/QD-TTg', '22/2021/QĐ-TTg'],
    ['55/2018/tt-bgtvt', '55/2018/TT-BGTVT'],
    ['73-CP', '73/CP'],
    ['23-L/CTN', '23/L/CTN'],
    ['Số:  702 / UBND - KTTH', '702/UBND-KTTH'],
    ['89/2015/N', null],
    ['71/2015', null],
  ])('of numbers: %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number)
  })

  it('does not take the first word of an abstract for a kind', () => {
    expect(splitKind('Đa dạng hóa cây trồng')).toEqual({ type: null, abstract: 'Đa dạng hóa cây trồng' })
    expect(splitKind('QĐ về trồng rừng').type?.name).toBe('Quyết định')
    expect(splitKind('TTr về trồng rừng').type?.name).toBe('Tờ trình')
  })

  it('of kinds and abstracts is parted', () => {
    expect(splitKind('QUYẾT ĐỊNH về việc nâng lương')).toMatchObject({
      type: { code: 'decision' },
      abstract: 'về việc nâng lương',
    })
    expect(splitKind('TB: Kết luận cuộc họp')).toMatchObject({
      type: { code: 'notice' },
      abstract: 'Kết luận cuộc họp',
    })
    expect(splitKind('V/v báo cáo nhanh')).toEqual({ type: null, abstract: 'V/v báo cáo nhanh' })
  })

  it.each([
    ['01/07/2012', '2012-07-01', null],
    ['Từ ngày 1-7-12', '2012-07-01', null],
    ['2012-07-01T00:00:00', '2012-07-01', null],
    ['1.7.2012', '2012-07-01', null],
    ['41091', '2012-07-01', null],
    ['Có hiệu lực kể từ ngày ký', '2011-09-15', null],
    ['Có hiệu lực từ ngày 20 tháng 9 năm 2011', '2011-09-20', null],
    ['CÓ HIỆU LỰC THI HÀNH TỪ 20 THÁNG 9 NĂM 2011', '2011-09-20', null],
    ['sau 45 ngày kể từ ngày ký', '2011-10-30', null],
    ['15 ngày kể từ ngày ký', '2011-09-30', null],
    ['Có hiệu lực sau mười lăm (15) ngày, kể từ ngày ký ban hành', '2011-09-30', null],
    ['Sau 10 ngày kể từ ngày 01/10/2011', '2011-10-11', null],
    ['Hết hiệu lực từ ngày 01/7/2016', null, '2016-06-30'],
    ['Hết hiệu lực toàn bộ từ ngày 01/7/2016', null, '2016-06-30'],
    ['Hết hiệu lực thi hành kể từ 01 tháng 7 năm 2016', null, '2016-06-30'],
    ['Hết hiệu lực ngày 30/6/2016', null, '2016-06-30'],
    ['Còn hiệu lực đến 31/12/2015', null, '2015-12-31'],
    ['Từ 01/10/2011 đến hết ngày 31/12/2015', '2011-10-01', '2015-12-31'],
    ['Có hiệu lực từ ngày ký, hết hiệu lực từ ngày 01/7/2016', '2011-09-15', '2016-06-30'],
    ['Còn hiệu lực', null, null],
    ['Có hiệu lực thi hành', null, null],
  ])('of effect says days: %s', (typed, effectiveFrom, expiresOn) => {
    expect(readEffect(typed, '2011-09-15')).toEqual({ effectiveFrom, expiresOn })
  })

  it.each([
    'Hết hiệu lực một phần từ ngày 01/7/2016',
    'Hết hiệu lực',
    'Ngưng hiệu lực từ ngày 01/7/2016',
    'Bị bãi bỏ từ ngày 01/7/2016',
    'Có hiệu lực từ ngày 31/02/2016',
    'Có hiệu lực từ ngày ký đến hết năm 2015',
    'sau mười hai ngày kể từ ngày ký',
    'sáu mươi ngày kể từ ngày ký',
    'sau hai mươi lăm ngày kể từ ngày ký',
    'mười ngày làm việc kể từ ngày ký',
    'sau ba tháng kể từ ngày ký',
    '01/01/2010 - 31/12/2015',
  ])('of effect is not guessed at: %s', (typed) => {
    expect(readEffect(typed, '2011-09-15')).toBeNull()
  })
})

describe('a row of a register', () => {
  const row = {
    number: '65/QĐ-CVP',
    issuedOn: '15/9/2011',
    type: 'Quyết định',
    abstract: 'Quy chế',
    issuer: 'BTC',
  }

  it('becomes an entry, and says what it changed', () => {
    const reading = readEntry({
      cells: { ...row, recipients: '- Như trên;\n- Lưu: VT.', priority: '' } as typeof row,
    })
    expect(reading).toMatchObject({
      ok: true,
      entry: {
        numberKey: '65/qd-cvp',
        issuedOn: '2011-09-15',
        issuer: 'Bộ Tài chính',
        recipients: ['Như trên', 'Lưu: VT'],
      },
      changes: [{ field: 'issuer', from: 'BTC', to: 'Bộ Tài chính' }],
    })
  })

  it('takes the issuer of the register where it names none, and the kind from the symbol', () => {
    const { issuer: _issuer, type: _type, ...rest } = row
    const reading = readEntry({ cells: { ...rest, number: '702/UBND-KTTH' } }, { issuer: 'Văn phòng Mẫu' })
    expect(reading).toMatchObject({ entry: { issuer: 'Văn phòng Mẫu', type: 'official-letter' } })
  })

  it('is parted from the document that it speaks of', () => {
    const reading = readEntry({
      cells: {
        number: '03/2017/TT-BTTTT',
        issuedOn: '01/7/2016',
        abstract: 'Hướng dẫn Nghị định 85/2016/NĐ-CP',
        issuer: 'Chính phủ về an toàn thông tin ngày 24/04/2017 của Bộ Thông tin và Truyền thông',
      },
    })
    expect(reading).toMatchObject({
      entry: {
        issuedOn: '2017-04-24',
        issuer: 'Bộ Thông tin và Truyền thông',
        abstract: 'Hướng dẫn Nghị định 85/2016/NĐ-CP ngày 01/7/2016 của Chính phủ về an toàn thông tin',
      },
    })
  })

  it('finds its number where it ran over into the abstract', () => {
    const cells = { ...row, issuedOn: '11/05/2015', number: '71/2015', abstract: '/TT-BTC Quy định kinh phí' }
    expect(readEntry({ cells })).toMatchObject({
      entry: { number: '71/2015/TT-BTC', abstract: 'Quy định kinh phí' },
    })
  })

  it.each([
    [{ number: '' }, 'number', 'không có số và ký hiệu'],
    [{ issuedOn: '09/15/2011' }, 'issuedOn', 'Hãy nhập ngày trước, tháng sau'],
    [{ number: '265/2013/TTLT-BQP-BCA', issuedOn: '31/12/2014' }, 'issuedOn', 'ghi năm 2013'],
    [{ issuer: '' }, 'issuer', 'không ghi cơ quan ban hành'],
  ])('that contradicts itself is not guessed at, and says where: %o', (wrong, column, why) => {
    const reading = readEntry({ cells: { ...row, ...wrong } })
    expect(reading).toMatchObject({ ok: false, column, why: expect.stringContaining(why) })
  })

  it('keeps a doubtful day of effect only where it may be one', () => {
    const far = readEntry({ cells: { ...row, effectiveFrom: '01/01/2001' } })
    expect(far).toMatchObject({ entry: { effectiveFrom: null } })
    const near = readEntry({ cells: { ...row, effectiveFrom: '01/01/2011' } })
    expect(near).toMatchObject({
      entry: { effectiveFrom: '2011-01-01' },
      remarks: [expect.stringContaining('cần kiểm tra')],
    })
  })

  it('says nothing of a document in force, and leaves what ends in part to a person', () => {
    const remarksOn = (cells: object) => readEntry({ cells: { ...row, ...cells } })
    expect(remarksOn({ effect: 'Còn hiệu lực' })).toMatchObject({ remarks: [] })
    const partly = { entry: { expiresOn: null }, remarks: [expect.stringContaining('một phần văn bản')] }
    expect(remarksOn({ effect: 'Hết hiệu lực một phần từ ngày 01/7/2016' })).toMatchObject(partly)
    expect(remarksOn({ expiresOn: 'Một phần từ 01/7/2016' })).toMatchObject({ entry: { expiresOn: null } })
    expect(remarksOn({ expiresOn: 'từ ngày 01/7/2016' })).toMatchObject({
      entry: { expiresOn: '2016-06-30' },
    })
  })
})
