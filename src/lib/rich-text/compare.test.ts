import { describe, expect, it } from 'vitest'
import { compareRichText, isChanged } from './compare.ts'

const kindsOf = (before: string, after: string) =>
  compareRichText(before, after).flatMap(({ parts }) => parts.filter(({ kind }) => kind !== 'same'))

describe('two revisions beside each other', () => {
  it('show nothing where nothing changed', () => {
    const html = '<h2 id="a">Chương I</h2><p>Một <strong>hai</strong></p><ul><li>ba</li></ul>'
    expect(compareRichText(html, html).filter(isChanged)).toEqual([])
  })

  it('show the word that was replaced', () => {
    expect(kindsOf('<p>Họp lúc 8 giờ sáng</p>', '<p>Họp lúc 9 giờ sáng</p>')).toEqual([
      { kind: 'removed', text: '8' },
      { kind: 'added', text: '9' },
    ])
  })

  it('show a word that only became bold, and a link that only changed its target', () => {
    expect(kindsOf('<p>rất quan trọng</p>', '<p>rất <strong>quan trọng</strong></p>')).toMatchObject([
      { kind: 'formatted', text: 'quan', note: 'thêm chữ đậm' },
      { kind: 'formatted', text: 'trọng', note: 'thêm chữ đậm' },
    ])
    const [change] = kindsOf('<p><a href="/a">đây</a></p>', '<p><a href="/b">đây</a></p>')
    expect(change).toMatchObject({ kind: 'formatted', note: 'thêm liên kết /b, bỏ liên kết /a' })
  })

  it('say that a paragraph became a heading', () => {
    const [block] = compareRichText('<p>Điều 1</p>', '<h3 id="dieu-1">Điều 1</h3>')
    expect(block?.note).toBe('Đổi từ đoạn văn thành tiêu đề cấp 3')
  })

  it('keep the words of a paragraph that moved in between apart from its neighbours', () => {
    const blocks = compareRichText(
      '<p>Một hai ba</p><p>Bốn năm sáu</p>',
      '<p>Một hai ba</p><p>Mới tinh</p><p>Bốn năm sáu</p>',
    )
    expect(blocks.map(({ note }) => note)).toEqual([undefined, 'Đoạn mới', undefined])
  })
})
