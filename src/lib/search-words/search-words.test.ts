import { describe, expect, it } from 'vitest'
import {
  bareWord,
  emptyStatistics,
  expandShorts,
  learnPart,
  mendSlips,
  normalWord,
  packStatistics,
  readAbbreviations,
  readWords,
  settleStatistics,
  understand,
  unpackStatistics,
  writeWord,
} from './index.ts'

/** A small collection: each sentence stands in thirty parts, as common words do. */
const statistics = (() => {
  const sentences = [
    'Quyết định ban hành quy chế làm việc của Ủy ban nhân dân tỉnh',
    'Thông báo bán gỗ tịch thu và bản đồ quy hoạch đất',
    'Thủ tục đăng ký khai sinh cho trẻ em người nước ngoài',
    'Hòa giải ở cơ sở, bảo vệ môi trường, nghiêng đổ công trình',
  ]
  const counted = emptyStatistics()
  for (let times = 0; times < 30; times++)
    for (const sentence of sentences) learnPart(counted, [readWords(sentence)])
  return settleStatistics(counted)
})()
const mend = (text: string) => mendSlips(statistics, text.split(' ')).map(writeWord).join(' ')
const restore = (text: string) => understand(statistics, readWords(text)).words.map(writeWord).join(' ')

describe('one form of a word', () => {
  it('is the same for every keyboard and house style', () => {
    for (const [one, other] of [
      ['hoà', 'hòa'],
      ['uỷ', 'ủy'],
      ['thuý', 'thúy'],
      ['kĩ', 'kỹ'],
      ['qui', 'quy'],
      ['lí', 'lý'],
      ['e\u0302\u0301', 'ế'],
      ['05', '5'],
    ] as const)
      expect(normalWord(one), one).toBe(normalWord(other))
  })

  it('keeps apart what other letters make another word', () => {
    for (const [one, other] of [
      ['tay', 'tai'],
      ['thuy', 'thui'],
      ['bán', 'bản'],
      ['đa', 'da'],
    ] as const)
      expect(normalWord(one), one).not.toBe(normalWord(other))
  })

  it('is written for people again with the tone over its vowel', () => {
    for (const word of [
      'quyết',
      'hòa',
      'toán',
      'mía',
      'quý',
      'giờ',
      'người',
      'thủy',
      'nước',
      'đường',
      'hoàn',
      'khuỷu',
      'mưa',
    ])
      expect(writeWord(normalWord(word)), word).toBe(word)
  })

  it('has no marks where it is bare', () => {
    expect(bareWord(normalWord('Đường'.toLowerCase()))).toBe('duong')
  })
})

describe('a question typed in a hurry', () => {
  it('gets the marks that it was typed without', () => {
    expect(restore('quyet dinh ban hanh quy che')).toBe('quyết định ban hành quy chế')
    expect(restore('ban go tich thu')).toBe('bán gỗ tịch thu')
    expect(restore('ban do quy hoach')).toBe('bản đồ quy hoạch')
  })

  it('keeps every mark that was typed', () => {
    expect(restore('bản gỗ')).toBe('bản gỗ')
    expect(understand(statistics, readWords('bán gỗ')).isGuessed).toBe(false)
  })

  it('gets those that are missing where only some were typed', () => {
    expect(restore('quyết dinh ban hành quy chế')).toBe('quyết định ban hành quy chế')
    expect(restore('thủ tục đăng ky khai sinh')).toBe('thủ tục đăng ký khai sinh')
    expect(restore('thông báo ban gỗ')).toBe('thông báo bán gỗ')
  })

  it('is left alone where all marks stand', () => {
    for (const text of ['quyết định ban hành', 'khai sinh cho trẻ em', 'môi trường'])
      expect(understand(statistics, readWords(text)).isGuessed, text).toBe(false)
  })

  it('is read through Telex and VNI that nobody converted', () => {
    expect(mend('quyeets ddinhj ban hanhf')).toBe('quyết định ban hành')
    expect(mend('quye61t d9i5nh ban ha2nh')).toBe('quyết định ban hành')
    expect(mend('dduowngf')).toBe('dduowngf')
  })

  it('is forgiven a wrong letter in a word whose neighbour is right', () => {
    expect(mend('quyết địnk ban hành')).toBe('quyết định ban hành')
    expect(mend('nghieng do cogn trinh')).toBe('nghieng do cong trinh')
    expect(mend('công trìng')).toBe('công trình')
  })

  it('keeps what the collection knows, and names that nobody knows', () => {
    expect(mend('bán gỗ')).toBe('bán gỗ')
    expect(mend('xyzabc')).toBe('xyzabc')
  })

  it('leaves out what it only asks with', () => {
    const { words, keeps } = understand(
      statistics,
      readWords('Thủ tục đăng ký khai sinh được quy định như thế nào'),
    )
    expect(
      words
        .filter((_, at) => keeps[at])
        .map(writeWord)
        .join(' '),
    ).toBe('thủ tục đăng ký khai sinh')
    expect(understand(statistics, readWords('như thế nào')).keeps).toEqual([true, true, true])
  })
})

describe('short forms', () => {
  const known = readAbbreviations([{ short: 'UBND', long: 'Ủy ban nhân dân' }])

  it('are written out, and found for long ones', () => {
    for (const text of [
      'quyết định UBND tỉnh',
      'quyết định ủy ban nhân dân tỉnh',
      'quyết định uỷ ban nhân dân tỉnh',
    ]) {
      const { words, shorts } = expandShorts(readWords(text), known)
      expect(words.map(writeWord).join(' '), text).toBe('quyết định ủy ban nhân dân tỉnh')
      expect(shorts, text).toEqual([{ short: 'ubnd', from: 2, to: 6 }])
      expect(understand(statistics, words, shorts).terms, text).toContain('ubnd')
    }
  })
})

describe('what was counted', () => {
  it('is the same after it was put away', () => {
    const again = unpackStatistics(packStatistics(statistics))
    expect(again.words).toEqual(statistics.words)
    expect(again.pairKeys).toEqual(statistics.pairKeys)
    expect(again.parts).toBe(statistics.parts)
    expect(understand(again, readWords('quyet dinh')).words).toEqual(
      understand(statistics, readWords('quyet dinh')).words,
    )
  })

  it('says so where it is cut off or of another version', () => {
    const packed = packStatistics(statistics)
    expect(() => unpackStatistics(packed.subarray(0, packed.length - 1))).toThrow('cut off')
    expect(() => unpackStatistics(new Uint8Array(100))).toThrow('another version')
  })

  it('is counted for nobody at first, and nothing breaks', () => {
    const empty = emptyStatistics()
    for (const text of ['', 'văn bản', '!!!', 'quyeets', 'x'.repeat(60)])
      expect(() => understand(empty, mendSlips(empty, readWords(text))), text).not.toThrow()
  })
})
