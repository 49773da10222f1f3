import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { FieldValues } from './form.ts'
import { normaliseTexts } from './normalise.ts'

export interface Upload {
  field: string
  /** As the person's machine called it, NFC, without folders. */
  name: string
  bytes: Buffer
  /** True where the file was cut at the limit: it must be refused. */
  truncated: boolean
}

/**
 * By itself the plugin answers one file that is too large by refusing the whole form, and all that was typed is gone.
 * It knows this option for each request; its types do not.
 */
const wholeForm: NonNullable<Parameters<FastifyRequest['parts']>[0]> & { throwFileSizeLimit: boolean } = {
  throwFileSizeLimit: false,
}

/**
 * Reads a multipart form whole. Each file is held in memory up to the limit given to the multipart plugin, so
 * the limit times the number of files a form may carry bounds what one request can take.
 */
export async function readMultipart(
  request: FastifyRequest,
): Promise<{ fields: FieldValues; uploads: Upload[] }> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as FieldValues, uploads: [] }
  const fields: FieldValues = {}
  const uploads: Upload[] = []
  for await (const part of request.parts(wholeForm)) {
    if (part.type === 'field') add(fields, part.fieldname, typeof part.value === 'string' ? part.value : '')
    else {
      const bytes = await part.toBuffer()
      const { truncated } = part.file
      if (part.filename)
        uploads.push({
          field: part.fieldname,
          name: normaliseTexts(part.filename).split(/[\\/]/).at(-1) ?? '',
          bytes: truncated ? Buffer.alloc(0) : bytes,
          truncated,
        })
    }
  }
  return { fields, uploads }
}

function add(fields: FieldValues, name: string, value: string) {
  const clean = normaliseTexts(value)
  const before = fields[name]
  fields[name] = before === undefined ? clean : [before, clean].flat()
}
