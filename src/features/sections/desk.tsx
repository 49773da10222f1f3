import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { flash, parseForm, type FieldValues, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { addCategory, moveSection, removeCategory, renameSection, setHidden } from './commands.ts'
import { categoryForm, moveForm, nameForm } from './form.ts'
import type { SectionHooks } from './hooks.ts'
import { NewSectionPage, SectionPage } from './pages/section-form-page.tsx'
import { SectionsPage, type CategoryLine, type SectionEntry } from './pages/sections-page.tsx'
import { demand, whyNot } from './policy.ts'
import { findSection, listSections } from './queries.ts'

interface ById {
  Params: { id: string }
}

const { sectionStep } = paths.desk

/** Mounted inside the workspace; `hooks` say how many articles a section holds. */
export async function desk(app: FastifyInstance, hooks: SectionHooks) {
  app.register(tree, hooks)
  app.register(categories)
  app.register(names)
}

function done(reply: FastifyReply, text: string) {
  flash(reply, { kind: 'success', text })
  return reply.redirect(paths.desk.sections.href(), 303)
}

async function tree(app: FastifyInstance, hooks: SectionHooks) {
  app.get(paths.desk.sections.pattern, async ({ ctx }, reply) => {
    demand(ctx.actor, 'see')
    return reply.page(<SectionsPage entries={await listEntries(ctx, hooks)} />)
  })

  app.post<ById>(sectionStep('doi-cho').pattern, async ({ ctx, params, body }, reply) => {
    const form = parseForm(moveForm, body)
    if (!form.ok) throw new RuleBroken('Không rõ phải dời lên hay dời xuống.')
    await moveSection(ctx, params.id, form.value.direction)
    return done(reply, 'Đã dời chuyên mục.')
  })

  app.post<ById>(sectionStep('an').pattern, async ({ ctx, params }, reply) => {
    await setHidden(ctx, params.id, true)
    return done(reply, 'Đã ẩn chuyên mục. Bài đã đăng giữ nguyên địa chỉ.')
  })

  app.post<ById>(sectionStep('hien').pattern, async ({ ctx, params }, reply) => {
    await setHidden(ctx, params.id, false)
    return done(reply, 'Chuyên mục đã hiện lại.')
  })

  app.post<ById>(sectionStep('xoa').pattern, async ({ ctx, params }, reply) => {
    await removeCategory(ctx, hooks, params.id)
    return done(reply, 'Đã xóa chuyên mục.')
  })
}

async function listEntries(
  { db, actor, now }: Context,
  { countArticles, listKeepers }: SectionHooks,
): Promise<SectionEntry[]> {
  const keepers = await listKeepers(db, now())
  const keepersOf = ({ id }: { id: string }) => keepers.get(id) ?? []
  const entries: SectionEntry[] = []
  for (const section of await listSections(db)) {
    const lines: CategoryLine[] = []
    for (const [index, category] of section.categories.entries()) {
      const counted = { ...category, articles: await countArticles(db, category.id) }
      const last = index === section.categories.length - 1
      const removal = whyNot(actor, 'remove', counted)
      lines.push({ ...counted, keepers: keepersOf(category), first: index === 0, last, removal })
    }
    const articles = await countArticles(db, section.id)
    entries.push({ ...section, articles, keepers: keepersOf(section), categories: lines })
  }
  return entries
}

async function categories(app: FastifyInstance) {
  const show = async ({ db }: Context, reply: FastifyReply, form: Pick<Rejected, 'values' | 'errors'>) =>
    reply.page(<NewSectionPage {...form} parents={await listSections(db)} />)

  app.get(paths.desk.newSection.pattern, async ({ ctx }, reply) => {
    demand(ctx.actor, 'add')
    return show(ctx, reply, { values: {}, errors: {} })
  })

  app.post(paths.desk.newSection.pattern, async ({ ctx, body }, reply) => {
    demand(ctx.actor, 'add')
    const form = parseForm(categoryForm, body)
    if (!form.ok) return show(ctx, reply.code(422), form)
    try {
      await addCategory(ctx, form.value)
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error
      const errors = { [String(error.facts['field'])]: error.rule }
      return show(ctx, reply.code(409), { values: body as FieldValues, errors })
    }
    return done(reply, 'Đã thêm chuyên mục con.')
  })
}

async function names(app: FastifyInstance) {
  app.get<ById>(paths.desk.section.pattern, async ({ ctx, params }, reply) => {
    demand(ctx.actor, 'rename')
    const section = await findSection(ctx.db, params.id)
    return reply.page(<SectionPage section={section} values={{ name: section.name }} errors={{}} />)
  })

  app.post<ById>(paths.desk.section.pattern, async ({ ctx, params, body }, reply) => {
    demand(ctx.actor, 'rename')
    const section = await findSection(ctx.db, params.id)
    const form = parseForm(nameForm, body)
    if (!form.ok)
      return reply.code(422).page(<SectionPage section={section} values={form.values} errors={form.errors} />)
    await renameSection(ctx, params.id, form.value.name)
    return done(reply, 'Đã đổi tên.')
  })
}
