import type { X509Certificate } from 'node:crypto'
import { certificateOf } from './cms.ts'

const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g

/** The certificates of a file in PEM (any number) or DER (one); none where it is neither. */
export function readCertificates(bytes: Buffer): X509Certificate[] {
  const blocks = [...bytes.toString('latin1').matchAll(pem)].map(([, text = '']) =>
    Buffer.from(text, 'base64'),
  )
  return (blocks.length > 0 ? blocks : [bytes]).flatMap(certificateOf)
}
