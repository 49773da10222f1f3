import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

export interface Authority {
  certificate: Certificate
  der: Buffer
  keys: CryptoKeyPair
  hash: string
}

const algorithms = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  pss: { name: 'RSA-PSS', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
}

interface Ordered {
  name: string
  organisation?: string
  /** Without one it signs itself. */
  issuer?: Authority
  isAuthority?: boolean
  key?: keyof typeof algorithms
  hash?: string
  from?: Date
  until?: Date
  extensions?: readonly Extension[]
}

let serial = 1000

/** A certificate with its keys, made for a test; names as BMPString, as some Vietnamese authorities write them. */
export async function makeCertificate(ordered: Ordered): Promise<Authority> {
  const { name, organisation = 'Cơ quan Thử nghiệm', issuer, isAuthority = false, key = 'ec' } = ordered
  const { hash = 'SHA-256', from = new Date('2026-01-01'), until = new Date('2028-01-01') } = ordered
  const keys = (await crypto.subtle.generateKey({ ...algorithms[key], hash }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({ value: serial++ })
  certificate.subject.typesAndValues = [
    new AttributeTypeAndValue({ type: '2.5.4.10', value: new asn1js.Utf8String({ value: organisation }) }),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.BmpString({ value: name }) }),
  ]
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject
  certificate.notBefore.value = from
  certificate.notAfter.value = until
  const constraints = new BasicConstraints({ cA: isAuthority })
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: constraints.toSchema().toBER(),
      parsedValue: constraints,
    }),
    ...(ordered.extensions ?? []),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign((issuer?.keys ?? keys).privateKey, issuer?.hash ?? hash)
  return { certificate, der: Buffer.from(certificate.toSchema().toBER()), keys, hash }
}

export type Format = 'adbe.pkcs7.detached' | 'ETSI.CAdES.detached' | 'adbe.pkcs7.sha1'

interface Signing {
  signer: Authority
  /** Of those between the signer and the root. */
  between?: readonly Authority[]
  at?: Date
  format?: Format
  /** The certificate named as the signer's in the signed attributes, where it is another. */
  named?: Authority
}

async function sign(bytes: Buffer, signing: Signing): Promise<Buffer> {
  const { signer, between = [], at = new Date('2026-03-12T08:04:00Z'), format, named = signer } = signing
  const isIndirect = format === 'adbe.pkcs7.sha1'
  const content = isIndirect ? createHash('sha1').update(bytes).digest() : bytes
  const digest = createHash(signer.hash.replace('-', '')).update(content).digest()
  const own = createHash('sha256').update(named.der).digest()
  const attribute = (type: string, value: asn1js.AsnType) => new Attribute({ type, values: [value] })
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(isIndirect && { eContent: new asn1js.OctetString({ valueHex: Uint8Array.from(content).buffer }) }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: signer.certificate.issuer,
          serialNumber: signer.certificate.serialNumber,
        }),
        digestAlgorithm: new AlgorithmIdentifier(),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
            attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: at })),
            attribute('1.2.840.113549.1.9.4', octets(digest)),
            attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(own))))),
          ],
        }),
      }),
    ],
    certificates: [signer, ...between].map(({ certificate }) => certificate),
  })
  await signed.sign(signer.keys.privateKey, 0, signer.hash)
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) })
  return Buffer.from(info.toSchema().toBER())
}

const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer })
const sequence = (...value: asn1js.AsnType[]) => new asn1js.Sequence({ value })

const room = 16_384

/** A page of one line of text, as a file of PDF. */
export const plainPdf = Buffer.from(
  `%PDF-1.7
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>
endobj
4 0 obj
<</Length 8>>
stream
0 0 m S

endstream
endobj
trailer
<</Root 1 0 R/Size 5>>
%%EOF
`,
  'latin1',
)

/** Signs a PDF by an update at its end, as signing programs do. */
export async function signPdf(before: Buffer, signing: Signing): Promise<Buffer> {
  const field = 100 + 2 * (before.toString('latin1').split('/ByteRange').length - 1)
  const known = [...before.toString('latin1').matchAll(/\/Annots\[([^\]]*)\]/g)].at(-1)?.[1] ?? ''
  const fields = `${known} ${field} 0 R`.trim()
  const marker = '/ByteRange[0 0000000000 0000000000 0000000000]'
  const update = `1 0 obj
<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[${fields}]>>>>
endobj
3 0 obj
<</Type /Page /Parent 2 0 R/MediaBox [0 0 595 842]/Contents 4 0 R/Resources<<>>/Annots[${fields}]>>
endobj
${field} 0 obj
<</Type/Annot/Subtype/Widget/FT/Sig/T(S${field})/Rect[0 0 0 0]/P 3 0 R/V ${field + 1} 0 R>>
endobj
${field + 1} 0 obj
<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${signing.format ?? 'adbe.pkcs7.detached'}${marker}/Contents<${'0'.repeat(room)}>>>
endobj
trailer
<</Root 1 0 R/Size ${field + 2}>>
%%EOF
`
  const whole = Buffer.concat([before, Buffer.from(update, 'latin1')])
  const hole = whole.lastIndexOf(`<${'0'.repeat(room)}>`)
  const end = hole + room + 2
  const range = `/ByteRange[0 ${hole} ${end} ${whole.length - end}]`.padEnd(marker.length, ' ')
  whole.write(range, whole.lastIndexOf(marker), 'latin1')
  const signed = Buffer.concat([whole.subarray(0, hole), whole.subarray(end)])
  whole.write((await sign(signed, signing)).toString('hex'), hole + 1, 'latin1')
  return whole
}
