import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { QueuedMail } from './index.ts'

export interface OutboxMail {
  id: string
  queuedAt: Date
  to: string
  subject: string
  text: string
}

/** Beside each `.eml` lies the same letter as JSON, so that the outbox page need not parse MIME. */
const nameOf = (mail: QueuedMail) => `${mail.queuedAt.replaceAll(/[:.]/g, '-')}_${mail.id}`

/** Written under another name first: a reader never sees half a letter. */
async function place(path: string, content: string | Buffer) {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

export async function writeToOutbox(folder: string, mail: QueuedMail, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  await place(join(folder, `${nameOf(mail)}.eml`), message)
  await place(join(folder, `${nameOf(mail)}.json`), JSON.stringify(mail, null, 2))
}

/** Newest first; an outbox that was never written to is empty. */
export async function listOutbox(folder: string, limit = 200): Promise<OutboxMail[]> {
  const newest = (await listLetters(folder)).toSorted().toReversed().slice(0, limit)
  return Promise.all(newest.map((name) => readLetter(join(folder, name))))
}

/** The letter's file carries its id, so however many there are only one is read. */
export async function readOutboxMail(folder: string, id: string): Promise<OutboxMail | null> {
  const name = (await listLetters(folder)).find((letter) => letter.endsWith(`_${id}.json`))
  return name === undefined ? null : readLetter(join(folder, name))
}

async function listLetters(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => name.endsWith('.json'))
}

async function readLetter(path: string): Promise<OutboxMail> {
  const mail = JSON.parse(await readFile(path, 'utf8')) as QueuedMail
  return { ...mail, queuedAt: new Date(mail.queuedAt) }
}
