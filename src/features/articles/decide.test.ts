import { describe, expect, it } from 'vitest'
import { prohibitedActCodes, prohibitedActs } from './checklist.ts'
import { emptyContent, hashContent, type ArticleContent } from './content.ts'
import { decide, type StepInput } from './decide.ts'
import { listGaps } from './gaps.ts'
import { stepForm } from './step-form.ts'
import type { EditionState, Step } from './article.ts'

const now = new Date('2026-03-02T01:00:00Z')
const complete: ArticleContent = {
  ...emptyContent('news', '10.1', 'Tiêu đề'),
  lead: 'Tóm tắt.',
  body: '<p>Nội dung.</p>',
  authors: [{ personId: null, name: 'Người viết', share: 100 }],
}
const photo: ArticleContent['photos'][number] = {
  mediaId: '00000000-0000-4000-8000-000000000001',
  name: 'anh.jpg',
  width: 1600,
  height: 1067,
  caption: '',
  alt: 'Cây cầu',
  decorative: false,
  personsShown: '',
  consentBasis: 'none_shown',
}
const all = ['sign', 'check', 'approve']

function deciding(
  state: EditionState,
  step: Step,
  input: StepInput = {},
  signedOff: readonly string[] = all,
  content = complete,
) {
  return () => decide({ state, content, hash: hashContent(content), signedOff }, step, input, now)
}
const checklist = Object.fromEntries(prohibitedActCodes.map((code) => [code, 'ok']))

describe('a step', () => {
  it('needs the reason that it asks for, of more than spaces, and keeps it without them', () => {
    expect(deciding('submitted', 'return', { reason: ' \n ' })).toThrow(
      'Hãy ghi lý do trước khi chọn “Trả lại để sửa”.',
    )
    expect(deciding('submitted', 'return', { reason: ' Thiếu số. ' })()).toMatchObject({
      state: 'draft',
      reason: 'Thiếu số.',
    })
  })

  it('is about the text that was seen', () => {
    expect(deciding('ready', 'publish', { seenHash: 'x' })).toThrow(
      'Bài vừa được sửa sau khi bạn mở trang này.',
    )
    expect(deciding('ready', 'publish', { seenHash: hashContent(complete) })()).toMatchObject({
      state: 'published',
    })
  })

  it.each([
    ['check', ['check', 'approve'], 'lãnh đạo phòng ký'],
    ['approve', ['sign'], 'kiểm tra theo Điều 3'],
    ['publish', ['sign', 'check'], 'duyệt'],
    ['schedule', [], 'lãnh đạo phòng ký, kiểm tra theo Điều 3, duyệt'],
  ] as const)('“%s” stands on every sign-off before it', (step, signedOff, missing) => {
    const input = { checklist, publishAt: new Date('2026-03-03T01:00:00Z') }
    expect(deciding('ready', step, input, signedOff)).toThrow(`Bản này còn thiếu bước: ${missing}.`)
    expect(deciding('ready', step, input)).not.toThrow()
  })

  it('may come back to the writer without being complete, but goes no further', () => {
    const empty = emptyContent('news', '10.1', '')
    expect(deciding('submitted', 'return', { reason: 'Trống.' }, [], empty)).not.toThrow()
    expect(deciding('draft', 'submit', {}, [], empty)).toThrow('Bài chưa đủ: Chưa có tiêu đề.')
  })

  it('of checking wants each clause, and names those left out', () => {
    const [first, ...rest] = prohibitedActCodes
    const some = Object.fromEntries(rest.map((code) => [code, 'ok']))
    expect(deciding('editing', 'check', { checklist: some })).toThrow(prohibitedActs[first!].split(':')[0])
  })

  it('of scheduling wants a moment ahead', () => {
    expect(deciding('ready', 'schedule')).toThrow('Hãy chọn ngày và giờ đăng.')
    expect(deciding('ready', 'schedule', { publishAt: new Date(Number.NaN) })).toThrow(
      'Hãy chọn ngày và giờ đăng.',
    )
    expect(deciding('ready', 'schedule', { publishAt: now })).toThrow('Giờ đăng phải ở sau lúc này.')
  })

  it('that changes nothing about where the article stands leaves it there', () => {
    expect(deciding('archived', 'confirm_forced')().state).toBe('archived')
    expect(deciding('published', 'correct', { reason: 'Sửa.' })().state).toBe('published')
  })
})

describe('what an article lacks', () => {
  const sentences = (change: Partial<ArticleContent>) =>
    listGaps({ ...complete, ...change }).map(({ sentence }) => sentence)
  const fields = (change: Partial<ArticleContent>) =>
    listGaps({ ...complete, ...change }).map(({ field }) => field)

  it('is nothing when it is complete', () => {
    expect(sentences({ photos: [photo] })).toEqual([])
    expect(sentences({ kind: 'photo_story', body: '', photos: [photo] })).toEqual([])
  })

  it('is named with the field where it is mended', () => {
    expect(fields({ title: ' ', lead: '', body: '<p><br></p>', authors: [] })).toEqual([
      'title',
      'lead',
      'body',
      'author.0.name',
    ])
    expect(fields({ kind: 'photo_story', photos: [] })).toEqual(['newPhotos'])
  })

  it('counts photos as people do, from one', () => {
    const [gap] = listGaps({ ...complete, photos: [photo, { ...photo, alt: ' ' }] })
    expect(gap?.field).toBe('photo.1.alt')
    expect(gap?.sentence).toMatch(/^Ảnh 2 chưa có mô tả thay thế/)
  })

  it('is no description where the picture is only decoration', () => {
    expect(sentences({ photos: [{ ...photo, alt: '', decorative: true }] })).toEqual([])
  })

  it('is the ground on which people are shown, and who they are', () => {
    expect(fields({ photos: [{ ...photo, consentBasis: null }] })).toEqual(['photo.0.consentBasis'])
    expect(fields({ photos: [{ ...photo, consentBasis: 'consent' }] })).toEqual(['photo.0.personsShown'])
  })

  it.each([[99], [101], [0]])('are shares of a hundred, not of %i', (share) => {
    expect(sentences({ authors: [{ personId: null, name: 'A', share }] })[0]).toContain(`hiện là ${share} %`)
  })

  it.each(['', 'bao.example/tin', 'javascript:alert(1)', 'ftp://bao.example', 'https://'])(
    'is a source that can be opened, where it is republished: not “%s”',
    (sourceUrl) => {
      expect(fields({ origin: 'republished', sourceName: 'Báo', sourceUrl })).toEqual(['sourceUrl'])
    },
  )
})

describe('what is sent with a step', () => {
  const parse = (step: Step, body: object) => stepForm(step).safeParse(body)

  it('is read as people of the office mean it: their time, their ticks', () => {
    expect(parse('schedule', { publishAt: '2026-03-05T07:30' }).data).toEqual({
      publishAt: new Date('2026-03-05T00:30:00Z'),
    })
    expect(parse('check', { checklist: prohibitedActCodes }).data).toEqual({ checklist })
    expect(parse('check', { checklist: 'SECRECY' }).success).toBe(false)
  })

  it('is only what the step asks for', () => {
    expect(parse('sign', { checklist: 'x', publishAt: '2026-03-05T07:30', other: 1 }).data).toEqual({})
    expect(parse('sign', { reason: '  ' }).data).toEqual({})
  })

  it.each([
    ['return', {}],
    ['return', { reason: ' ' }],
    ['return', { reason: 'x'.repeat(2001) }],
    ['return', { reason: ['a', 'b'] }],
    ['redirect', { reason: 'Trùng.' }],
    ['schedule', { publishAt: '05/03/2026' }],
  ] as const)('is refused where it is wrong: %s %o', (step, body) => {
    const { success, error } = parse(step, body)
    expect(success).toBe(false)
    expect(error?.issues.length).toBeGreaterThan(0)
  })
})
