import { createHash, X509Certificate } from 'node:crypto'
import {
  type AsnType,
  Constructed,
  fromBER,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetOf,
} from 'asn1js'
import { Certificate, IssuerAndSerialNumber, SignerInfo } from 'pkijs'
import { hashOf, isSignedBy } from './algorithms.ts'

/** What a CMS message (RFC 5652) says, taken apart; nothing of it is believed yet. */
export interface Cms {
  signer: SignerInfo
  /** All that came with it, as they are in the file. */
  certificates: X509Certificate[]
  /** The signed content, where it is inside: of time stamps, and the old `adbe.pkcs7.sha1`. */
  content: Buffer | null
  /** As Node calls it. */
  hash: string
}

const signedMessage = '1.2.840.113549.1.7.2'
/** A chain has three or four; a message with thousands is made to keep the machine busy. */
const mostCertificates = 24

const children = (block: AsnType | undefined): AsnType[] =>
  block instanceof Constructed || block instanceof Sequence || block instanceof SetOf
    ? block.valueBlock.value
    : []
const isTagged = (block: AsnType, number: number) =>
  block.idBlock.tagClass === 3 && block.idBlock.tagNumber === number
const rawOf = (block: AsnType): Buffer => Buffer.from(block.valueBeforeDecodeView)

/** Throws where it is no such message: whoever calls says so of the signature. Zeros may follow it. */
export function openCms(contents: Buffer): Cms {
  const [type, wrapped] = children(fromBER(contents, { maxNodes: 50_000 }).result)
  const [message] = children(wrapped)
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== signedMessage || !message)
    throw new Error('No signed message')
  const parts = children(message)
  const content = children(parts[2])[1]
  const last = parts.at(-1)
  const [first] = children(last)
  if (!(last instanceof SetOf) || !first) throw new Error('Nobody signed the message')
  const signer = new SignerInfo({ schema: first })
  const hash = hashOf(signer.digestAlgorithm.algorithmId)
  if (hash === null) throw new Error('Unknown hash')
  const embedded = children(parts.slice(3).find((part) => isTagged(part, 0)))
  return {
    signer,
    certificates: embedded.slice(0, mostCertificates).flatMap((block) => certificateOf(rawOf(block))),
    content: content ? octetsOf(children(content)[0]) : null,
    hash,
  }
}

/** One certificate or none: what is broken cannot have signed. */
export function certificateOf(raw: Buffer): X509Certificate[] {
  try {
    return [new X509Certificate(raw)]
  } catch {
    return []
  }
}

function octetsOf(block: AsnType | undefined): Buffer | null {
  return block instanceof OctetString ? Buffer.from(block.getValue()) : null
}

/** The one whose issuer and number, or key identifier, the message names. */
export function findSigner({ signer, certificates }: Cms): X509Certificate | null {
  const sid: unknown = signer.sid
  const isNamed = (certificate: X509Certificate): boolean => {
    const parsed = Certificate.fromBER(Uint8Array.from(certificate.raw))
    if (sid instanceof IssuerAndSerialNumber)
      return parsed.serialNumber.isEqual(sid.serialNumber) && parsed.issuer.isEqual(sid.issuer)
    const id = parsed.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.extnValue.valueBlock
      .valueHexView
    const wanted = sid as { valueBlock?: { valueHexView?: Uint8Array } } | undefined
    const identifier = wanted?.valueBlock?.valueHexView
    // The extension holds the identifier as an octet string: two bytes of tag and length come before it.
    return id !== undefined && identifier !== undefined && Buffer.from(id).subarray(2).equals(identifier)
  }
  return certificates.find(isNamed) ?? null
}

/** The value of a signed or unsigned attribute; undefined where it is not there. */
export function attributeOf(
  signer: SignerInfo,
  oid: string,
  where: 'signedAttrs' | 'unsignedAttrs' = 'signedAttrs',
) {
  const attribute = signer[where]?.attributes.find(({ type }) => type === oid)
  return attribute?.values[0] as AsnType | undefined
}

export interface Rightness {
  /** The signed bytes give the digest that was signed. */
  digest: boolean
  /** Made with the certificate's key; null where the algorithm is not known. */
  signature: boolean | null
  /** The message names this very certificate (RFC 5035), or names none. */
  certificate: boolean
}

const messageDigest = '1.2.840.113549.1.9.4'
const signingCertificates: readonly (readonly [oid: string, usual: string])[] = [
  ['1.2.840.113549.1.9.16.2.12', 'sha1'],
  ['1.2.840.113549.1.9.16.2.47', 'sha256'],
]

/** Whether the message is one of these bytes, signed by this certificate. */
export function examine(
  { signer, hash }: Cms,
  certificate: X509Certificate,
  bytes: readonly Uint8Array[],
): Rightness {
  const said = octetsOf(attributeOf(signer, messageDigest))
  const attributes = signer.signedAttrs
  return {
    digest: attributes === undefined || (said?.equals(digestOf(hash, bytes)) ?? false),
    signature: isSignedBy(
      certificate.publicKey,
      { algorithm: signer.signatureAlgorithm, digest: hash },
      attributes ? new Uint8Array(attributes.encodedValue) : Buffer.concat(bytes),
      Buffer.from(signer.signature.getValue()),
    ),
    certificate: signingCertificates.every(([oid, usual]) => {
      const named = children(children(children(attributeOf(signer, oid))[0])[0])
      const block = named.find((part) => part instanceof OctetString)
      if (!block) return true
      const algorithm = named[0] instanceof Sequence ? hashOf(oidOf(children(named[0])[0])) : usual
      return algorithm !== null && octetsOf(block)?.equals(digestOf(algorithm, [certificate.raw])) === true
    }),
  }
}

const oidOf = (block: AsnType | undefined): string =>
  block instanceof ObjectIdentifier ? block.getValue() : ''

export function digestOf(hash: string, bytes: readonly Uint8Array[]): Buffer {
  const digest = createHash(hash)
  for (const part of bytes) digest.update(part)
  return digest.digest()
}

/** The moment of an attribute, whatever of ASN.1's two kinds of times it is. */
export function momentOf(block: AsnType | undefined): Date | null {
  const at =
    block && 'toDate' in block && typeof block.toDate === 'function' ? (block.toDate() as Date) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}
