import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../days.ts'
import { effectOn, type EffectFacts, type EffectStatus, type EffectTie } from './index.ts'

const facts: EffectFacts = {
  issuedOn: '2011-09-15',
  effectiveFrom: '2011-09-25',
  expiresOn: null,
  ties: [],
}
const tie = (own: Partial<EffectTie>): EffectTie => ({
  type: 'replaces',
  part: null,
  since: '2026-07-01',
  other: 'Quyết định số 12/2026/QĐ-UBND',
  ...own,
})

describe('whether a document holds on a day', () => {
  it('is no until its first day, and yes from it', () => {
    expect(effectOn('2011-09-24', facts)).toEqual({
      status: 'chua',
      sentence: 'Chưa có hiệu lực; có hiệu lực từ ngày 25/09/2011.',
    })
    expect(effectOn('2011-09-25', facts)).toEqual({
      status: 'con',
      sentence: 'Còn hiệu lực từ ngày 25/09/2011.',
    })
  })

  it('ends on the day that another document takes its place, and is foreseen before', () => {
    const replaced = { ...facts, ties: [tie({})] }
    expect(effectOn('2026-07-01', replaced)).toEqual({
      status: 'het',
      sentence: 'Hết hiệu lực toàn bộ từ ngày 01/07/2026 vì bị thay thế bởi Quyết định số 12/2026/QĐ-UBND.',
    })
    expect(effectOn('2026-06-30', replaced)).toEqual({
      status: 'con',
      sentence:
        'Còn hiệu lực từ ngày 25/09/2011. Sẽ hết hiệu lực toàn bộ từ ngày 01/07/2026 vì bị thay thế bởi Quyết định số 12/2026/QĐ-UBND.',
    })
  })

  it('lasts to the end of its last day', () => {
    const bounded = { ...facts, expiresOn: '2015-12-31' }
    expect(effectOn('2015-12-31', bounded).status).toBe('con')
    expect(effectOn('2016-01-01', bounded)).toEqual({
      status: 'het',
      sentence: 'Hết hiệu lực toàn bộ từ ngày 01/01/2016.',
    })
    expect(effectOn('2015-12-31', bounded).sentence).toBe(
      'Còn hiệu lực từ ngày 25/09/2011. Sẽ hết hiệu lực toàn bộ từ ngày 01/01/2016.',
    )
  })

  it('is told the reason of its end where one of two that fall on one day is known', () => {
    const both = { ...facts, expiresOn: '2026-06-30', ties: [tie({})] }
    expect(effectOn('2026-07-01', both).sentence).toBe(
      'Hết hiệu lực toàn bộ từ ngày 01/07/2026 vì bị thay thế bởi Quyết định số 12/2026/QĐ-UBND.',
    )
  })

  it('is in part where a part was taken away or changed, and says each', () => {
    const ties = [
      tie({ type: 'amends', part: 'Điều 7', since: '2020-03-01', other: 'Quyết định số 9/2020/QĐ-UBND' }),
      tie({
        type: 'abolishes',
        part: 'khoản 2 Điều 5',
        since: '2014-01-01',
        other: 'Quyết định số 1/2014/QĐ-UBND',
      }),
    ]
    expect(effectOn('2021-01-01', { ...facts, ties })).toEqual({
      status: 'mot-phan',
      sentence:
        'Hết hiệu lực một phần từ ngày 01/01/2014 vì khoản 2 Điều 5 bị bãi bỏ bởi Quyết định số 1/2014/QĐ-UBND; từ ngày 01/03/2020 vì Điều 7 được sửa đổi, bổ sung bởi Quyết định số 9/2020/QĐ-UBND.',
    })
  })

  it('is suspended, not ended, by a suspension', () => {
    const ties = [tie({ type: 'suspends' })]
    expect(effectOn('2026-07-01', { ...facts, ties }).status).toBe('ngung')
    expect(effectOn('2026-06-30', { ...facts, ties }).status).toBe('con')
  })

  it('stays in force as a whole where only a clause is suspended', () => {
    const ties = [tie({ type: 'suspends', part: 'khoản 2 Điều 5' })]
    expect(effectOn('2026-07-01', { ...facts, ties })).toEqual({
      status: 'ngung-mot-phan',
      sentence:
        'Ngưng hiệu lực một phần từ ngày 01/07/2026 vì khoản 2 Điều 5 bị đình chỉ bởi Quyết định số 12/2026/QĐ-UBND.',
    })
  })

  it('says of a changed document too which clause is suspended', () => {
    const ties = [
      tie({ type: 'amends', part: 'Điều 7', since: '2020-03-01', other: 'Quyết định số 9/2020/QĐ-UBND' }),
      tie({ type: 'suspends', part: 'khoản 2 Điều 5' }),
    ]
    expect(effectOn('2026-07-01', { ...facts, ties })).toEqual({
      status: 'mot-phan',
      sentence:
        'Hết hiệu lực một phần từ ngày 01/03/2020 vì Điều 7 được sửa đổi, bổ sung bởi Quyết định số 9/2020/QĐ-UBND. Ngưng hiệu lực một phần từ ngày 01/07/2026 vì khoản 2 Điều 5 bị đình chỉ bởi Quyết định số 12/2026/QĐ-UBND.',
    })
  })

  it('is not guessed where a day is unknown', () => {
    expect(effectOn('2026-01-01', { ...facts, effectiveFrom: null }).status).toBe('khong-ro')
    const undated = effectOn('2026-01-01', { ...facts, ties: [tie({ since: null })] })
    expect(undated).toEqual({
      status: 'con',
      sentence:
        'Còn hiệu lực từ ngày 25/09/2011. Chưa rõ ngày: bị thay thế bởi Quyết định số 12/2026/QĐ-UBND.',
    })
  })

  it('does not change because somebody cites it', () => {
    const ties = ['cites', 'guides', 'based-on', 'corrects', 'consolidates'].map((type) => tie({ type }))
    expect(effectOn('2027-01-01', { ...facts, ties }).status).toBe('con')
  })
})

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-01-01', days))
const maybeDay = fc.option(day, { nil: null })
const anyTie = fc.record({
  type: fc.constantFrom('replaces', 'abolishes', 'amends', 'suspends', 'cites'),
  part: fc.option(fc.constant('Điều 1'), { nil: null }),
  since: maybeDay,
  other: fc.constant('Quyết định số 1/QĐ-CVP'),
})
const anyFacts = fc.record({
  issuedOn: maybeDay,
  effectiveFrom: maybeDay,
  expiresOn: maybeDay,
  ties: fc.array(anyTie, { maxLength: 5 }),
})

describe('any document on any day', () => {
  const nearness: Record<EffectStatus, number> = {
    chua: 0,
    'khong-ro': 1,
    con: 1,
    'ngung-mot-phan': 2,
    'mot-phan': 3,
    ngung: 4,
    het: 5,
  }

  it('never comes back', () => {
    fc.assert(
      fc.property(anyFacts, day, day, (document, one, other) => {
        const [before, after] = [one, other].toSorted()
        const effects = [before, after].map((at) => effectOn(at ?? '', { ...document, expiresOn: null }))
        const [early = 0, late = 0] = effects.map(({ status }) => nearness[status])
        expect(late).toBeGreaterThanOrEqual(early)
      }),
    )
  })

  it('is what one finds by going through the ties one by one', () => {
    fc.assert(
      fc.property(anyFacts, day, (document, at) => {
        expect(effectOn(at, document).status).toBe(statusByHand(at, document))
      }),
    )
  })
})

/** The rule, said once more without sorting anything. */
function statusByHand(at: string, { issuedOn, effectiveFrom, expiresOn, ties }: EffectFacts): EffectStatus {
  const begun = ties.filter(({ since }) => since !== null && since <= at)
  const whole = begun.filter(({ part }) => part === null).map(({ type }) => type)
  if ((expiresOn !== null && at > expiresOn) || whole.includes('replaces') || whole.includes('abolishes'))
    return 'het'
  if (effectiveFrom !== null ? at < effectiveFrom : issuedOn !== null && at < issuedOn) return 'chua'
  if (whole.includes('suspends')) return 'ngung'
  if (effectiveFrom === null) return 'khong-ro'
  if (begun.some(({ type }) => ['amends', 'replaces', 'abolishes'].includes(type))) return 'mot-phan'
  return begun.some(({ type }) => type === 'suspends') ? 'ngung-mot-phan' : 'con'
}
