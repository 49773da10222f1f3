import { columnNames, typedNumberOf, type Column } from '#lib/register/index.ts'
import { paths } from '#paths'
import type { FieldErrors } from '#platform/http/index.ts'
import { Button, DeskLayout, Form, Notice, PageHead, TextArea, TextField } from '#ui/index.ts'
import type { RegisterImport, RegisterRow } from '../queries.ts'
import { trails } from './trail.ts'

interface RowPageProps {
  found: RegisterImport
  row: RegisterRow
  errors: FieldErrors
}

/** What a person mends in a row: as the register has it, column by column. */
export const mendable = [
  'number',
  'issuedOn',
  'issuer',
  'type',
  'abstract',
  'typeAndAbstract',
  'signer',
  'recipients',
  'effectiveFrom',
  'expiresOn',
] as const satisfies readonly Column[]

/** Without these a row says of no document. */
const needed = new Set<Column>(['number', 'issuedOn'])
const long = new Set<Column>(['abstract', 'typeAndAbstract', 'recipients'])

export function RowPage({ found, row, errors }: RowPageProps) {
  const title = `Sửa dòng ${row.line}`
  const always = new Set<Column>(['number', 'issuedOn', 'issuer', 'type', 'abstract'])
  return (
    <DeskLayout title={title} trail={trails.inImports(found.name)}>
      <PageHead title={title} lead="Sửa theo văn bản gốc rồi thử đọc lại. Tệp sổ đã nhận không đổi." />
      {row.reason !== null && Object.keys(errors).length === 0 && (
        <Notice kind="warning" title="Vì sao để riêng">
          {row.reason}
        </Notice>
      )}
      <Form
        action={paths.desk.registerRow.href({ id: found.id, row: row.id })}
        label="Sửa dòng"
        values={{ ...row.cells, number: typedNumberOf(row.cells) }}
        errors={errors}
      >
        {mendable
          .filter((column) => always.has(column) || row.cells[column] !== undefined)
          .map((column) =>
            long.has(column) ? (
              <TextArea name={column} label={columnNames[column]} rows={3} optional />
            ) : (
              <TextField
                name={column}
                label={columnNames[column]}
                size="medium"
                optional={!needed.has(column)}
              />
            ),
          )}
        <Button>Đọc lại dòng này</Button>
      </Form>
    </DeskLayout>
  )
}
