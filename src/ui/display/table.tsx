import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  head: string
  cell: (row: Row) => ComponentChildren
  /** The cell that names the row. */
  header?: boolean | undefined
  /** Numbers stand at the end of their cell. */
  align?: 'start' | 'end' | undefined
  /** Names and times, short enough to stay on one line where the screen is wide. */
  keep?: boolean | undefined
}

interface TableProps<Row> {
  caption: string
  /** The caption is read but not drawn, where a heading above already says it. */
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

/** On a phone each row becomes a card whose cells carry the name of their column. */
export function Table<Row>({ caption, captionHidden, columns, rows }: TableProps<Row>) {
  return (
    <table class="table">
      <caption class={captionHidden ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, align = 'start', keep }) => (
            <th scope="col" class={looksOf(align, keep)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { head, cell, header, align = 'start', keep } = column
  if (header)
    return (
      <th scope="row" class={looksOf(align, keep)}>
        {cell(row)}
      </th>
    )
  return (
    <td class={looksOf(align, keep)} data-label={head}>
      <div class="cell">{cell(row)}</div>
    </td>
  )
}

const looksOf = (align: 'start' | 'end', keep?: boolean): string =>
  `align-${align}${keep ? ' keep-words' : ''}`
