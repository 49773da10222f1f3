import { describe, expect, it } from 'vitest'
import { formatDateTime } from '#lib/dates.ts'
import { dayOfText, planAppearance, planDue, planMoments } from './moments.ts'
import { fillDays } from './placeholders.ts'

/** Wednesday 2 September 2026, 15:00 in the office. */
const now = new Date('2026-09-02T08:00:00Z')
const taken = (daysAgo: number, at: string) => ({ step: 'write' as const, by: 'ai-do', daysAgo, at })

describe('the days in a text', () => {
  it.each([
    ['ngày {{date:0}}', 'ngày 02/09/2026'],
    ['{{date:-3}}', '30/08/2026'],
    ['{{workday:-3}} và {{workday:3}}', '28/08/2026 và 07/09/2026'],
    ['{{workday:0}}', '02/09/2026'],
    ['{{monday:0}} – {{friday:0}}', '31/08/2026 – 04/09/2026'],
    ['{{monday:-1}} – {{friday:1}}', '24/08/2026 – 11/09/2026'],
    ['tháng {{month:0}}, tháng {{month:-9}}', 'tháng 9/2026, tháng 12/2025'],
    ['năm {{year:-1}}', 'năm 2025'],
    ['không có ngày {nào}', 'không có ngày {nào}'],
  ])('%s', (text, filled) => {
    expect(fillDays(text, '2026-09-02')).toBe(filled)
  })

  it('of a weekend count the working days around it', () => {
    expect(fillDays('{{workday:-1}} {{workday:1}}', '2026-09-06')).toBe('04/09/2026 07/09/2026')
  })

  it('with a word nobody knows are refused', () => {
    expect(() => fillDays('{{someday:1}}', '2026-09-02')).toThrow(RangeError)
  })
})

describe('the steps of an item', () => {
  it('happen at their time, counted back from today', () => {
    const [first, second] = planMoments({ steps: [taken(2, '14:00'), taken(1, '08:30')] }, now).map(
      formatDateTime,
    )
    expect([first, second]).toEqual(['31/08/2026 14:00', '01/09/2026 08:30'])
  })

  it('never happen on a weekend, and keep their order when they are moved', () => {
    const steps = [taken(5, '14:00'), taken(4, '09:00'), taken(3, '08:00')]
    expect(planMoments({ steps }, now).map(formatDateTime)).toEqual([
      '28/08/2026 14:00',
      '28/08/2026 14:01',
      '28/08/2026 14:02',
    ])
  })

  it('are all over before now, in order, however early in the day it is loaded', () => {
    const planned = planMoments({ steps: [taken(0, '16:00'), taken(0, '17:00'), taken(0, '17:30')] }, now)
    expect(planned.map(formatDateTime)).toEqual(['02/09/2026 14:57', '02/09/2026 14:58', '02/09/2026 14:59'])
  })

  it('to come are at their time of the office', () => {
    expect(formatDateTime(planAppearance({ inDays: 2, for: '07:00' }, now))).toBe('04/09/2026 07:00')
  })
})

describe('the day of a text', () => {
  it('is its publication, an office day', () => {
    expect(dayOfText({ steps: [taken(9, '08:00')], publishedDaysAgo: 3 }, now)).toBe('2026-08-28')
  })

  it('is its writing while it is not out', () => {
    expect(dayOfText({ steps: [taken(1, '08:00')], publishedDaysAgo: null }, now)).toBe('2026-09-01')
  })

  it('is the day it will appear when that is set', () => {
    const schedule = {
      step: 'schedule' as const,
      by: 'ai-do',
      daysAgo: 0,
      at: '08:00',
      inDays: 2,
      for: '07:00',
    }
    expect(dayOfText({ steps: [taken(1, '08:00'), schedule], publishedDaysAgo: null }, now)).toBe(
      '2026-09-04',
    )
  })
})

describe('the day by which a task is due', () => {
  it.each([
    [2, '04/09/2026 16:30'],
    [3, '07/09/2026 16:30'],
    [4, '07/09/2026 16:30'],
    [0, '02/09/2026 16:30'],
    [-3, '28/08/2026 16:30'],
  ])('is an office day, %i days from now', (inDays, due) => {
    expect(formatDateTime(planDue(inDays, now))).toBe(due)
  })
})
