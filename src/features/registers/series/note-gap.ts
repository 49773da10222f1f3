import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { FieldErrors } from '#platform/http/index.ts'
import { demandKeeping } from '../policy.ts'
import { numberNotes } from '../table.ts'
import { listNumbered } from './queries.ts'
import { isSameSeries, listSeries, rangeText } from './series.ts'

const count = (message: string) => z.coerce.number({ error: message }).int(message).min(1, message)

export const noteForm = z
  .object({
    issuer: z.string({ error: 'Chọn dãy số' }).min(1, 'Chọn dãy số'),
    series: z.string({ error: 'Chọn dãy số' }).min(1, 'Chọn dãy số'),
    year: count('Chọn năm').min(1945, 'Chọn năm').max(2100, 'Chọn năm'),
    first: count('Nhập số đầu, ví dụ 7'),
    last: count('Nhập số cuối, ví dụ 9'),
    note: z
      .string({ error: 'Ghi vì sao không có văn bản' })
      .trim()
      .min(1, 'Ghi vì sao không có văn bản')
      .max(500, 'Giải trình dài quá 500 ký tự'),
  })
  .refine(({ first, last }) => last >= first, {
    message: 'Số cuối phải không nhỏ hơn số đầu',
    path: ['last'],
  })

export type NewNote = z.output<typeof noteForm>

/** Why numbers have no document: cancelled, not issued, given by mistake. Only numbers that are missing can be explained: null is done. */
export async function noteGap(ctx: Context, given: NewNote): Promise<FieldErrors | null> {
  demandKeeping(ctx.actor, ctx.profile)
  const { issuer, series: name, year, first, last, note } = given
  return ctx.db.transaction(async (tx) => {
    const all = listSeries(await listNumbered({ ...ctx, db: tx }, year), year)
    const series = all.find((one) => isSameSeries(one, { issuer, name }))
    const gap = series?.gaps.find((one) => one.first <= first && one.last >= last)
    if (!gap)
      return {
        first: `Trong các số ${rangeText({ first, last })} có số đã có văn bản hoặc chưa tới. Hãy chọn các số còn thiếu`,
      }
    const noted = { notedBy: ctx.actor.id, notedByName: ctx.actor.name, at: ctx.now() }
    await tx
      .insert(numberNotes)
      .values({ id: randomUUID(), issuer, series: name, year, first, last, note, ...noted })
    const subject = {
      type: 'number_series',
      id: `${name} ${year}`,
      name: `Dãy số ${name} năm ${year}, ${issuer}`,
    }
    await record(tx, ctx, 'register.note_gap', subject, { first, last, note })
    return null
  })
}
