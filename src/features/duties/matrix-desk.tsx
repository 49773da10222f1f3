import type { FastifyInstance } from 'fastify'
import { listDivisions } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { sendTable, tableForms, textOf, type TableForm } from '#platform/http/index.ts'
import { paths } from '#paths'
import { isPeriod, monthOf, periodText, spanOf } from './matrix/period.ts'
import { listCell, measureMatrix, type Cell } from './matrix/queries.ts'
import { MatrixPage } from './pages/matrix-page.tsx'
import { demand } from './policy.ts'
import { listRuleVersions } from './rules/queries.ts'

async function readMatrix(ctx: Context, query: unknown) {
  demand(ctx.actor, 'matrix', ctx.profile)
  const asked = textOf(query, 'ky')
  const period = isPeriod(asked) ? asked : monthOf(ctx.now())
  const cells = await measureMatrix(ctx, spanOf(period), null)
  const all = await listDivisions(ctx.db, ctx.now())
  // A division that is no more keeps what it owed.
  const ids = new Set(cells.map(({ divisionId }) => divisionId))
  const divisions = [
    ...all.filter(({ kind }) => kind !== 'leadership'),
    ...[...ids]
      .filter((id) => !all.some((one) => one.id === id))
      .map((id) => ({ id, name: id, shortName: id })),
  ]
  const versions = await listRuleVersions(ctx.db)
  const families = [
    ...new Map(
      versions.toReversed().map(({ code, name, clause }) => [code, { code, name, clause }]),
    ).values(),
  ]
  const { from, to } = spanOf(period)
  const used = families.filter(
    ({ code }) =>
      cells.some(({ family }) => family === code) ||
      versions.some(
        (rule) =>
          rule.code === code &&
          new Date(rule.validFrom) < to &&
          (rule.validTo === null || new Date(rule.validTo) >= from),
      ),
  )
  return {
    period,
    cells,
    divisions,
    families: used.toSorted((one, other) => one.clause.localeCompare(other.clause, 'vi')),
  }
}

/** Art. 11.2 in numbers. */
export async function matrixDesk(app: FastifyInstance) {
  app.get(paths.desk.dutyMatrix.pattern, async ({ ctx, query }, reply) => {
    const matrix = await readMatrix(ctx, query)
    const chosen = {
      family: matrix.families.find(({ code }) => code === textOf(query, 'loai')),
      division: matrix.divisions.find(({ id }) => id === textOf(query, 'phong')),
    }
    const lines =
      chosen.family && chosen.division
        ? await listCell(ctx, spanOf(matrix.period), {
            family: chosen.family.code,
            divisionId: chosen.division.id,
          })
        : null
    return reply.page(<MatrixPage {...matrix} chosen={chosen} lines={lines} now={ctx.now()} />)
  })

  app.get<{ Params: { form: string } }>(
    paths.desk.dutyMatrixTable.pattern,
    async ({ ctx, query, params }, reply) => {
      const { period, cells, divisions, families } = await readMatrix(ctx, query)
      if (!Object.hasOwn(tableForms, params.form)) throw new NotFound()
      const nameOf = (id: string) => divisions.find((one) => one.id === id)?.name ?? id
      const rows = cells.map((cell) => [
        families.find(({ code }) => code === cell.family)?.name ?? cell.family,
        nameOf(cell.divisionId),
        cell.owed,
        cell.onTime,
        cell.late,
        cell.missing,
        cell.open,
        cell.excused,
        roundHours(cell),
      ])
      return sendTable(reply, params.form as TableForm, `nghia-vu-cung-cap-thong-tin-${period}`, {
        name: periodText(period).replaceAll('/', '-'),
        head: [
          'Loại thông tin',
          'Phòng, đơn vị',
          'Phải cung cấp',
          'Đúng hạn',
          'Muộn',
          'Chưa có, quá hạn',
          'Chưa đến hạn',
          'Được miễn',
          'Muộn, trung vị (giờ)',
        ],
        rows: rows.toSorted((one, other) => String(one[0]).localeCompare(String(other[0]), 'vi')),
      })
    },
  )
}

const roundHours = ({ medianDelay }: Cell) =>
  medianDelay === null ? null : Math.round(medianDelay * 10) / 10
