const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The text of a PDF string as it stands in the file, brackets included; at most 1000 characters of it. */
export function readString(raw: Buffer): string {
  const inside = raw.subarray(1, Math.min(raw.length - 1, 4001))
  const bytes =
    raw[0] === 0x3c ? Buffer.from(inside.toString('latin1').replaceAll(/\s/g, ''), 'hex') : unescape(inside)
  const text =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
      : bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
        ? bytes.toString('utf8', 3)
        : bytes.toString('latin1')
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 1000)
}

const unescape = (inside: Buffer): Buffer =>
  Buffer.from(
    inside
      .toString('latin1')
      .replaceAll(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
        /^[0-7]/.test(sign)
          ? String.fromCharCode(Number.parseInt(sign, 8) & 0xff)
          : /^[\r\n]/.test(sign)
            ? ''
            : (escapes[sign] ?? sign),
      ),
    'latin1',
  )

/** `D:20260421142047+07'00'` → the moment; null for anything else. A time without a zone is taken for UTC (ISO 32000-1, 7.9.4). */
export function readDate(text: string): Date | null {
  const match = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(text)
  if (!match) return null
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    zoneHour = '00',
    zoneMinute,
  ] = match
  const zone = sign ? `${sign}${zoneHour}:${zoneMinute ?? '00'}` : 'Z'
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(at.getTime()) ? null : at
}
