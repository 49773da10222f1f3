import type { X509Certificate } from 'node:crypto'
import { fromBER } from 'asn1js'
import { TSTInfo } from 'pkijs'
import { hashOf } from './algorithms.ts'
import { attributeOf, type Cms, digestOf, examine, findSigner, openCms } from './cms.ts'

const stampAttribute = '1.2.840.113549.1.9.16.2.14'
const stampingUse = '1.3.6.1.5.5.7.3.8'

export interface Stamp {
  at: Date
  /** Of the time-stamping service. */
  certificate: X509Certificate
  cms: Cms
}

/** The stamp that a signature carries (RFC 3161, unsigned attribute), if it is one of this signature. */
export function stampOf({ signer }: Cms): Stamp | null {
  const attribute = attributeOf(signer, stampAttribute, 'unsignedAttrs')
  if (!attribute) return null
  try {
    return readStamp(openCms(Buffer.from(attribute.valueBeforeDecodeView)), [
      Buffer.from(signer.signature.getValue()),
    ])
  } catch {
    return null // A stamp that cannot be read stamps nothing; the signature stands without it.
  }
}

/** Null where it stamps other bytes, is not rightly signed, or signed with a key that is not for stamping. */
export function readStamp(cms: Cms, bytes: readonly Uint8Array[]): Stamp | null {
  const certificate = findSigner(cms)
  if (!certificate || !cms.content) return null
  const info = new TSTInfo({ schema: fromBER(cms.content).result })
  const hash = hashOf(info.messageImprint.hashAlgorithm.algorithmId)
  const imprint = Buffer.from(info.messageImprint.hashedMessage.getValue())
  const right = examine(cms, certificate, [cms.content])
  const isRight = right.digest && right.signature === true && right.certificate
  if (!isRight || hash === null || !digestOf(hash, bytes).equals(imprint)) return null
  return certificate.keyUsage?.includes(stampingUse) === true ? { at: info.genTime, certificate, cms } : null
}
