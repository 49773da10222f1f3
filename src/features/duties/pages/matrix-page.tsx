import { formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import { ButtonLink, ButtonRow, DeskLayout, EmptyState, PageHead } from '#ui/index.ts'
import { tableForms } from '#platform/http/index.ts'
import { monthOf, periodText, shift } from '../matrix/period.ts'
import type { Cell } from '../matrix/queries.ts'
import type { Obligation } from '../table.ts'
import { CellLines } from './cell-lines.tsx'
import { HeatCell } from './heat-cell.tsx'

interface Family {
  code: string
  name: string
  clause: string
}
interface Division {
  id: string
  name: string
  shortName: string
}

interface MatrixPageProps {
  period: string
  cells: readonly Cell[]
  divisions: readonly Division[]
  families: readonly Family[]
  chosen: { family?: Family | undefined; division?: Division | undefined }
  lines: readonly Obligation[] | null
  now: Date
}

export function MatrixPage({ period, cells, divisions, families, chosen, lines, now }: MatrixPageProps) {
  const here = (query: Record<string, string>) =>
    `${paths.desk.dutyMatrix.href()}?${new URLSearchParams(query).toString()}`
  const isYear = period.length === 4
  const title = 'Bảng tổng hợp cung cấp thông tin'
  const month = monthOf(now)
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Cung cấp thông tin', href: paths.desk.duties.href() }, { label: 'Bảng tổng hợp' }]}
    >
      <PageHead
        title={title}
        kicker={periodText(period)}
        lead="Nghĩa vụ đến hạn trong kỳ, theo loại thông tin và phòng, đơn vị. Chọn một ô để xem từng nghĩa vụ."
      />
      <nav aria-label="Kỳ" class="year-steps">
        <a href={here({ ky: shift(period, -1) })} rel="prev">
          {periodText(shift(period, -1))}
        </a>
        {isYear ? (
          <a href={here({ ky: month.startsWith(period) ? month : `${period}-01` })}>Xem theo tháng</a>
        ) : (
          <a href={here({ ky: period.slice(0, 4) })}>{`Cả năm ${period.slice(0, 4)}`}</a>
        )}
        <a href={here({ ky: shift(period, 1) })} rel="next">
          {periodText(shift(period, 1))}
        </a>
      </nav>
      <ButtonRow>
        {Object.entries(tableForms).map(([form, label]) => (
          <ButtonLink href={`${paths.desk.dutyMatrixTable.href({ form })}?ky=${period}`} kind="secondary">
            {`Tải ${label}`}
          </ButtonLink>
        ))}
      </ButtonRow>
      {families.length === 0 ? (
        <EmptyState title="Chưa có quy định nào trong kỳ này" />
      ) : (
        <div class="heat-frame">
          <table class="heat">
            <caption class="unseen">{`${title}, ${periodText(period).toLowerCase()}`}</caption>
            <thead>
              <tr>
                <th scope="col">Loại thông tin</th>
                {divisions.map(({ name, shortName }) => (
                  <th scope="col">
                    <abbr title={name}>{shortName}</abbr>
                  </th>
                ))}
                <th scope="col">Tất cả</th>
              </tr>
            </thead>
            <tbody>
              {families.map(({ code, name, clause }) => (
                <tr>
                  <th scope="row">
                    {name}
                    <span class="quiet">{clause}</span>
                  </th>
                  {divisions.map(({ id }) => (
                    <HeatCell
                      cell={cells.find(({ family, divisionId }) => family === code && divisionId === id)}
                      href={here({ ky: period, loai: code, phong: id })}
                      isChosen={chosen.family?.code === code && chosen.division?.id === id}
                    />
                  ))}
                  <Total cells={cells.filter(({ family }) => family === code)} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Tất cả</th>
                {divisions.map(({ id }) => (
                  <Total cells={cells.filter(({ divisionId }) => divisionId === id)} />
                ))}
                <Total cells={cells} />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <p class="quiet">
        Trong mỗi ô: tỷ lệ đúng hạn trong số đã đến hạn, rồi số muộn và số chưa có. Ô càng đậm thì tỷ lệ đúng
        hạn càng thấp.
      </p>
      {lines && chosen.family && chosen.division && (
        <CellLines lines={lines} title={`${chosen.family.name}: ${chosen.division.name}`} now={now} />
      )}
    </DeskLayout>
  )
}

function Total({ cells }: { cells: readonly Cell[] }) {
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0)
  const over = sum(({ onTime, late, missing }) => onTime + late + missing)
  if (over === 0) return <td class="heat-total">{formatCount(sum(({ owed }) => owed))}</td>
  return (
    <td class="heat-total">
      <strong>{`${Math.round((100 * sum(({ onTime }) => onTime)) / over)}%`}</strong>
      <span class="quiet">{`${formatCount(over)} đến hạn`}</span>
    </td>
  )
}
