import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Forbidden, Gone, NotFound, RuleBroken, SignInRequired } from '#platform/errors.ts'
import { paths } from '#paths'
import { ErrorPage } from '#ui/index.ts'

interface Refusal {
  status: number
  title: string
  explain: string
  action?: { label: string; href: string }
}

const home = { label: 'Về trang chủ', href: paths.home.href() }
const desk = { label: 'Về bàn làm việc', href: paths.desk.home.href() }

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

/** The one place where a refusal becomes a page. Null: it is our own fault. */
function explain(error: FastifyError, inDesk: boolean): Refusal | null {
  if (error instanceof NotFound)
    return {
      status: 404,
      title: 'Không tìm thấy trang này',
      explain: 'Địa chỉ có thể đã gõ sai, hoặc trang không dành cho bạn.',
      action: inDesk ? desk : home,
    }
  if (error instanceof Gone)
    return {
      status: 410,
      title: 'Bài này đã được gỡ',
      explain: error.message ? `Lý do: ${error.message}` : 'Nội dung này không còn trên trang.',
      action: home,
    }
  if (error instanceof SignInRequired)
    return {
      status: 401,
      title: 'Phiên làm việc đã hết',
      explain: 'Hãy đăng nhập lại; nội dung đã nhập vẫn còn trong trang.',
    }
  if (error instanceof Forbidden)
    return {
      status: 403,
      title: 'Bạn không làm được việc này',
      explain: error.message || 'Chức vụ hiện tại của bạn không có quyền này.',
      action: inDesk ? desk : home,
    }
  if (error instanceof RuleBroken)
    return { status: 409, title: 'Chưa làm được', explain: error.rule, action: inDesk ? desk : home }
  if (error.statusCode === 413)
    return {
      status: 413,
      title: 'Nội dung gửi lên quá lớn',
      explain: 'Hãy chia nhỏ hoặc giảm dung lượng tệp rồi gửi lại. Giới hạn được ghi cạnh ô chọn tệp.',
    }
  if (error.statusCode === 429)
    return { status: 429, title: 'Bạn thao tác quá nhanh', explain: error.message }
  if (isDatabaseAway(error))
    return {
      status: 503,
      title: 'Hệ thống đang tạm ngừng',
      explain: 'Cơ sở dữ liệu chưa sẵn sàng. Mời bạn thử lại sau ít phút; nội dung đã lưu không bị mất.',
    }
  if (error.statusCode !== undefined && error.statusCode < 500)
    return {
      status: error.statusCode,
      title: 'Yêu cầu không hợp lệ',
      explain: 'Mời bạn tải lại trang và thử lại.',
    }
  return null
}

function isDatabaseAway(error: Error & { code?: string; cause?: unknown }): boolean {
  if (error.code && databaseAway.has(error.code)) return true
  if (
    /terminated unexpectedly|Connection terminated|timeout exceeded when trying to connect/.test(
      error.message,
    )
  )
    return true
  return error.cause instanceof Error && isDatabaseAway(error.cause)
}

/** A script in a page asks, and would take a page it is sent to for its answer. */
const wantsJson = ({ headers }: FastifyRequest) => headers.accept?.startsWith('application/json') === true

export function installRefusals(app: FastifyInstance) {
  app.setNotFoundHandler(() => {
    throw new NotFound()
  })
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const inDesk = request.url.startsWith(paths.desk.home.pattern)
    if (error instanceof SignInRequired && !wantsJson(request))
      return reply.redirect(`${paths.signIn.href()}?tiep=${encodeURIComponent(request.url)}`, 303)
    const refusal = explain(error, inDesk)
    if (!refusal || refusal.status === 503) request.log.error(error)
    return answer(request, reply, refusal)
  })
}

async function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal | null) {
  const {
    status,
    title,
    explain: text,
    action,
  } = refusal ?? {
    status: 500,
    title: 'Hệ thống gặp lỗi',
    explain:
      'Lỗi đã được ghi lại. Mời bạn thử lại; nếu vẫn gặp, hãy báo số yêu cầu dưới đây cho Tổ biên tập.',
    action: undefined,
  }
  if (status === 503) reply.header('retry-after', '30')
  reply.code(status)
  if (wantsJson(request)) return reply.send({ error: title, explain: text, requestId: request.id })
  return reply.page(
    <ErrorPage
      status={status}
      title={title}
      explain={text}
      action={action}
      {...(status >= 500 && { requestId: request.id })}
    />,
  )
}
