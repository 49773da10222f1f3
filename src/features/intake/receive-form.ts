import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { normaliseTexts } from '#platform/http/index.ts'
import { receiveWhole } from './commands/receive.ts'
import { mostFiles } from './received-file.ts'

/** Beyond this a form is no person's, and is refused as a whole. */
const mostParts = 1000

/**
 * The files of a form, each written to the disk as it comes; sentences about those that were not taken. `meantFor` says what
 * they are sent for, from the fields that stand before them; `whyNot` refuses one of them by its name.
 */
export async function receiveForm(
  request: FastifyRequest,
  limit: number,
  meantFor: (fields: Readonly<Record<string, string>>) => string | null = () => null,
  whyNot: (fields: Readonly<Record<string, string>>, name: string) => string | null = () => null,
): Promise<{ taken: number; refused: string[] }> {
  const refused: string[] = []
  const fields: Record<string, string> = {}
  let taken = 0
  if (!request.isMultipart()) return { taken, refused }
  const options = { throwFileSizeLimit: false, limits: { files: mostParts, fileSize: limit + 1 } }
  for await (const part of request.parts(options)) {
    if (part.type !== 'file') {
      fields[part.fieldname] = String(part.value)
      continue
    }
    const name = normaliseTexts(part.filename).split(/[\\/]/).at(-1)?.trim() ?? ''
    if (name === '' || taken >= mostFiles) {
      if (name !== '') refused.push(`${name}: mỗi lần nhiều nhất ${mostFiles} tệp; hãy gửi tệp này lần sau.`)
      part.file.resume()
      continue
    }
    const meant = meantFor(fields)
    const refusal = whyNot(fields, name)
    if (refusal !== null) part.file.resume()
    const reason = refusal ?? (await receiveWhole(request.ctx, name, part.file, limit, meant))
    if (reason === null) taken++
    else refused.push(`${name}: ${reason}`)
  }
  return { taken, refused }
}
