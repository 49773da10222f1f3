/** "16:30", "16h30", "16 giờ", "7h" → minutes after midnight; null where the text is no such time. */
export function readTimeOfDay(typed: string): number | null {
  const [, hour = '', minute = '0'] = /^(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?$/i.exec(typed.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return Number(hour) * 60 + Number(minute)
}

/** 450 → "07:30" */
export const writeTimeOfDay = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
