import { addDays, type Day } from '../days.ts'
import { withoutMarks } from '../text.ts'
import { readDay } from './day.ts'

export interface EffectDays {
  effectiveFrom: Day | null
  expiresOn: Day | null
}

/**
 * What a cell about a document's effect says, as days: "01/07/2011", "Có hiệu lực từ ngày ký", "sau 45 ngày kể từ ngày ký", "Hết hiệu lực từ
 * ngày 01/7/2016" (its last day is the one before). Null where it says no day: "Còn hiệu lực" alone is none.
 */
export function readEffect(typed: string, issuedOn: Day): EffectDays | null {
  const text = withoutMarks(typed.normalize('NFC')).replaceAll(/\s+/g, ' ').trim()
  const day = readDay(typed.replace(/^\D+/u, ''))
  if (/het hieu luc/.test(text)) {
    if (day === null) return null
    return { effectiveFrom: null, expiresOn: /het hieu luc (ke )?tu/.test(text) ? addDays(day, -1) : day }
  }
  const later = /sau (\d{1,3}) ngay,? (ke )?tu ngay (ky|ban hanh)/.exec(text)
  if (later) return { effectiveFrom: addDays(issuedOn, Number(later[1])), expiresOn: null }
  if (day !== null) return { effectiveFrom: day, expiresOn: null }
  return /tu ngay (ky|ban hanh)|ngay ky/.test(text) ? { effectiveFrom: issuedOn, expiresOn: null } : null
}
