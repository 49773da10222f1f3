import { describe, expect, it } from 'vitest'
import { addDays, dayOf, formatDay, isDay, overlap, startOfDay } from './days.ts'

describe('a day of the office', () => {
  it('begins at midnight in Việt Nam, not in Greenwich', () => {
    expect(dayOf(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-23')
    expect(dayOf(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24')
    expect(startOfDay('2026-11-24')).toEqual(new Date('2026-11-23T17:00:00Z'))
  })

  it('is followed by the next one, over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  })

  it('is written day first', () => {
    expect(formatDay('2011-09-05')).toBe('05/09/2011')
  })

  it('is told from what is no day', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(['2026-02-29', '2026-13-01', '5/9/2011', '', '2011-09-05T00:00'].map(isDay)).not.toContain(true)
  })
})

describe('two periods', () => {
  const spring = { from: '2026-01-01', to: '2026-03-31' }

  it('share the day on which one ends and the other begins', () => {
    expect(overlap(spring, { from: '2026-03-31', to: null })).toBe(true)
    expect(overlap({ from: '2025-01-01', to: '2026-01-01' }, spring)).toBe(true)
  })

  it('may follow each other without sharing a day', () => {
    expect(overlap(spring, { from: '2026-04-01', to: null })).toBe(false)
    expect(overlap({ from: '2026-04-01', to: null }, spring)).toBe(false)
  })

  it('always meet when both are open', () => {
    expect(overlap({ from: '2026-01-01', to: null }, { from: '2030-01-01', to: null })).toBe(true)
  })
})
