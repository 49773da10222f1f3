import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, textOf } from '#test/make.ts'
import { makePetition } from '#test/make-petition.ts'
import { makeTask } from '#test/make-task.ts'
import { schedulesOf } from '#test/schedules.ts'

const portal = usePortal()
const { desk } = paths

const pageOf = async (person: string, id: string) => {
  const { body } = await portal.as(person).get(desk.task.href({ id }))
  return { text: textOf(body), html: body }
}

describe('what a task is about', () => {
  it('shows its tasks, and who may not see it learns only that there is something', async () => {
    const article = await makeArticle(portal, 'draft')
    const href = desk.article.href({ id: article.id })
    const { id, title } = await makeTask(portal, 'assigned', {
      fields: { item: `http://nha-rong.test${href}?x=1` },
    })
    const onArticle = await portal.as('to-truong').get(href)
    expect(onArticle.body).toContain(desk.task.href({ id }))
    expect(onArticle.body).toContain(`${desk.newTask.href()}?ve=`)
    expect((await pageOf('to-truong', id)).html).toContain(`<a href="${href}">${article.title}</a>`)
    // The draft is its division's: an editor of the board does not see it.
    const hidden = await pageOf('bien-tap-1', id)
    expect(hidden.text).toContain('Có, nhưng bạn không xem được')
    expect(hidden.text).not.toContain(article.title)
    const writers = await portal.as('chuyen-vien-tong-hop').get(href)
    expect(writers.body).not.toContain(title)
  })

  it('may be a meeting of the leaders or a petition, each with a way to it and back', async () => {
    const petition = await makePetition(portal, 'received')
    const entry = await schedulesOf(portal).add({ content: 'Họp giao ban tháng 3' })
    for (const [href, words, asked] of [
      [desk.scheduleEntry.href({ id: entry }), 'Họp giao ban tháng 3', 'Về việc trong lịch công tác'],
      [desk.petition.href({ id: petition.id }), petition.code, 'Về phản ánh, kiến nghị'],
    ] as const) {
      const given = await portal.as('to-truong').get(href)
      expect(given.body).toContain(`${desk.newTask.href()}?${new URLSearchParams({ ve: href }).toString()}`)
      const { id, title } = await makeTask(portal, 'assigned', { fields: { item: href } })
      expect(textOf((await portal.as('to-truong').get(href)).body)).toContain(title)
      const { html, text } = await pageOf('to-truong', id)
      expect(html).toContain(`<a href="${href}">`)
      expect(text).toContain(asked)
      expect(text).toContain(words)
    }
  })

  it('stands by its name under the field that its page has filled', async () => {
    const entry = await schedulesOf(portal).add({ content: 'Họp bàn về cầu treo' })
    const href = desk.scheduleEntry.href({ id: entry })
    const form = await portal.as('to-truong').get(`${desk.newTask.href()}?ve=${encodeURIComponent(href)}`)
    expect(form.body).toContain(`<a href="${href}">10/03/2026: Họp bàn về cầu treo</a>`)
    const nowhere = desk.scheduleEntry.href({ id: '00000000-0000-4000-8000-000000000000' })
    const unknown = await portal.as('to-truong').get(`${desk.newTask.href()}?ve=${nowhere}`)
    expect(textOf(unknown.body)).not.toContain('Địa chỉ ấy là của')
  })

  it('is not named to a member of the board whose petition it is not', async () => {
    const petition = await makePetition(portal, 'received')
    const href = desk.petition.href({ id: petition.id })
    const { id } = await makeTask(portal, 'assigned', { fields: { item: href } })
    const hidden = await pageOf('bien-tap-1', id)
    expect(hidden.text).toContain('Có, nhưng bạn không xem được')
    expect(hidden.text).not.toContain(petition.code)
  })
})
