import type { FastifyError } from 'fastify'
import { Forbidden, Gone, NotFound, RuleBroken, SignInRequired } from '#platform/errors.ts'

/** What a request is refused for, as a person is told it. */
export interface Refusal {
  status: number
  title: string
  explain: string
  /** Where to go on: "missing" looks for something else, "fault" can be reported. */
  kind: 'missing' | 'gone' | 'fault' | 'other'
}

type Language = 'vi' | 'en'
type Words = Record<Language, Pick<Refusal, 'title' | 'explain'>>

const sentences = {
  missing: {
    vi: {
      title: 'Không tìm thấy trang này',
      explain: 'Địa chỉ có thể đã gõ sai, hoặc trang không còn, hoặc không dành cho bạn.',
    },
    en: {
      title: 'Page not found',
      explain: 'The address may be mistyped, or the page may no longer exist.',
    },
  },
  gone: {
    vi: { title: 'Bài này đã được gỡ', explain: 'Nội dung này không còn trên trang.' },
    en: { title: 'This page was taken down', explain: 'Its content is no longer on this site.' },
  },
  withdrawn: {
    vi: { title: 'Văn bản này đã được rút', explain: 'Văn bản không còn trên trang công khai.' },
    en: { title: 'This document was withdrawn', explain: 'It is no longer on this site.' },
  },
  takenDown: {
    vi: { title: 'Kết quả này đã được gỡ', explain: 'Kết quả không còn trên trang công khai.' },
    en: { title: 'This answer was taken down', explain: 'It is no longer on this site.' },
  },
  signIn: {
    vi: {
      title: 'Phiên làm việc đã hết',
      explain: 'Hãy đăng nhập lại; nội dung đã nhập vẫn còn trong trang.',
    },
    en: {
      title: 'Your session is over',
      explain: 'Please sign in again; what you typed is still in the page.',
    },
  },
  forbidden: {
    vi: { title: 'Bạn không làm được việc này', explain: 'Chức vụ hiện tại của bạn không có quyền này.' },
    en: { title: 'You cannot do this', explain: 'This is not open to you.' },
  },
  broken: {
    vi: { title: 'Chưa làm được', explain: 'Trạng thái hiện tại không cho phép làm việc này.' },
    en: { title: 'This cannot be done now', explain: 'The present state does not allow it.' },
  },
  tooLarge: {
    vi: {
      title: 'Nội dung gửi lên quá lớn',
      explain: 'Hãy chia nhỏ hoặc giảm dung lượng tệp rồi gửi lại. Giới hạn được ghi cạnh ô chọn tệp.',
    },
    en: { title: 'What you sent is too large', explain: 'Please send less at a time.' },
  },
  tooMany: {
    vi: { title: 'Bạn thao tác quá nhanh', explain: 'Mời bạn chờ một lúc rồi thử lại.' },
    en: { title: 'Too many requests', explain: 'Please wait a while and try again.' },
  },
  away: {
    vi: {
      title: 'Hệ thống đang tạm ngừng',
      explain: 'Cơ sở dữ liệu chưa sẵn sàng. Mời bạn thử lại sau ít phút; nội dung đã lưu không bị mất.',
    },
    en: {
      title: 'The site is temporarily unavailable',
      explain: 'Please try again in a few minutes; nothing that was saved is lost.',
    },
  },
  unclear: {
    vi: { title: 'Yêu cầu không hợp lệ', explain: 'Mời bạn tải lại trang và thử lại.' },
    en: { title: 'The request was not understood', explain: 'Please reload the page and try again.' },
  },
  fault: {
    vi: {
      title: 'Hệ thống gặp lỗi',
      explain:
        'Lỗi đã được ghi lại. Mời bạn thử lại; nếu vẫn gặp, hãy báo số yêu cầu dưới đây cho Tổ biên tập.',
    },
    en: {
      title: 'Something went wrong',
      explain: 'The error was recorded. Please try again; if it stays, tell the office the number below.',
    },
  },
} satisfies Record<string, Words>

const goneWords: Record<Gone['what'], Words> = {
  article: sentences.gone,
  document: sentences.withdrawn,
  petition: sentences.takenDown,
}

/** PostgreSQL is away, starting, stopping, or has no place left: not the person's fault, and it passes. */
const databaseAway = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
])
const brokenOff = /terminated unexpectedly|Connection terminated|timeout exceeded when trying to connect/

function isDatabaseAway(error: Error & { code?: string; cause?: unknown }): boolean {
  if (error.code && databaseAway.has(error.code)) return true
  return brokenOff.test(error.message) || (error.cause instanceof Error && isDatabaseAway(error.cause))
}

/** What the reader of forms with files says of one that breaks off or has no boundary: it gives these errors no status. */
const garbledForm = /unexpected end of multipart data$|^Multipart: /i

/** The one place where a refusal becomes words. What nobody foresaw is our own fault. */
export function explain(error: FastifyError, language: Language): Refusal {
  const say = (
    words: Words,
    status: number,
    { own = '', kind = 'other' }: { own?: string; kind?: Refusal['kind'] } = {},
  ): Refusal => ({
    status,
    kind,
    ...words[language],
    // The rules of the office speak Vietnamese.
    ...(own !== '' && language === 'vi' && { explain: own }),
  })
  if (error instanceof NotFound) return say(sentences.missing, 404, { kind: 'missing' })
  if (error instanceof Gone)
    return say(goneWords[error.what], 410, {
      kind: 'gone',
      own: error.message && `Lý do: ${error.message}`,
    })
  if (error instanceof SignInRequired) return say(sentences.signIn, 401)
  if (error instanceof Forbidden) return say(sentences.forbidden, 403, { own: error.message })
  if (error instanceof RuleBroken) return say(sentences.broken, 409, { own: error.rule })
  if (error.statusCode === 413) return say(sentences.tooLarge, 413)
  if (error.statusCode === 429) return say(sentences.tooMany, 429, { own: error.message })
  if (isDatabaseAway(error)) return say(sentences.away, 503)
  const { statusCode = garbledForm.test(error.message) ? 400 : 500 } = error
  if (statusCode >= 400 && statusCode < 500) return say(sentences.unclear, statusCode)
  return say(sentences.fault, 500, { kind: 'fault' })
}
