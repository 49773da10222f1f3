import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../document-facts/index.ts'
import type { Content } from '../file-text/content.ts'
import { findRelations } from './index.ts'

const plain = (text: string): Content => ({
  pages: [{ number: 1, lines: text.split('\n').map((line) => ({ runs: [{ text: line }] })) }],
  notes: [],
})
const relationsOf = (text: string) => findRelations(plain(text), readFacts(plain(text)))
const told = (text: string) =>
  relationsOf(text).map(({ type, targetKey, part }) => [type, targetKey, part].filter(Boolean).join(' '))

const decision = (articles: string, title = 'Ban hành Quy định mẫu') => `ỦY BAN NHÂN DÂN
Số: 12/2026/QĐ-UBND
QUYẾT ĐỊNH
${title}
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ sửa đổi Nghị định số 9/2010/NĐ-CP;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định mẫu theo Thông tư số 1/2026/TT-BNV.
${articles}`

const bases = ['based-on 72/2025/qh15', 'based-on 30/2020/nd-cp']
const rest = ['cites 9/2010/nd-cp', 'cites 1/2026/tt-bnv']
/** What the articles do, apart from bases and citations. */
const done = (articles: string, title?: string) =>
  told(decision(articles, title)).filter((one) => !bases.includes(one) && !rest.includes(one))

describe('what a text says of other documents', () => {
  it('is on which it is based, and which it only names', () => {
    expect(told(decision(''))).toEqual([...bases, ...rest])
  })

  it('is what it takes the place of, with the day of each', () => {
    const [replaced] = relationsOf(
      decision('Điều 2. Quyết định này thay thế Quyết định số 65/QĐ-CVP ngày 15/9/2011 của Chánh Văn phòng.'),
    ).filter(({ type }) => type === 'replaces')
    expect(replaced).toMatchObject({
      targetKey: '65/qd-cvp',
      targetWords: 'Quyết định số 65/QĐ-CVP',
      targetIssuedOn: '2011-09-15',
      part: null,
      since: null,
      page: 1,
    })
    expect(replaced?.snippet).toMatch(/^Quyết định này thay thế/)
  })

  it('reaches over a list, not into the titles of what is listed', () => {
    expect(
      done(
        'Điều 2. Bãi bỏ Quyết định số 1/2020/QĐ-UBND sửa đổi Quyết định số 2/2019/QĐ-UBND; Quyết định số 3/2021/QĐ-UBND và khoản 2 Điều 5 Quyết định số 4/2022/QĐ-UBND.',
      ),
    ).toEqual([
      'abolishes 1/2020/qd-ubnd',
      'cites 2/2019/qd-ubnd',
      'abolishes 3/2021/qd-ubnd',
      'abolishes 4/2022/qd-ubnd khoản 2 Điều 5',
    ])
  })

  it('is what ends when it begins', () => {
    expect(
      done(
        'Điều 2. Quyết định số 7/2015/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.',
      ),
    ).toEqual(['replaces 7/2015/qd-ubnd'])
    const [dated] = relationsOf(
      decision('Điều 2. Thông tư số 7/2015/TT-BNV hết hiệu lực kể từ ngày 01 tháng 7 năm 2026.'),
    ).filter(({ type }) => type === 'abolishes')
    expect(dated?.since).toBe('2026-07-01')
  })

  it('is what a list below “bãi bỏ” names', () => {
    expect(
      done('Điều 2. Bãi bỏ các văn bản sau:\na) Quyết định số 1/2020/QĐ-UBND;\nb) Chỉ thị số 2/CT-UBND.'),
    ).toEqual(['abolishes 1/2020/qd-ubnd', 'abolishes 2/ct-ubnd'])
  })

  it('is said by its title too', () => {
    expect(done('', 'Sửa đổi, bổ sung một số điều của Quyết định số 8/2024/QĐ-UBND')).toEqual([
      'amends 8/2024/qd-ubnd một số điều',
    ])
    expect(done('', 'Quy định chi tiết một số điều của Luật Tổ chức chính quyền địa phương')).toEqual([
      'guides 72/2025/qh15',
    ])
    expect(done('', 'Đính chính Quyết định số 8/2024/QĐ-UBND')).toEqual(['corrects 8/2024/qd-ubnd'])
    expect(done('', 'Ngưng hiệu lực thi hành Quyết định số 8/2024/QĐ-UBND')).toEqual([
      'suspends 8/2024/qd-ubnd',
    ])
  })

  it('is not what others did, nor what it quotes', () => {
    expect(
      done(
        'Điều 2. Áp dụng Nghị định số 5/2020/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số 6/2021/NĐ-CP.\nĐiều 3. Sửa đổi Điều 5 như sau:\n“Điều 5. Bãi bỏ\nBãi bỏ Nghị định số 7/2020/NĐ-CP.”.',
      ),
    ).toEqual(['cites 5/2020/nd-cp', 'cites 6/2021/nd-cp', 'cites 7/2020/nd-cp'])
  })

  it('never is the document itself', () => {
    expect(done('Điều 2. Quyết định số 12/2026/QĐ-UBND này được thi hành.')).toEqual([])
  })

  it('is found as quickly in a text made to be slow', () => {
    const begun = performance.now()
    for (const line of ['Bãi bỏ Nghị định số 1/2020/NĐ-CP, ', 'Luật Luật Luật số ', 'khoản 1 Điều 2 '])
      relationsOf(decision(`Điều 2. ${line.repeat(3_000)}`))
    expect(performance.now() - begun).toBeLessThan(6000)
  })
})

const seed = join(import.meta.dirname, '../../../../shared/seed/quy-che-65-qd-cvp.txt')

it.runIf(existsSync(seed))('finds the three bases of the regulation itself (R-523)', () => {
  const relations = relationsOf(readFileSync(seed, 'utf8').normalize('NFC'))
  const based = relations.filter(({ type }) => type === 'based-on')
  expect(based.map(({ targetKey, targetIssuedOn }) => [targetKey, targetIssuedOn])).toEqual([
    ['17/2011/qd-ubnd', '2011-07-20'],
    ['43/2011/nd-cp', '2011-06-13'],
    ['702/ubnd-ktth', '2011-05-06'],
  ])
  expect(relations.filter(({ type }) => type === 'cites').map(({ targetKey }) => targetKey)).toEqual([
    '19/2011/tt-btttt',
    '1/2011/tt-bnv',
  ])
})
