import { stat } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { checkMail, nothingChecked, type Resolve } from './checks.ts'
import { findDelivery, valueOf } from './headers.ts'
import type { FromReader, MailTask, ToReader } from './messages.ts'
import { parseMail, type ParsedMail } from './parse.ts'
import type { Checks, MailReading } from './read-mail.ts'

/** Milliseconds that DNS may take for one letter. */
const patience = 8_000

const say = (message: FromReader) => parentPort?.postMessage(message)
const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
let questions = 0

const resolve: Resolve = (name, type) =>
  new Promise((told, refused) => {
    const question = ++questions
    waiting.set(question, { resolve: told, reject: refused })
    say({ say: 'ask', question, name, type })
  })

async function read({ path, folder, isDelivered }: MailTask): Promise<MailReading> {
  if ((await stat(path)).size === 0) return { ok: false, why: 'empty' }
  let parsed: ParsedMail
  try {
    parsed = await parseMail(path, folder)
  } catch {
    return { ok: false, why: 'broken' }
  }
  const { lines, ...mail } = parsed
  return { ok: true, mail: { ...mail, checks: await check(path, lines, isDelivered) } }
}

async function check(path: string, lines: ParsedMail['lines'], isDelivered: boolean): Promise<Checks> {
  const sender = /<([^<>\s]+@[^<>\s]+)>/.exec(valueOf(lines, 'return-path'))?.[1] ?? ''
  const delivery = isDelivered ? findDelivery(lines) : null
  const late = new Promise<Checks>((give) => setTimeout(() => give(nothingChecked), patience).unref())
  return Promise.race([checkMail(path, { delivery, sender, resolve }).catch(() => nothingChecked), late])
}

parentPort?.on('message', (message: ToReader) => {
  if (message.say === 'read') return void read(message.task).then((reading) => say({ say: 'done', reading }))
  const { question, answer, code } = message
  const asked = waiting.get(question)
  waiting.delete(question)
  if (code === undefined) asked?.resolve(answer)
  else asked?.reject(Object.assign(new Error(`DNS does not answer: ${code}`), { code }))
})
