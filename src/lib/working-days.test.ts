import { describe, expect, it } from 'vitest'
import { afterWorkingDays } from './working-days.ts'

const at = (text: string) => new Date(`${text}+07:00`)

describe('a period of one working day', () => {
  it('that begins on a Monday ends when Tuesday ends', () => {
    expect(afterWorkingDays(at('2026-03-02T08:00'), 1)).toEqual(at('2026-03-04T00:00'))
  })

  it('that begins on a Friday evening ends when Monday ends', () => {
    expect(afterWorkingDays(at('2026-03-06T23:59'), 1)).toEqual(at('2026-03-10T00:00'))
  })

  it('that begins on a Saturday counts from Monday', () => {
    expect(afterWorkingDays(at('2026-03-07T10:00'), 1)).toEqual(at('2026-03-10T00:00'))
  })

  it('steps over a public holiday', () => {
    const daysOff = new Set(['2026-09-02'])
    expect(afterWorkingDays(at('2026-09-01T08:00'), 1, daysOff)).toEqual(at('2026-09-04T00:00'))
  })
})
