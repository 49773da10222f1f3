import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Context } from '../context.ts'
import { Forbidden } from '../errors.ts'
import { sayWhatMayBeKept } from './caching.ts'
import { compressAnswer } from './compression.ts'
import { normaliseTexts } from './normalise.ts'
import { isForged } from './same-origin.ts'

export { parseForm, several, textOf, type FieldErrors, type FieldValues, type Rejected } from './form.ts'
export { readMultipart, saveMultipart, type SavedUpload, type Upload } from './multipart.ts'
export { normaliseTexts } from './normalise.ts'
export { findHeldForm, forgetHeldForm, holdForm, type HeldForm } from './held-forms.ts'
export { doubtsAbout, stampFor, trapField, type Doubt } from './visitor-form.ts'
export { oddRequests } from './odd-requests.ts'
export { secureAnswers } from './security.ts'
export { refuseUntil } from './wait.ts'
export { sendCsv, type CsvRow } from './csv.ts'
export { sendTable, tableForms, type TableForm } from './tables.ts'
export { flash, takeFlash, type Flash } from './flash.ts'

declare module 'fastify' {
  interface FastifyRequest {
    ctx: Context
  }
  interface FastifyReply {
    /** Answers with a whole page, framed for whoever asks. */
    page(this: FastifyReply, page: VNode): Promise<FastifyReply>
  }
}

/** Puts a page into the frame of the request: office, viewer, menu. */
export type FramePage = (request: FastifyRequest, reply: FastifyReply, page: VNode) => Promise<VNode>

export function installHttp(app: FastifyInstance, frame: FramePage) {
  app.decorateReply('page', async function (page) {
    const framed = await frame(this.request, this, page)
    return this.type('text/html; charset=utf-8').send(`<!DOCTYPE html>${renderToString(framed)}`)
  })
  app.addHook('onRequest', async (request) => {
    if (isForged(request)) throw new Forbidden('Yêu cầu này đến từ một trang khác nên không được nhận.')
  })
  app.addHook('onSend', async (request, reply, payload) => {
    sayWhatMayBeKept(request, reply)
    return compressAnswer(request, reply, payload)
  })
  app.addHook('preValidation', async (request) => {
    request.query = normaliseTexts(request.query)
    request.params = normaliseTexts(request.params)
    if (request.body !== undefined && request.body !== null) request.body = normaliseTexts(request.body)
  })
}
