import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Content } from '../file-text/content.ts'
import { readFacts } from './index.ts'

const plain = (text: string): Content => ({
  pages: [{ number: 1, lines: text.split('\n').map((line) => ({ runs: [{ text: line }] })) }],
  notes: [],
})
const valuesOf = (text: string) =>
  Object.fromEntries(
    Object.entries(readFacts(plain(text))).map(([name, fact]) => [name, (fact as { value: unknown }).value]),
  )

const decision = `ỦY BAN NHÂN DÂN
XÃ ĐỨC CHÍNH
Số: 07/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đức Chính, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Về việc kiện toàn Ban Chỉ đạo
cải cách hành chính
CHỦ TỊCH ỦY BAN NHÂN DÂN
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2025;
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020
của Chính phủ về công tác văn thư;
Theo đề nghị của Chánh Văn phòng.
QUYẾT ĐỊNH:
Điều 1. Kiện toàn Ban Chỉ đạo.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT, NV.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Nguyễn Văn Mẫu`

describe('what the layout of a document says', () => {
  it('is read of a decision', () => {
    expect(valuesOf(decision)).toEqual({
      number: '07/QĐ-UBND',
      issuedOn: '2026-02-05',
      place: 'Đức Chính',
      type: 'decision',
      issuer: 'Ủy ban nhân dân xã Đức Chính',
      abstract: 'Về việc kiện toàn Ban Chỉ đạo cải cách hành chính',
      bases: [
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2025',
        'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
      ],
      effectiveFrom: '2026-02-05',
      signerAuthority: 'KT.',
      signerPost: 'Phó Chủ tịch',
      signerName: 'Nguyễn Văn Mẫu',
      recipients: ['Như Điều 2', 'Lưu: VT, NV'],
    })
  })

  it('is read of a letter, which has no kind, with its urgency', () => {
    const letter = `SỞ NỘI VỤ\nSố: 702/SNV-VP\nV/v báo cáo công tác văn thư\nKHẨN\nĐức Chính, ngày 6 tháng 5 năm 2026\nKính gửi: Các phòng.`
    expect(valuesOf(letter)).toMatchObject({
      type: 'official-letter',
      number: '702/SNV-VP',
      abstract: 'V/v báo cáo công tác văn thư',
      issuedOn: '2026-05-06',
      urgency: 'khan',
    })
  })

  it('is not invented: a draft has neither number nor day', () => {
    const draft = `SỞ NỘI VỤ\nSố:      /SNV-VP\nĐức Chính, ngày      tháng     năm 2026\nKính gửi: Bộ Nội vụ.\nCăn cứ Quyết định số 12/QĐ-BNV ngày 01/02/2026 của Bộ Nội vụ;`
    const values = valuesOf(draft)
    expect(values).not.toHaveProperty('number')
    expect(values).not.toHaveProperty('issuedOn')
  })

  it('tells a mark of secrecy that stands by itself from the word in a sentence', () => {
    for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'T Ố I', 'Độ mật: …'])
      expect(readFacts(plain(`SỞ NỘI VỤ\nSố: 7/SNV-VP\n${mark}\nKính gửi`)).secrecy?.value).toBe(
        mark.endsWith('MẬT') ? mark : undefined,
      )
    expect(
      readFacts(plain(decision.replace('Điều 1. ', 'Điều 1. Bảo vệ bí mật nhà nước độ Mật. '))).secrecy,
    ).toBe(undefined)
  })

  it('knows a stamp that a scanner read, and one with its label', () => {
    const marked = (line: string) =>
      readFacts(plain(`SỞ NỘI VỤ\nSố: 7/SNV-VP\n${line}\nKính gửi`)).secrecy?.value
    expect(marked('| TUYỆT MẬT |')).toBe('TUYỆT MẬT')
    expect(marked('[ TOI MAT ]')).toBe('TỐI MẬT')
    expect(marked('Độ mật: Tối mật')).toBe('TỐI MẬT')
    expect(marked('MẬT KHẨU')).toBeUndefined()
    for (const otherWord of ['MẮT', 'MẤT', 'MẶT']) expect(marked(otherWord), otherWord).toBeUndefined()
    expect(marked('Mật độ')).toBeUndefined()
  })

  it('is read through the loss of marks that a scanner leaves', () => {
    const scanned = decision
      .replace('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CONG HOA XA HOI CHU NGHIA VIET NAM')
      .replace('07/QĐ-UBND', '07/QD-UBND')
      .replace('\nQUYẾT ĐỊNH\n', '\nQUYET DINH\n')
    const { number, type, issuer } = readFacts(plain(scanned))
    expect([number?.value, type?.value, issuer?.value]).toEqual([
      '07/QĐ-UBND',
      'decision',
      'Ủy ban nhân dân xã Đức Chính',
    ])
    expect(number?.sureness).toBeLessThan(0.8)
  })

  it('says for whom somebody signs, without ranks and samples', () => {
    const signed = (foot: string) =>
      valuesOf(`SỞ NỘI VỤ\nSố: 7/QĐ-SNV\nQUYẾT ĐỊNH\nVề việc mẫu\nCăn cứ Luật Mẫu;\n./.\n${foot}`)
    expect(
      signed('TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n(Đã ký)\nĐại tá Trần Thị Mẫu'),
    ).toMatchObject({
      signerAuthority: 'TL. KT.',
      signerPost: 'Phó Chánh Văn phòng',
      signerName: 'Trần Thị Mẫu',
    })
    expect(signed('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLÊ VĂN MẪU')).toMatchObject({
      signerAuthority: 'TM.',
      signerName: 'Lê Văn Mẫu',
    })
    expect(signed('GIÁM ĐỐC\nNguyễn Văn A')).not.toHaveProperty('signerName')
  })

  it('says from when it holds, counted from signing where the text counts', () => {
    const after = decision.replace('kể từ ngày ký./.', 'sau 10 ngày, kể từ ngày ký./.')
    expect(valuesOf(after)).toMatchObject({ effectiveFrom: '2026-02-15' })
    const spoken = decision.replace('kể từ ngày ký./.', 'sau mười ngày kể từ ngày ký./.')
    expect(valuesOf(spoken)).toMatchObject({ effectiveFrom: '2026-02-15' })
    const other = decision.replace(
      'có hiệu lực kể từ ngày ký./.',
      'thay thế Quyết định số 1/QĐ-UBND hết hiệu lực từ ngày 01/7/2026.',
    )
    expect(valuesOf(other)).not.toHaveProperty('effectiveFrom')
  })

  it('says where each value was read, and how sure it is', () => {
    const { number } = readFacts(plain(decision))
    expect(number).toMatchObject({ page: 1, snippet: 'Số: 07/QĐ-UBND' })
    expect(number?.sureness).toBeGreaterThan(0.9)
  })

  it('is quick on a text made to be slow', () => {
    const begun = performance.now()
    readFacts(plain('Căn cứ Luật số \n'.repeat(20_000)))
    readFacts(plain(`QUYẾT ĐỊNH\n${'A '.repeat(100_000)}`))
    readFacts(plain('KT. CHỦ TỊCH\n'.repeat(20_000)))
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

const seed = join(import.meta.dirname, '../../../../shared/seed/quy-che-65-qd-cvp.txt')

it.runIf(existsSync(seed))('reads the regulation itself, which has no head (R-523)', () => {
  const text = readFileSync(seed, 'utf8').normalize('NFC')
  const values = valuesOf(text)
  expect(values).toMatchObject({
    type: 'decision',
    number: '65/QĐ-CVP',
    issuedOn: '2011-09-15',
    effectiveFrom: '2011-09-15',
    signerPost: 'Chánh Văn phòng',
    issuer: expect.stringMatching(/^Chánh Văn phòng Ủy ban nhân dân tỉnh \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u),
  })
  expect(values['abstract']).toMatch(/^Về việc ban hành quy chế hoạt động của Trang thông tin điện tử/)
  expect(values['bases']).toHaveLength(3)
  expect(values['recipients']).toHaveLength(3)
  expect(createHash('sha256').update(String(values['signerName'])).digest('hex')).toMatch(/^78105dca304e92ad/)
  const { attached } = readFacts(plain(text))
  expect(attached?.value.title).toMatch(/^QUY CHẾ HOẠT ĐỘNG CỦA TRANG THÔNG TIN ĐIỆN TỬ/)
  expect(text.split('\n')[attached?.value.line ?? -1]?.trim()).toBe('QUY CHẾ')
})
