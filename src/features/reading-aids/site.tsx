import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { displayCookie, plainDisplay, readDisplay, textSizes, themes, writeDisplay } from '#lib/display.ts'
import { localPath } from '#lib/local-path.ts'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { kept, notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { DisplayPage } from './pages/display-page.tsx'
import { ShortcutsPage } from './pages/shortcuts-page.tsx'

const year = 365 * 24 * 60 * 60

const choice = z.object({
  text: z.enum(textSizes, { error: 'Hãy chọn một cỡ chữ trong danh sách.' }),
  theme: z.enum(themes, { error: 'Hãy chọn một bộ màu trong danh sách.' }),
})

/** How a reader wants to have the pages (R-1002). */
export async function site(app: FastifyInstance) {
  // Two readers see different choices ticked, and each comes from another page.
  app.get(paths.display.pattern, notKept, async (request: FastifyRequest, reply) => {
    const shown = { ...plainDisplay, ...readDisplay(request.headers.cookie) }
    return reply.page(<DisplayPage values={{ ...shown }} cameFrom={localPath(textOf(request.query, 'tu'))} />)
  })

  app.post(paths.display.pattern, async (request: FastifyRequest, reply) => {
    const cameFrom = localPath(textOf(request.body, 'tu'))
    const chosen = parseForm(choice, request.body)
    if (!chosen.ok)
      return reply
        .code(422)
        .page(<DisplayPage values={chosen.values} errors={chosen.errors} cameFrom={cameFrom} />)
    remember(request, reply, writeDisplay(chosen.value))
    // Elsewhere the page itself shows what has changed.
    if (!cameFrom) flash(reply, { kind: 'success', text: 'Đã lưu cách hiển thị trên máy này.' })
    return reply.redirect(cameFrom ?? paths.display.href(), 303)
  })

  app.get(paths.shortcuts.pattern, kept(), async (_request, reply) => reply.page(<ShortcutsPage />))
}

/** Not `HttpOnly`: where a shared cache gave out the plain page, the page's script puts the choice on. */
function remember({ ctx }: FastifyRequest, reply: FastifyReply, value: string): void {
  reply.setCookie(displayCookie, value, {
    path: '/',
    maxAge: year,
    sameSite: 'lax',
    httpOnly: false,
    secure: ctx.publicUrl.startsWith('https:'),
  })
}
