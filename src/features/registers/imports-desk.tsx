import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listDivisions } from '#features/organisation/index.ts'
import { lookUp } from '#lib/look-up.ts'
import type { Row } from '#lib/register/index.ts'
import { formatBytes } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import {
  flash,
  readMultipart,
  textOf,
  type FieldErrors,
  type FieldValues,
  type Flash,
} from '#platform/http/index.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { paths } from '#paths'
import { decideDifferences } from './commands/accept.ts'
import { confirmImport } from './commands/apply.ts'
import { checkFile } from './commands/check-file.ts'
import { discardImport, dismissRow, mendRow } from './commands/mend.ts'
import { rowLooks, type ImportKind } from './import.ts'
import { ImportPage, rowViews } from './pages/import-page.tsx'
import { ImportsPage } from './pages/imports-page.tsx'
import { mendable, RowPage } from './pages/row-page.tsx'
import { demandImport, demandImports, mayImport } from './policy.ts'
import {
  countChanges,
  countRows,
  findImport,
  findRow,
  listImports,
  listRows,
  type RowCounts,
} from './queries.ts'
import { readAbility } from './row-ability.ts'

type ById = FastifyRequest<{ Params: { id: string } }>
type ByRow = FastifyRequest<{ Params: { id: string; row: string } }>

const kindsOf = ({ actor, profile }: Context): ImportKind[] =>
  (['outgoing', 'collection'] as const).filter((kind) => mayImport(actor, kind, profile))

export async function importsDesk(app: FastifyInstance, { uploadLimit }: { uploadLimit: number }) {
  app.get(paths.desk.registerImports.pattern, async ({ ctx }, reply) => {
    demandImports(ctx.actor, ctx.profile)
    return showImports(ctx, reply, uploadLimit, { values: {}, errors: {} })
  })

  app.post(paths.desk.registerImports.pattern, async (request, reply) => {
    const { ctx } = request
    const [first] = kindsOf(ctx)
    demandImport(ctx.actor, first ?? 'outgoing', ctx.profile)
    const { fields, uploads } = await readMultipart(request)
    const refuse = (errors: FieldErrors) =>
      showImports(ctx, reply.code(422), uploadLimit, { values: fields, errors })
    const kind = kindsOf(ctx).find((one) => one === textOf(fields, 'kind')) ?? first ?? 'outgoing'
    const [file] = uploads
    if (!file) return refuse({ file: 'Chọn tệp sổ' })
    if (file.truncated)
      return refuse({ file: `Tệp lớn hơn ${formatBytes(uploadLimit)}. Hãy chia theo năm rồi nhập từng tệp` })
    const divisions = await listDivisions(ctx.db, ctx.now())
    const division = divisions.find(({ id }) => id === textOf(fields, 'division'))
    const issuer = ctx.profile.documents.ownIssuers.find(({ name }) => name === textOf(fields, 'issuer'))
    const checked = await checkFile(ctx, {
      kind,
      name: file.name,
      bytes: file.bytes,
      issuer: kind === 'outgoing' ? (issuer?.name ?? '') : '',
      divisionId: kind === 'outgoing' ? (division?.id ?? null) : null,
    })
    if (!checked.ok) return refuse({ file: checked.why })
    return reply.redirect(paths.desk.registerImport.href({ id: checked.id }), 303)
  })

  app.register(oneImport)
  app.register(oneRow)
}

async function showImports(
  ctx: Context,
  reply: FastifyReply,
  limit: number,
  form: { values: FieldValues; errors: FieldErrors },
) {
  const { db, profile, now } = ctx
  const divisions = await listDivisions(db, now())
  const chosen = form.values['division'] ?? secretariatOf(profile) ?? ''
  return reply.page(
    <ImportsPage
      imports={await listImports(db)}
      kinds={kindsOf(ctx)}
      issuers={profile.documents.ownIssuers.map(({ name }) => ({ value: name, label: name }))}
      divisions={divisions.map(({ id, name }) => ({ value: id, label: name }))}
      limit={limit}
      form={{ ...form, values: { kind: 'outgoing', ...form.values, division: chosen } }}
      now={now()}
    />,
  )
}

function backTo(
  reply: FastifyReply,
  id: string,
  text: string,
  state?: string,
  kind: Flash['kind'] = 'success',
) {
  flash(reply, { kind, text })
  const query = state === undefined ? '' : `?xem=${state}`
  return reply.redirect(`${paths.desk.registerImport.href({ id })}${query}`, 303)
}

async function oneImport(app: FastifyInstance) {
  app.get(paths.desk.registerImport.pattern, async ({ ctx, params, query }: ById, reply) => {
    demandImports(ctx.actor, ctx.profile)
    const found = await findImport(ctx.db, params.id)
    const counts = await countRows(ctx.db, found.id)
    const state = lookUp(rowViews, textOf(query, 'xem')) ?? firstState(counts)
    const after = textOf(query, 'sau')
    const { rows, next } = await listRows(ctx.db, found.id, { state, after })
    const ability = await readAbility(ctx, found, rows)
    const changes = await countChanges(ctx.db, found.id)
    const page = { found, counts, changes, rows, next, state, now: ctx.now() }
    return reply.page(<ImportPage {...page} {...ability} />)
  })

  app.post(paths.desk.registerImportStep('xac-nhan').pattern, async ({ ctx, params }: ById, reply) => {
    await confirmImport(ctx, params.id)
    return backTo(reply, params.id, 'Đang nhập. Hãy tải lại trang sau ít giây.')
  })

  app.post(paths.desk.registerImportStep('bo').pattern, async ({ ctx, params }: ById, reply) => {
    await discardImport(ctx, params.id)
    return backTo(reply, params.id, 'Đã bỏ lần nhập này; không văn bản nào thay đổi.')
  })
}

/** What asks for a person comes first. */
const firstState = (counts: RowCounts) =>
  Object.values(rowViews).find((state) => (counts[state] ?? 0) > 0) ?? 'new'

async function oneRow(app: FastifyInstance) {
  app.get(paths.desk.registerRow.pattern, async ({ ctx, params }: ByRow, reply) => {
    const found = await findImport(ctx.db, params.id)
    demandImport(ctx.actor, found.kind, ctx.profile)
    const row = await findRow(ctx.db, found.id, params.row)
    return reply.page(<RowPage found={found} row={row} errors={{}} />)
  })

  app.post(paths.desk.registerRow.pattern, async ({ ctx, params, body }: ByRow, reply) => {
    const found = await findImport(ctx.db, params.id)
    const typed = mendable.map((column) => [column, textOf(body, column).trim().slice(0, 2000)] as const)
    const before = await findRow(ctx.db, found.id, params.row)
    const cells: Row['cells'] = { ...before.cells, ...Object.fromEntries(typed) }
    for (const [column, text] of typed) if (text === '') delete cells[column]
    // The form has it in one field with the number.
    delete cells.symbol
    const { row, column } = await mendRow(ctx, params.id, params.row, cells)
    if (row.state === 'quarantined')
      return reply.code(422).page(<RowPage found={found} row={row} errors={{ [column]: row.reason ?? '' }} />)
    return backTo(
      reply,
      params.id,
      `Dòng ${row.line} đã đọc được: ${rowLooks[row.state].label.toLowerCase()}.`,
      'de-rieng',
    )
  })

  app.post(paths.desk.registerRowStep('bo-qua').pattern, async ({ ctx, params }: ByRow, reply) => {
    await dismissRow(ctx, params.id, params.row)
    return backTo(reply, params.id, 'Đã bỏ qua dòng này.')
  })

  app.post(paths.desk.registerRowStep('khac-biet').pattern, async ({ ctx, params, body }: ByRow, reply) => {
    const chosen = [(body as FieldValues | undefined)?.['take'] ?? []].flat()
    const outcome = await decideDifferences(ctx, params.id, params.row, chosen)
    const text =
      outcome === 'decided'
        ? 'Đã ghi quyết định về dòng này.'
        : 'Văn bản vừa được sửa nên chưa thay gì. Dòng này đã được so lại; hãy xem rồi chọn lần nữa.'
    return backTo(reply, params.id, text, 'khac', outcome === 'decided' ? 'success' : 'warning')
  })
}
