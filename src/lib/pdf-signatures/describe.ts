import { formatDate, formatTime } from '../dates.ts'
import type { PdfSignature } from './signature.ts'

/**
 * One sentence for people: who signed and when, whether the content is as it was, and whether the issuer is known. It promises
 * no more than was examined.
 */
export function describeSignature(signature: PdfSignature): string {
  const parts = [sayWho(signature), sayContent(signature), sayAdded(signature), ...sayCertificate(signature)]
  return `${parts.filter((part) => part !== null).join('; ')}.`
}

function sayWho({ kind, signer, claimedAt, stampedAt }: PdfSignature): string {
  const name = signer?.name || signer?.organisation || 'người không rõ tên'
  if (kind === 'timestamp') return `Dấu thời gian của ${name}${sayTime(stampedAt)}`
  const time = sayTime(stampedAt ?? claimedAt)
  return `Ký bởi ${name}${time || ', không rõ lúc nào'}${stampedAt ? ' (theo dấu thời gian)' : ''}`
}

function sayTime(moment: string | null): string {
  if (moment === null) return ''
  const at = new Date(moment)
  return ` lúc ${formatTime(at)} ngày ${formatDate(at)}`
}

function sayContent({ state, reason, coverage, added }: PdfSignature): string {
  if (state === 'broken') return `không kiểm được chữ ký này vì ${asPart(reason)}`
  if (state === 'altered') return `chữ ký không đúng vì ${asPart(reason)}`
  if (coverage === 'whole') return 'nội dung còn nguyên vẹn từ khi ký'
  return added === 'changes'
    ? 'phần đã ký còn nguyên vẹn, nhưng sau khi ký tệp có phần thêm hoặc sửa khác'
    : 'nội dung đã ký còn nguyên vẹn'
}

const sayAdded = ({ state, coverage, added }: PdfSignature): string | null =>
  state === 'intact' && coverage === 'revision' && added === 'signatures'
    ? 'sau đó tệp chỉ có thêm chữ ký'
    : null

function sayCertificate({ state, trust, issuer, certificate, weak }: PdfSignature): (string | null)[] {
  if (state !== 'intact') return []
  const name = issuer?.name || issuer?.organisation
  return [
    {
      trusted: `chứng thư do ${name ?? 'tổ chức đã khai báo'} cấp, được tin cậy`,
      'unknown-issuer': `chưa kiểm được người cấp chứng thư${name ? ` (${name})` : ''} vì không thuộc các chứng thư gốc đã khai báo`,
      'no-roots': 'chưa kiểm được người cấp chứng thư vì chưa khai báo chứng thư gốc',
    }[trust],
    certificate?.inForce === false ? 'chứng thư không còn hoặc chưa có hiệu lực khi ký' : null,
    weak ? 'thuật toán hoặc độ dài khóa đã yếu so với hiện nay' : null,
  ]
}

/** A sentence as part of another. */
const asPart = (sentence: string | null): string =>
  sentence ? sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1).replace(/\.$/, '') : ''
