import { and, eq, ne, sql } from 'drizzle-orm'
import { slugify } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { Forbidden, RuleBroken } from '#platform/errors.ts'
import { concerns } from '../policy.ts'
import { lockForStep } from '../queries.ts'
import { articles, formerAddresses } from '../table.ts'

const slugLock = 650_915_2013

/** A slug for the title that no other article has or had. Two drafts of one title take turns until commit. */
export async function chooseSlug(tx: Database, title: string, articleId: string): Promise<string> {
  const base = slugify(title, 90) || 'bai'
  await tx.execute(sql`select pg_advisory_xact_lock(${slugLock})`)
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!(await isTaken(tx, slug, articleId))) return slug
  }
}

async function isTaken(tx: Database, slug: string, articleId: string): Promise<boolean> {
  const [present] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.slug, slug), ne(articles.id, articleId)))
  const [former] = await tx
    .select({ id: formerAddresses.articleId })
    .from(formerAddresses)
    .where(and(eq(formerAddresses.slug, slug), ne(formerAddresses.articleId, articleId)))
  return present !== undefined || former !== undefined
}

/** Gives a published article another address; the old one leads to the new one for good. */
export async function changeAddress(ctx: Context, articleId: string, wanted: string): Promise<string> {
  const slug = slugify(wanted, 120)
  if (!slug) throw new RuleBroken('Địa chỉ mới phải có ít nhất một chữ cái hoặc chữ số.')
  return ctx.db.transaction(async (tx) => {
    const article = await lockForStep(tx, ctx.actor, articleId, 'archive')
    if (!concerns(ctx.actor, 'archive', article))
      throw new Forbidden('Chỉ thành viên Tổ biên tập có quyền đăng mới đổi được địa chỉ bài.')
    if (!article.firstPublishedAt) throw new RuleBroken('Bài chưa đăng: địa chỉ tự đi theo tiêu đề.')
    if (slug === article.slug) return slug
    await tx.execute(sql`select pg_advisory_xact_lock(${slugLock})`)
    if (await isTaken(tx, slug, article.id)) throw new RuleBroken('Địa chỉ này đã thuộc về một bài khác.')
    await tx.delete(formerAddresses).where(eq(formerAddresses.slug, slug))
    await tx.insert(formerAddresses).values({ slug: article.slug, articleId: article.id, until: ctx.now() })
    await tx.update(articles).set({ slug }).where(eq(articles.id, article.id))
    await record(
      tx,
      ctx,
      'article.change_address',
      { type: 'article', id: article.id, name: article.title },
      {
        from: article.slug,
        to: slug,
      },
    )
    return slug
  })
}
