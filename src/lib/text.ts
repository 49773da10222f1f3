/**
 * "Nghị quyết số 12/NQ-HĐND" → "nghi-quyet-so-12-nq-hdnd". Letters of other scripts fall away, so the answer may be
 * empty; a word is never cut when `maxLength` (characters) shortens it, unless it alone is too long.
 */
export function slugify(text: string, maxLength = 120): string {
  const slug = withoutMarks(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (slug.length <= maxLength) return slug
  const cut = slug.slice(0, maxLength + 1)
  const edge = cut.lastIndexOf('-')
  return edge > 0 ? cut.slice(0, edge) : slug.slice(0, maxLength)
}

/** "Đắk Glei" → "dak glei": small letters without marks, as people type in a hurry. */
export function withoutMarks(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** True for "QUY CHẾ" and "ĐIỀU 5.", false for "Quy chế", "15/9" and a letter alone. */
export const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

/**
 * Text as it is kept: NFC, without NUL (PostgreSQL refuses it) and without lone surrogates (they are no characters and
 * break UTF-8). Everything else stays as typed, bidirectional marks too: they belong to the text of other scripts.
 */
export function normaliseText(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll(/\p{Surrogate}/gu, '')
    .normalize('NFC')
}

/** The first words of a text in one line, at most `maxLength` characters, an ellipsis included when something is left out. */
export function excerpt(text: string, maxLength = 160): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  if (characters.length <= maxLength) return line
  const cut = characters.slice(0, maxLength - 1).join('')
  const nextStartsWord = characters[maxLength - 1] === ' '
  const edge = nextStartsWord ? cut.length : cut.lastIndexOf(' ')
  return `${(edge > 0 ? cut.slice(0, edge) : cut).replace(/[\s,;:.–-]+$/, '')}…`
}

/** Vietnamese writes one syllable between two spaces: this counts those syllables, as the royalties' rules count "chữ". */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,/-]*/gu)?.length ?? 0
}

const counts = new Intl.NumberFormat('vi-VN')

/** 1234 → "1.234" */
export function formatCount(count: number): string {
  return counts.format(count)
}

/** (1234, "tin") → "1.234 tin". Vietnamese nouns have no plural. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}`
}

const sizes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 20971520 → "20 MB". Binary steps of 1024, as file managers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${formatCount(bytes)} byte`
  const units = ['KB', 'MB', 'GB', 'TB']
  const step = Math.min(Math.floor(Math.log2(bytes) / 10), units.length)
  return `${sizes.format(bytes / 1024 ** step)} ${units[step - 1]}`
}
