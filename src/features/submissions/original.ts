import type { FastifyReply } from 'fastify'
import { contentDisposition } from '#lib/content-disposition.ts'
import type { Context } from '#platform/context.ts'
import { originalKey } from '#platform/mailbox/index.ts'
import type { Submission } from './table.ts'

/** Why the original cannot be opened, or null. Nothing unscanned is shown where a scanner is set. */
export function whyNotOriginal(
  { scanner }: Pick<Context, 'scanner'>,
  { origin, sha256, scan, state }: Pick<Submission, 'origin' | 'sha256' | 'scan' | 'state'>,
): string | null {
  if (sha256 === null)
    return origin === 'mailbox' ? 'Máy chủ thư không đưa được thư gốc.' : 'Không có thư gốc.'
  if (state === 'secret') return 'Thư gốc đã được xóa.'
  if (scan === 'infected') return 'Thư gốc có mã độc nên bị chặn.'
  if (scan === 'clean' || (scan === 'off' && !scanner.isOn)) return null
  return state === 'received' ? 'Thư gốc mở được sau khi máy đọc xong.' : 'Thư gốc chưa được quét mã độc.'
}

/** As a download: whatever is in a letter, nothing of it runs as a page of this site. */
export async function sendOriginal({ files }: Context, reply: FastifyReply, submission: Submission) {
  const { sha256, bytes, receivedAt } = submission
  const name = `thu-den-${receivedAt.toISOString().slice(0, 10)}-${sha256?.slice(0, 8)}.eml`
  return reply
    .headers({
      'content-type': 'message/rfc822',
      'content-length': bytes,
      'content-disposition': contentDisposition('attachment', name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(await files.stream(originalKey(sha256 ?? '')))
}
