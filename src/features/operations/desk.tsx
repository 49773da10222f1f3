import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listEvents, verifyChain } from '#platform/audit/index.ts'
import { Forbidden, NotFound } from '#platform/errors.ts'
import { listOutbox, readOutboxMail } from '#platform/mail/index.ts'
import { paths } from '#paths'
import { AuditPage } from './pages/audit-page.tsx'
import { OutboxMailPage, OutboxPage } from './pages/outbox-page.tsx'
import { mayReadLog, mayReadOutbox } from './policy.ts'

type LogRequest = FastifyRequest<{ Querystring: { truoc?: string; kiem_tra?: string } }>

export async function desk(app: FastifyInstance, { outboxFolder }: { outboxFolder: string }) {
  app.get(paths.desk.audit.pattern, async (request: LogRequest, reply) => {
    const { db, actor } = request.ctx
    if (!mayReadLog(actor))
      throw new Forbidden('Nhật ký chỉ dành cho kiểm toán, Chánh Văn phòng và quản trị.')
    const before = Number(request.query.truoc)
    const events = await listEvents(db, Number.isSafeInteger(before) && before > 0 ? { before } : {})
    const chain = request.query.kiem_tra === undefined ? null : await verifyChain(db)
    return reply.page(<AuditPage events={events} chain={chain} />)
  })

  app.get(paths.desk.outbox.pattern, async (request, reply) => {
    assertOutboxReader(request)
    return reply.page(<OutboxPage mails={await listOutbox(outboxFolder)} />)
  })

  app.get(
    paths.desk.outboxMail.pattern,
    async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      assertOutboxReader(request)
      const mail = await readOutboxMail(outboxFolder, request.params.id)
      if (!mail) throw new NotFound()
      return reply.page(<OutboxMailPage mail={mail} />)
    },
  )
}

function assertOutboxReader({ ctx }: FastifyRequest) {
  if (!mayReadOutbox(ctx.actor)) throw new Forbidden('Thư đi chỉ dành cho quản trị hệ thống.')
}
