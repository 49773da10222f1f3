import { isCapitals, type Read } from './lines.ts'

/**
 * Names stand in capitals in the head and the foot; the text between usually says the same name as it is properly written.
 * Null where it does not.
 */
export function findInText(all: readonly Read[], capitals: string): string | null {
  const wanted = capitals.toLocaleLowerCase('vi')
  for (const { text } of all) {
    const at = text.toLocaleLowerCase('vi').indexOf(wanted)
    const written = at === -1 ? '' : text.slice(at, at + capitals.length)
    if (written !== '' && !isCapitals(written) && /^\p{Lu}/u.test(written)) return written
  }
  return null
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
/** What follows names a place. */
const places =
  /(?<=(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s)(?!tỉnh|thành|huyện|quận|thị|xã|phường|đặc|trực)(.+)$/u

/** An agency as NĐ 30/2020 annex II writes it, as far as it can be told from capitals: "Ủy ban nhân dân xã Đức Chính". */
export function writeAgency(all: readonly Read[], capitals: string): string {
  const found = findInText(all, capitals)
  if (found !== null) return found
  const small = capitals.toLocaleLowerCase('vi')
  const named = small
    .replace(places, (name) => name.split(' ').map(capital).join(' '))
    .replace(
      /^((?:văn phòng|sở|bộ|ban|phòng|cục|vụ|chi cục|trung tâm)\s)(\S)/u,
      (_, kind: string, first: string) => kind + first.toLocaleUpperCase('vi'),
    )
  return capital(named)
}

/** "PHÓ CHÁNH VĂN PHÒNG" → "Phó Chánh Văn phòng" */
export function writePost(all: readonly Read[], capitals: string): string {
  const found = capitals.includes(' ') ? findInText(all, capitals) : null
  if (found !== null) return found
  const small = capitals
    .toLocaleLowerCase('vi')
    .replace(/^((?:phó|quyền)\s)(\S)/u, (_, kind: string, first: string) => kind + capital(first))
    .replace(/(?<=\s)(văn phòng|quốc hội|ủy ban|hội đồng|sở|ban|cục|vụ|trung tâm)(?=\s|$)/u, capital)
  return capital(small)
}
