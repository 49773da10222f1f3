/**
 * Every text that comes in is NFC, without NUL, which PostgreSQL refuses in text, and without lone
 * surrogates, which are no characters and cannot be stored as UTF-8.
 */
export function normaliseTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed().normalize('NFC') as Value
  if (Array.isArray(value)) return value.map(normaliseTexts) as Value
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) === Buffer.prototype)
    return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, normaliseTexts(entry)]),
  ) as Value
}
