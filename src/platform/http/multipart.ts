import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { FieldValues } from './form.ts'
import { normaliseTexts } from './normalise.ts'

interface UploadHead {
  field: string
  /** As the person's machine called it, NFC, without folders. */
  name: string
  /** True where the file was cut at the limit: it must be refused. */
  truncated: boolean
}

export interface Upload extends UploadHead {
  bytes: Buffer
}

export interface SavedUpload extends UploadHead {
  path: string
}

interface Limits {
  /** Bytes of each. */
  fileSize: number
  files: number
}

/**
 * By itself the plugin answers one file that is too large by refusing the whole form, and all that was typed is gone.
 * It knows this option for each request; its types do not.
 */
const wholeForm: NonNullable<Parameters<FastifyRequest['parts']>[0]> & { throwFileSizeLimit: boolean } = {
  throwFileSizeLimit: false,
}

/** UTF-16 units of all texts of a form together; each alone is bound by the plugin. */
const mostLetters = 4 * 1024 * 1024

class TooLarge extends Error {
  readonly statusCode = 413
}

/**
 * Reads a multipart form whole. Each file is held in memory up to the limit given to the multipart plugin, so
 * the limit times the number of files a form may carry bounds what one request can take. With `files: false` they are
 * passed over as they come: nobody who has not signed in fills the memory. `limits` are for one form that takes less than
 * others. Throws 413 where the texts together are too long.
 */
export async function readMultipart(
  request: FastifyRequest,
  { files = true, limits }: { files?: boolean; limits?: Limits } = {},
): Promise<{ fields: FieldValues; uploads: Upload[] }> {
  return readForm(request, limits, async (part) => {
    if (!files) {
      part.file.resume()
      return null
    }
    const bytes = await part.toBuffer()
    const { truncated } = part.file
    return { ...headOf(part), bytes: truncated ? Buffer.alloc(0) : bytes, truncated }
  })
}

/** The same with every file written into a folder as it comes; whoever made the folder removes it. */
export async function saveMultipart(
  request: FastifyRequest,
  folder: string,
  limits: Limits,
): Promise<{ fields: FieldValues; uploads: SavedUpload[] }> {
  let count = 0
  return readForm(request, limits, async (part) => {
    const path = join(folder, String(++count))
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
    return { ...headOf(part), path, truncated: part.file.truncated }
  })
}

const headOf = ({ fieldname, filename }: MultipartFile) => ({
  field: fieldname,
  name: normaliseTexts(filename).split(/[\\/]/).at(-1) ?? '',
})

/** Texts as they come; a file field that was left empty is a part without a name, and no upload. */
async function readForm<Taken>(
  request: FastifyRequest,
  limits: Limits | undefined,
  take: (part: MultipartFile) => Promise<Taken | null>,
): Promise<{ fields: FieldValues; uploads: Taken[] }> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as FieldValues, uploads: [] }
  // A name may be one that every object has already.
  const fields = new Map<string, FieldValues[string]>()
  const uploads: Taken[] = []
  let letters = 0
  for await (const part of request.parts(limits ? { ...wholeForm, limits } : wholeForm)) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : ''
      letters += value.length
      if (letters > mostLetters) throw new TooLarge()
      add(fields, part.fieldname, value)
      continue
    }
    const taken = await take(part)
    if (part.filename && taken !== null) uploads.push(taken)
  }
  return { fields: Object.fromEntries(fields), uploads }
}

function add(fields: Map<string, FieldValues[string]>, name: string, value: string) {
  const clean = normaliseTexts(value)
  const before = fields.get(name)
  fields.set(name, before === undefined ? clean : [before, clean].flat())
}
