/** A value, how sure it is (0 to 1), and the words it was read from. */
export interface Fact<Value> {
  value: Value
  sureness: number
  /** From 1. */
  page: number
  snippet: string
}

/** A second document in the same file, which the first one issues. */
export interface Attached {
  title: string
  /** Which of its page's lines it begins with, from 0. */
  line: number
}

/** What the layout of an official document says (NĐ 30/2020 annex I, TT 01/2011, normative texts). Absent is unknown. */
export interface Facts {
  type?: Fact<string>
  number?: Fact<string>
  issuedOn?: Fact<string>
  /** Of a consolidated text: the day of issue of what it consolidates. */
  originalOn?: Fact<string>
  place?: Fact<string>
  issuer?: Fact<string>
  abstract?: Fact<string>
  signerAuthority?: Fact<string>
  signerPost?: Fact<string>
  signerName?: Fact<string>
  bases?: Fact<string[]>
  recipients?: Fact<string[]>
  /** "Kính gửi" */
  addressees?: Fact<string[]>
  urgency?: Fact<'khan' | 'thuong-khan' | 'hoa-toc'>
  attached?: Fact<Attached>
  effectiveFrom?: Fact<string>
  gazetteIssue?: Fact<string>
  gazetteOn?: Fact<string>
  /** A mark of state secrecy standing by itself, which has no place in the portal (R-1031). */
  secrecy?: Fact<string>
  /** "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI": never public. */
  circulation?: Fact<string>
}
