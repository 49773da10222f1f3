import { byteOf, charactersOf } from './bytes.ts'
import { wordsWith, type Charset } from './charset.ts'
import { capitalLetters, smallLetters } from './letters.ts'

/** Bytes in the order of the letters, as hexadecimal digits. */
interface Table {
  small: string
  capital: string
  /** More bytes for the same letters, for reading only. */
  also?: Readonly<Record<number, string>>
}

function singleByte({ small, capital, also = {} }: Table): Charset {
  const letters = new Map<number, string>(
    Object.entries(also).map(([byte, letter]) => [Number(byte), letter]),
  )
  const bytes = new Map<string, number>()
  // Small letters come last: where both cases share a byte, it is read as the small one.
  for (const [row, alphabet] of [
    [capital, capitalLetters],
    [small, smallLetters],
  ] as const)
    for (const [n, byte] of Buffer.from(row.replaceAll(/\s/g, ''), 'hex').entries()) {
      const letter = alphabet[n] ?? ''
      letters.set(byte, letter)
      bytes.set(letter, byte)
    }
  return {
    read: (source) =>
      Array.from(source, (char) => ({ source: char, text: letters.get(byteOf(char) ?? -1) ?? char })),
    write: (letter) => {
      const byte = bytes.get(letter)
      return byte !== undefined && letters.get(byte) === letter ? String.fromCharCode(byte) : null
    },
    words: wordsWith([...letters.keys()].flatMap(charactersOf)),
  }
}

/**
 * TCVN 5712:1993 as the ABC fonts have it. A capital with a mark has the byte of the small letter and is made large by a font
 * whose name ends in H.
 */
export const tcvn3 = singleByte({
  small: `B5B8B6B7B9 A8BBBEBCBDC6 A9C7CAC8C9CB AE CCD0CECFD1 AAD2D5D3D4D6 D7DDD8DCDE
    DFE3E1E2E4 ABE5E8E6E7E9 ACEAEDEBECEE EFF3F1F2F4 ADF5F8F6F7F9 FAFDFBFCFE`,
  capital: `B5B8B6B7B9 A1BBBEBCBDC6 A2C7CAC8C9CB A7 CCD0CECFD1 A3D2D5D3D4D6 D7DDD8DCDE
    DFE3E1E2E4 A4E5E8E6E7E9 A5EAEDEBECEE EFF3F1F2F4 A6F5F8F6F7F9 FAFDFBFCFE`,
})

/** The capitals that the appendix gives the byte of the small letter have control codes of their own in VPS. */
export const vps = singleByte({
  small: `E0E1E4E3E5 E6A2A1A3A4A5 E2C0C3C4C5C6 C7 E8E9C8EBCB EA8A898BCD8C ECEDCCEFCE
    F2F3D5F586 F4D2D3B087B6 D6A9A7AAABAE F9FAFBDBF8 DCD8D9BABBBF FF9A9BCF9C`,
  capital: `80C1818202 888E8D8FF004 C28483851C03 F1 D7C9DEFE05 CA9390949506 B5B4B7B810
    BCB9BDBE11 D49697989912 F79E9D9FA613 A8DAD1AC14 D0AFADB11D15 B2DDFDB319`,
})

/** RFC 1456, which keeps six capitals among the control codes; UniKey writes those with the byte of the small letter. */
export const viscii = singleByte({
  small: `E0E1E4E3D5 E5A2A1C6C7A3 E2A5A4A6E7A7 F0 E8E9EBA8A9 EAABAAACADAE ECEDEFEEB8
    F2F3F6F5F7 F4B0AFB1B2B5 BDB6BEB7DEFE F9FAFCFBF8 DFD7D1D8E6F1 CFFDD6DBDC`,
  capital: `C0C1C4C380 C582810205 83 C285848606 87 D0 C8C9CB8889 CA8B8A8C8D8E CCCD9BCE98
    D2D399A09A D4908F919293 B49695 97B394 D9DA9C9D9E BFBBBABCFFB9 9FDD14191E`,
})
