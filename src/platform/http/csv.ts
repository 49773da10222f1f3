import type { FastifyReply } from 'fastify'
import { stringify } from 'csv-stringify/sync'
import { contentDisposition } from '#lib/content-disposition.ts'

export type CsvRow = readonly (string | number)[]

/**
 * A table for spreadsheets: UTF-8 with a mark, because they take a file without one for an old coding. A cell that a spreadsheet would
 * compute is made text.
 */
export function sendCsv(reply: FastifyReply, name: string, head: readonly string[], rows: readonly CsvRow[]) {
  const text = stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
  return reply
    .type('text/csv; charset=utf-8')
    .headers({
      'content-disposition': contentDisposition('attachment', name),
      'cache-control': 'private, no-store',
    })
    .send(text)
}
