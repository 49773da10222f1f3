import { describe, expect, it } from 'vitest'
import { emptyContent, type ArticleContent } from './content.ts'
import { whyNotTypographic } from './typographic.ts'

const photo = {
  mediaId: '00000000-0000-4000-8000-000000000001',
  name: 'a.jpg',
  width: 1,
  height: 1,
  caption: 'Cây cầu mới',
  alt: 'Cầu treo',
  decorative: false,
  personsShown: '',
  consentBasis: 'none_shown' as const,
}
const before: ArticleContent = {
  ...emptyContent('news', '10.1', 'Hội nghi sơ kết'),
  lead: 'Văn phòng tổ chức hội nghị ngày 05/3.',
  body: '<p>Có 120 đại biểu dự. <a href="https://kontum.example/">Xem thêm</a></p>',
  photos: [photo],
  authors: [{ personId: null, name: 'Người viết', share: 100 }],
}
const why = (change: Partial<ArticleContent>, words = 3) =>
  whyNotTypographic(before, { ...before, ...change }, words)

describe('a typographic fix', () => {
  it.each<[string, Partial<ArticleContent>]>([
    ['a mark', { title: 'Hội nghị sơ kết' }],
    ['a comma', { lead: 'Văn phòng, tổ chức hội nghị ngày 05/3.' }],
    ['formatting', { body: before.body.replace('đại biểu', '<strong>đại biểu</strong>') }],
    ['a slip in a caption', { photos: [{ ...photo, caption: 'Cây cầu mới.' }] }],
    ['nothing', {}],
  ])('may change %s', (_what, change) => {
    expect(why(change)).toBeNull()
  })

  it.each<[string, Partial<ArticleContent>, RegExp]>([
    ['a day', { lead: 'Văn phòng tổ chức hội nghị ngày 06/3.' }, /con số/],
    ['the order of figures', { lead: '', body: `${before.body}<p>05/3</p>` }, /con số/],
    ['a figure in a caption', { photos: [{ ...photo, caption: 'Cây cầu mới dài 90 m' }] }, /con số/],
    ['where a link leads', { body: before.body.replace('kontum', 'khac') }, /đường liên kết/],
    ['the section', { sectionId: '10.2' }, /chuyên mục/],
    ['the photos', { photos: [] }, /Đổi ảnh/],
    ['what a photo is', { photos: [{ ...photo, decorative: true }] }, /Đổi ảnh/],
    ['who wrote', { authors: [{ personId: null, name: 'Khác', share: 100 }] }, /Đổi ảnh/],
    ['four words', { title: 'Bốn từ khác hẳn' }, /nhiều hơn 3 từ/],
    ['four words of the metadata', { metadata: { coverage: 'Bốn từ mới thêm' } }, /nhiều hơn 3 từ/],
  ])('may not change %s', (_what, change, sentence) => {
    expect(why(change)).toMatch(sentence)
  })

  it('is refused quickly where nothing of a long text stayed', () => {
    const long = (word: string) =>
      Array.from({ length: 30_000 }, (_, n) => `${word}${'ab'.repeat(n % 7)}`).join(' ')
    const begun = performance.now()
    expect(whyNotTypographic({ ...before, lead: long('x') }, { ...before, lead: long('y') }, 12)).toMatch(
      /nhiều hơn 12 từ/,
    )
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
