/** One document as the entry clock sees it; days late are counted until now where the file has not come. */
export interface Punctual {
  divisionId: string
  /** `2026-03` */
  month: string
  /** False where the register has told of it and its file has not come. */
  isEntered: boolean
  daysLate: number
  /** Calendar days from its issue to its entry. */
  delay: number
  hasNote: boolean
}

export interface Punctuality {
  divisionId: string
  month: string
  issued: number
  entered: number
  onTime: number
  late: number
  /** Days; null where nothing was entered. */
  medianDelay: number | null
  missing: number
  /** Of the missing, those whose last day is over. */
  missingLate: number
  lateWithoutNote: number
}

/** For each division and month of issue what came in time (DL-01), what late, and what is still awaited. In their order. */
export function measurePunctuality(documents: readonly Punctual[]): Punctuality[] {
  const groups = Map.groupBy(documents, ({ divisionId, month }) => `${month} ${divisionId}`)
  return Array.from(groups, ([key, all]) => {
    const [month = '', divisionId = ''] = key.split(' ')
    const entered = all.filter(({ isEntered }) => isEntered)
    const late = entered.filter(({ daysLate }) => daysLate > 0)
    const missing = all.filter(({ isEntered }) => !isEntered)
    return {
      divisionId,
      month,
      issued: all.length,
      entered: entered.length,
      onTime: entered.length - late.length,
      late: late.length,
      medianDelay: median(entered.map(({ delay }) => delay)),
      missing: missing.length,
      missingLate: missing.filter(({ daysLate }) => daysLate > 0).length,
      lateWithoutNote: late.filter(({ hasNote }) => !hasNote).length,
    }
  }).toSorted((one, other) =>
    one.month === other.month
      ? one.divisionId.localeCompare(other.divisionId)
      : one.month < other.month
        ? 1
        : -1,
  )
}

/** Of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
