import type { X509Certificate } from 'node:crypto'
import { isInForce, isTrusted } from './chain.ts'
import { attributeOf, type Cms, digestOf, examine, findSigner, momentOf, openCms } from './cms.ts'
import { findSealed, type Sealed } from './find.ts'
import { judgeAdded } from './revisions.ts'
import type { Holder, PdfSignature } from './signature.ts'
import { readStamp, type Stamp, stampOf } from './stamp.ts'

export interface VerifyOptions {
  /** Certificates of authorities, from `readCertificates`; without any, nothing is trusted and nothing is blamed for it. */
  trusted: readonly X509Certificate[]
}

const signingTime = '1.2.840.113549.1.9.5'

/**
 * Every signature of a PDF, in the order of the file, examined without a network. Never throws: what cannot be examined is
 * `broken` and says why.
 */
export function verifySignatures(bytes: Uint8Array, { trusted }: VerifyOptions): PdfSignature[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return findSealed(buffer).map((sealed) => {
    try {
      return verifyOne(buffer, sealed, trusted)
    } catch {
      return brokenOne(sealed, 'Dữ liệu của chữ ký sai cấu trúc hoặc dùng thuật toán không được hỗ trợ.')
    }
  })
}

function verifyOne(bytes: Buffer, sealed: Sealed, trusted: readonly X509Certificate[]): PdfSignature {
  const { range, hole } = sealed
  if (!range || range[0] !== 0) return brokenOne(sealed, 'Chữ ký không nói rõ đã ký phần nào của tệp.')
  const [, length, second, secondLength] = range
  const end = second + secondLength
  if (end > bytes.length)
    return brokenOne(sealed, 'Tệp ngắn hơn phần đã ký, tức là bị cắt bớt hoặc được lưu lại sau khi ký.')
  // Whatever else the hole left out, nobody signed, and a viewer might show it.
  if (length !== hole.from || second !== hole.to)
    return brokenOne(
      sealed,
      'Phần chừa ra không ký không khớp với chỗ đặt chữ ký, tức là tệp bị sửa sau khi ký.',
    )
  const cms = openCms(sealed.contents)
  const certificate = findSigner(cms)
  if (!certificate) return brokenOne(sealed, 'Chữ ký không kèm chứng thư của người ký.')
  const signed = [bytes.subarray(0, length), bytes.subarray(second, end)]
  return {
    ...judge(cms, { sealed, certificate, signed, trusted }),
    coverage: /^\s{0,1024}$/.test(bytes.toString('latin1', end, end + 1025)) ? 'whole' : 'revision',
    added: judgeAdded(bytes, end),
  }
}

interface Around {
  sealed: Sealed
  certificate: X509Certificate
  signed: readonly Uint8Array[]
  trusted: readonly X509Certificate[]
}

function judge(
  cms: Cms,
  { sealed, certificate, signed, trusted }: Around,
): Omit<PdfSignature, 'coverage' | 'added'> {
  const isStamp = sealed.format === 'ETSI.RFC3161'
  const stamp = isStamp ? readStamp(cms, signed) : stampOf(cms)
  const why = isStamp
    ? stamp
      ? null
      : 'Dấu thời gian không khớp với nội dung tệp.'
    : whyAltered(cms, certificate, sealed, signed)
  const claimed = momentOf(attributeOf(cms.signer, signingTime)) ?? sealed.claimed.at
  const at = stamp?.at ?? claimed
  const between = [...cms.certificates, ...(stamp?.cms.certificates ?? [])]
  return {
    ...unknown(sealed),
    state: why === null ? 'intact' : 'altered',
    reason: why,
    kind: isStamp ? 'timestamp' : 'signature',
    signer: holderOf(certificate.subject),
    issuer: holderOf(certificate.issuer),
    claimedAt: claimed?.toISOString() ?? null,
    stampedAt: stamp?.at.toISOString() ?? null,
    certificate: {
      serial: certificate.serialNumber,
      from: certificate.validFromDate.toISOString(),
      until: certificate.validToDate.toISOString(),
      inForce: at && isInForce(certificate, at),
    },
    trust: judgeTrust(certificate, { between, trusted, stamp, claimed }),
    weak: isWeak(cms, certificate),
  }
}

function whyAltered(
  cms: Cms,
  certificate: X509Certificate,
  { format }: Sealed,
  signed: readonly Uint8Array[],
): string | null {
  // The old way signs a SHA-1 of the file, kept inside the message.
  const isIndirect = format === 'adbe.pkcs7.sha1'
  const content = isIndirect ? [cms.content ?? Buffer.alloc(0)] : signed
  const right = examine(cms, certificate, content)
  if (!right.digest || (isIndirect && cms.content?.equals(digestOf('sha1', signed)) !== true))
    return 'Nội dung tệp đã bị thay đổi sau khi ký.'
  if (right.signature === null) throw new Error('Unknown algorithm')
  if (!right.signature) return 'Chữ ký không phải do khóa của chứng thư này tạo ra.'
  return right.certificate ? null : 'Chữ ký được gắn với một chứng thư khác với chứng thư kèm theo.'
}

/** A stamp is worth its time only if its own service is trusted, too; else the signer's own time is all there is. */
function judgeTrust(
  certificate: X509Certificate,
  around: {
    between: X509Certificate[]
    trusted: readonly X509Certificate[]
    stamp: Stamp | null
    claimed: Date | null
  },
): PdfSignature['trust'] {
  const { between, trusted, stamp, claimed } = around
  if (trusted.length === 0) return 'no-roots'
  const isStampTrusted = stamp && isTrusted(stamp.certificate, { between, trusted, at: stamp.at })
  const at = isStampTrusted ? stamp.at : (claimed ?? stamp?.at)
  return at && isTrusted(certificate, { between, trusted, at }) ? 'trusted' : 'unknown-issuer'
}

function isWeak({ hash }: Cms, { publicKey }: X509Certificate): boolean {
  const { modulusLength = 2048 } = publicKey.asymmetricKeyDetails ?? {}
  return hash === 'sha1' || modulusLength < 2048
}

/** From Node's lines `CN=…` and `O=… + CN=…`, which are Unicode whatever string of ASN.1 the certificate has. */
function holderOf(lines: string): Holder {
  const part = (key: string) => {
    const written =
      lines
        .split(/\n| \+ /)
        .find((line) => line.startsWith(`${key}=`))
        ?.slice(key.length + 1) ?? ''
    const plain = written.replaceAll(/\\([0-9A-F]{2}|.)/g, (_, sign: string) =>
      sign.length === 1 ? sign : ' ',
    )
    return plain.normalize('NFC').trim().slice(0, 300)
  }
  return { name: part('CN'), organisation: part('O') }
}

const unknown = ({ format, claimed }: Sealed) => ({
  kind: format === 'ETSI.RFC3161' ? ('timestamp' as const) : ('signature' as const),
  format,
  why: claimed.reason,
  signer: claimed.name ? { name: claimed.name, organisation: '' } : null,
  issuer: null,
  claimedAt: claimed.at?.toISOString() ?? null,
  stampedAt: null,
  certificate: null,
  trust: 'unknown-issuer' as const,
  weak: false,
})

const brokenOne = (sealed: Sealed, reason: string): PdfSignature => ({
  ...unknown(sealed),
  state: 'broken',
  reason,
  coverage: 'none',
  added: 'changes',
})
