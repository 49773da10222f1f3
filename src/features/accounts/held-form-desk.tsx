import type { FastifyInstance } from 'fastify'
import { findHeldForm, flash, forgetHeldForm } from '#platform/http/index.ts'
import { paths } from '#paths'
import { dropTicket, heldFormCookie } from './cookies.ts'
import { localPath } from '#lib/local-path.ts'
import { HeldFormPage, NoHeldFormPage } from './pages/held-form-page.tsx'

export async function heldForm(app: FastifyInstance) {
  // The ticket stays until the form is thrown away or forgotten: "Gửi tiếp" may itself be refused, and be wanted again.
  app.get(paths.desk.heldForm.pattern, async (request, reply) => {
    const { db, now, actor } = request.ctx
    const form = await findHeldForm(
      db,
      { ticket: request.cookies[heldFormCookie], personId: actor.id },
      now(),
    )
    const path = form && localPath(form.path)
    if (!path) {
      dropTicket(reply)
      return reply.page(<NoHeldFormPage />)
    }
    return reply.page(<HeldFormPage path={path} fields={form.fields} />)
  })

  app.post(paths.desk.heldForm.pattern, async (request, reply) => {
    const { db, now, actor } = request.ctx
    const form = await findHeldForm(
      db,
      { ticket: request.cookies[heldFormCookie], personId: actor.id },
      now(),
    )
    if (form) await forgetHeldForm(db, form.id)
    dropTicket(reply)
    flash(reply, { kind: 'success', text: 'Đã bỏ nội dung được giữ lại.' })
    return reply.redirect(paths.desk.home.href(), 303)
  })
}
