export interface Holder {
  /** The common name, in NFC; empty where the certificate has none. */
  name: string
  organisation: string
}

/**
 * One digital signature of a PDF and what can be said of it without a network. Moments are ISO 8601 in UTC, because this comes
 * out of another process as JSON.
 */
export interface PdfSignature {
  /**
   * `intact`: the signed bytes are as they were, and the signature is made with the key of the certificate. `altered`: one of
   * both is not so. `broken`: it could not be examined; `reason` says why.
   */
  state: 'intact' | 'altered' | 'broken'
  /** A Vietnamese sentence; null for what is intact. */
  reason: string | null
  /** A `timestamp` is a signature of a time-stamping service over the whole file, not of a person or an office. */
  kind: 'signature' | 'timestamp'
  /** As the file says: `adbe.pkcs7.detached`, `ETSI.CAdES.detached`, … */
  format: string
  signer: Holder | null
  issuer: Holder | null
  /** When the signer's own computer says it was; nobody vouches for it. */
  claimedAt: string | null
  /** When a time-stamping service saw the signature; null without a stamp, or where the stamp is not of this signature. */
  stampedAt: string | null
  /** The reason that the signer gave. */
  why: string
  /** `whole`: to the end of the file. `revision`: all up to a point after which something was added. */
  coverage: 'whole' | 'revision' | 'none'
  /** What was added after it: further signatures and what belongs to them, or something else. */
  added: 'nothing' | 'signatures' | 'changes'
  certificate: Validity | null
  /** `no-roots`: no certificate is set to be trusted. */
  trust: 'trusted' | 'unknown-issuer' | 'no-roots'
  /** SHA-1, or an RSA key under 2048 bits: no proof against somebody with means. */
  weak: boolean
}

export interface Validity {
  serial: string
  from: string
  until: string
  /** At the stamped time, or else at the claimed one; null where neither is known. */
  inForce: boolean | null
}
