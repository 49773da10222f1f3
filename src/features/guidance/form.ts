import { z } from 'zod'
import { localPath } from '#lib/local-path.ts'
import { several } from '#platform/http/index.ts'
import { kindNames, type NoteLink } from './note.ts'

export const mostLetters = { title: 200, text: 10_000, links: 2_000 }
export const mostFiles = 6

const text = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Dài quá ${most} ký tự`)

/** One line: an address of the portal, then what to call it. */
function readLink(line: string, origin: string): NoteLink | null {
  const [typed = '', ...label] = line.split(/\s+/)
  const href = localPath(typed.startsWith(`${origin}/`) ? typed.slice(origin.length) : typed)
  return href === null ? null : { href, label: label.join(' ') || href }
}

const links = (origin: string) =>
  z
    .string()
    .max(mostLetters.links, `Dài quá ${mostLetters.links} ký tự`)
    .default('')
    .transform((typed, check) => {
      const lines = typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      const read = lines.map((line) => readLink(line, origin))
      const wrong = read.indexOf(null)
      if (wrong === -1) return read.filter((link) => link !== null)
      const message = `Dòng ${wrong + 1} phải bắt đầu bằng địa chỉ của một trang trong trang này, ví dụ /van-ban`
      check.addIssue({ code: 'custom', message })
      return z.NEVER
    })

/** `known` are the divisions, `families` the codes of duties that can be chosen. */
export const noteForm = (known: readonly string[], families: readonly string[], origin: string) =>
  z
    .object({
      kind: z.enum(kindNames, 'Chọn loại'),
      title: text('Viết tiêu đề', mostLetters.title),
      text: text('Viết nội dung', mostLetters.text),
      links: links(origin),
      fileIds: several
        .transform((ids) => ids.filter((id) => z.guid().safeParse(id).success))
        .refine((ids) => ids.length <= mostFiles, `Nhiều nhất ${mostFiles} tệp; hãy bỏ bớt`),
      duties: several.transform((codes) => codes.filter((code) => families.includes(code))),
      to: z.enum(['all', 'some'], 'Chọn nơi nhận'),
      divisions: several.transform((ids) => ids.filter((id) => known.includes(id))),
    })
    .refine(({ to, divisions }) => to === 'all' || divisions.length > 0, {
      path: ['divisions'],
      message: 'Chọn ít nhất một phòng, đơn vị',
    })
    .transform(({ to, ...draft }) => ({ ...draft, divisions: to === 'all' ? [] : draft.divisions }))

export type NoteDraft = z.output<ReturnType<typeof noteForm>>

export const writeLinks = (written: readonly NoteLink[]): string =>
  written.map(({ href, label }) => (label === href ? href : `${href} ${label}`)).join('\n')
