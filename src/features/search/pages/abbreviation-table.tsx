import { paths } from '#paths'
import { ActionForm, Table, type Column } from '#ui/index.ts'
import type { Abbreviation } from '../abbreviations/abbreviations.ts'

interface AbbreviationTableProps {
  known: readonly Abbreviation[]
  mayRemove: boolean
}

export function AbbreviationTable({ known, mayRemove }: AbbreviationTableProps) {
  const columns: Column<Abbreviation>[] = [
    { head: 'Viết tắt', header: true, keep: true, cell: ({ short }) => short },
    { head: 'Viết đầy đủ', cell: ({ long }) => long },
  ]
  const removing: Column<Abbreviation> = {
    head: 'Việc cần làm',
    cell: ({ short, long }) => (
      <ActionForm
        action={paths.desk.removeSearchAbbreviation.href()}
        label="Bỏ"
        kind="secondary"
        hidden={{ short, long }}
      />
    ),
  }
  return (
    <Table
      caption="Từ viết tắt và cách viết đầy đủ"
      captionHidden
      rows={known}
      columns={mayRemove ? [...columns, removing] : columns}
    />
  )
}
