import type { FastifyReply } from 'fastify'
import { contentDisposition } from '#lib/content-disposition.ts'
import { writeOds, writeXlsx, type SheetTable } from '#lib/table-writers/index.ts'
import { sendCsv } from './csv.ts'

export const tableForms = { csv: 'CSV', xlsx: 'XLSX', ods: 'ODS' } as const
export type TableForm = keyof typeof tableForms

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

/** A table to be kept, in the form asked for; `name` is the file's, without its ending. */
export async function sendTable(reply: FastifyReply, form: TableForm, name: string, table: SheetTable) {
  if (form === 'csv')
    return sendCsv(
      reply,
      `${name}.csv`,
      table.head,
      table.rows.map((row) => row.map((cell) => cell ?? '')),
    )
  const bytes = form === 'ods' ? writeOds(table) : await writeXlsx(table)
  return reply
    .type(mediaTypes[form])
    .headers({
      'content-disposition': contentDisposition('attachment', `${name}.${form}`),
      'cache-control': 'private, no-store',
    })
    .send(Buffer.from(bytes))
}
