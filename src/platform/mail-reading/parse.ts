import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  MailParser,
  type AddressObject,
  type AttachmentStream,
  type Headers,
  type MessageText,
} from 'mailparser'
import { bearsSecrecy } from '#lib/document-facts/index.ts'
import { convertText } from '#lib/old-encodings/index.ts'
import { sanitiseLetter, toPlainText } from '#lib/rich-text/index.ts'
import { normaliseText } from '#lib/text.ts'
import { isFlaggedAsSpam, tellAutomatic, type HeaderLine } from './headers.ts'
import { nameAttachment } from './name-attachment.ts'
import type { MailAddress, MailAttachment, ReadMail } from './read-mail.ts'
import { countLost, keepBytesAsLetters } from './unnamed-charset.ts'

/** Beyond it nobody attaches by hand; the original keeps the rest. */
const mostAttachments = 50
/** Characters. */
const longestText = 1_000_000
const longestLine = 998

export interface ParsedMail extends Omit<ReadMail, 'checks'> {
  lines: readonly HeaderLine[]
}

/** Reads the letter in the file at `path`; its attachments are written into `folder` as they come. Throws where it is none. */
export async function parseMail(path: string, folder: string): Promise<ParsedMail> {
  const attachments: MailAttachment[] = []
  let left = 0
  const { headers, lines, body } = await walk(createReadStream(path), async (part) => {
    if (attachments.length < mostAttachments)
      attachments.push(await keepAttachment(part, folder, attachments.length + 1))
    else {
      left++
      part.content.resume()
    }
  })
  const read = await mend(path, body)
  return { ...describe(headers, lines), ...readBody(read), attachments, left, lines }
}

type TakeAttachment = (part: AttachmentStream) => Promise<void>

async function walk(source: Readable, take: TakeAttachment) {
  const parser = new MailParser({
    checksumAlgo: false,
    skipTextLinks: true,
    maxHtmlLengthToParse: longestText,
  })
  const lines: HeaderLine[] = []
  let headers: Headers = new Map()
  let body: MessageText = { type: 'text' }
  parser.on('headers', (read) => (headers = read))
  parser.on('headerLines', (read) => lines.push(...read))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  for await (const part of parser as AsyncIterable<AttachmentStream | MessageText>) {
    if (part.type === 'text') body = part
    else {
      await take(part)
      part.release?.()
    }
  }
  return { headers, lines, body }
}

/** Bytes; a longer letter is not read a second time. */
const mostMended = 8 * 1024 * 1024

/** Where letters were lost because no charset is named, the text is read byte by byte. */
async function mend(path: string, body: MessageText): Promise<MessageText> {
  const lost = countLost(`${body.text ?? ''}${body.html ?? ''}`)
  if (lost === 0 || (await stat(path)).size > mostMended) return body
  const letters = keepBytesAsLetters(await readFile(path))
  const again = await walk(Readable.from([letters]), async (part) => void part.content.resume())
  return countLost(`${again.body.text ?? ''}${again.body.html ?? ''}`) < lost ? again.body : body
}

async function keepAttachment(
  part: AttachmentStream,
  folder: string,
  position: number,
): Promise<MailAttachment> {
  const path = join(folder, String(position))
  await pipeline(part.content, createWriteStream(path))
  const { size } = await stat(path)
  return { name: nameAttachment(part.filename, part.contentType, position), path, bytes: size }
}

function describe(headers: Headers, lines: readonly HeaderLine[]) {
  const from = listAddresses(headers, 'from')[0] ?? listAddresses(headers, 'sender')[0] ?? null
  const date = headers.get('date')
  return {
    subject: textOf(headers.get('subject')),
    from,
    replyTo: listAddresses(headers, 'reply-to')[0] ?? null,
    to: listAddresses(headers, 'to'),
    cc: listAddresses(headers, 'cc'),
    sentAt:
      date instanceof Date && !Number.isNaN(date.getTime()) && has(lines, 'date') ? date.toISOString() : null,
    messageId: listIds(headers.get('message-id'))[0] ?? null,
    answers: [
      ...new Set([...listIds(headers.get('references')), ...listIds(headers.get('in-reply-to'))]),
    ].slice(-50),
    automatic: tellAutomatic(lines, from?.address ?? ''),
    isFlagged: isFlaggedAsSpam(lines),
  }
}

const has = (lines: readonly HeaderLine[], key: string) => lines.some((line) => line.key === key)

function readBody({ text = '', html }: MessageText) {
  const clean = html === undefined ? null : sanitiseLetter(normaliseText(html))
  const told = text.trim() === '' && clean ? toPlainText(clean.html) : normaliseText(text)
  const typed = told.slice(0, longestText)
  const { text: converted, conversions } = convertText(typed.slice(0, 200_000))
  const isConverted = conversions.length > 0
  const whole = isConverted ? converted + typed.slice(200_000) : typed
  return {
    text: whole,
    html: isConverted || clean?.html === '' ? null : (clean?.html ?? null),
    remotePictures: clean?.pictures ?? 0,
    isConverted,
    isSecret: bearsSecrecy(whole),
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? normaliseText(value).replaceAll(/\s+/g, ' ').trim().slice(0, longestLine) : ''

const listIds = (value: unknown): string[] =>
  [value]
    .flat()
    .filter((one) => typeof one === 'string')
    .flatMap((one) => one.split(/[\s,]+/))
    .filter((one) => /^<[^<>\s]{1,500}>$/.test(one))
    .map(normaliseText)

function listAddresses(headers: Headers, key: string): MailAddress[] {
  const value = headers.get(key) as AddressObject | AddressObject[] | undefined
  const entries = [value ?? []].flat().flatMap((one) => one.value ?? [])
  return entries
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .filter(({ address }) => address?.includes('@'))
    .slice(0, 100)
    .map(({ name, address }) => ({ name: textOf(name), address: textOf(address).toLowerCase() }))
}
