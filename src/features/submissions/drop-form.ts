import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { normaliseTexts } from '#platform/http/index.ts'
import { dropLetter } from './commands/drop.ts'

export const mostDropped = 50

/** Each letter of the form, written to the disk as it comes; sentences about those that were not taken. */
export async function dropForm(
  request: FastifyRequest,
  limit: number,
): Promise<{ taken: number; known: number; refused: string[] }> {
  const told = { taken: 0, known: 0, refused: [] as string[] }
  if (!request.isMultipart()) return told
  const options = { throwFileSizeLimit: false, limits: { files: mostDropped, fileSize: limit + 1 } }
  for await (const part of request.parts(options)) {
    if (part.type !== 'file') continue
    const name = normaliseTexts(part.filename).split(/[\\/]/).at(-1)?.trim() ?? ''
    if (!/\.eml$/i.test(name)) {
      if (name !== '') told.refused.push(`${name}: chỉ nhận thư lưu thành tệp .eml.`)
      part.file.resume()
      continue
    }
    const dropped = await dropLetter(request.ctx, part.file, limit)
    if (dropped.step === 'refused') told.refused.push(`${name}: ${dropped.why}`)
    else told[dropped.step] += 1
  }
  return told
}
