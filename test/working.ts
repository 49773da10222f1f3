import { sql } from 'drizzle-orm'
import { paths } from '#paths'
import type { Portal } from './app.ts'
import { readFormValues } from './form-values.ts'
import { textOf } from './make.ts'
import type { Fields } from './visit.ts'

/** The article's page of the workspace, as this person has it before them. */
export async function openPage(portal: Portal, person: string, id: string): Promise<string> {
  const { statusCode, body } = await portal.as(person).get(paths.desk.article.href({ id }))
  if (statusCode !== 200) throw new Error(`${person} does not see the article: ${statusCode}`)
  return body
}

export const readPage = async (portal: Portal, person: string, id: string): Promise<string> =>
  textOf(await openPage(portal, person, id))

/** Opens the form, changes what is given, and sends it all, as a person does. */
export async function saveText(portal: Portal, person: string, id: string, changes: Fields) {
  const form = await portal.as(person).get(paths.desk.editArticle.href({ id }))
  if (form.statusCode !== 200) throw new Error(`${person} does not get the form: ${form.statusCode}`)
  const shown = [...readFormValues(form.body)].filter(([name]) => !/^new|^file|^word/i.test(name))
  return portal.as(person).post(paths.desk.editArticle.href({ id }), {
    ...Object.fromEntries(shown),
    why: 'Sửa theo góp ý.',
    ...(changes['body'] !== undefined && { bodyFormat: 'html' }),
    ...changes,
  })
}

/** How the public page of the article is addressed. */
export async function addressOf(portal: Portal, id: string): Promise<string> {
  const { rows } = await portal.db.execute<{ slug: string }>(sql`select slug from articles where id = ${id}`)
  return paths.article.href({ slug: rows[0]?.slug ?? '' })
}

/** What a citizen reads there. */
export async function readInPublic(portal: Portal, address: string) {
  const { statusCode, body, headers } = await portal.visitor().get(address)
  return { status: statusCode, text: textOf(body), html: body, location: headers.location }
}

/** Tries a step as somebody whose browser still shows its button; answers with the status and what the page says. */
export async function tryStep(portal: Portal, person: string, id: string, step: string, fields: Fields = {}) {
  const answer = await portal.as(person).post(paths.desk.articleStep(step).href({ id }), fields)
  return { status: answer.statusCode, text: textOf(answer.body), html: answer.body }
}

/** The state of the edition in work, else of the live one. */
export async function stateOf(portal: Portal, id: string): Promise<string> {
  const { rows } = await portal.db.execute<{ state: string }>(
    sql`select state from editions where article_id = ${id}
        order by state in ('superseded', 'discarded'), number desc`,
  )
  return rows[0]?.state ?? ''
}
