import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const portal = usePortal()

it('tells the staff that the index is being made, and notes no question', async () => {
  const { body, statusCode } = await portal.as('bien-tap-1').get(`${paths.desk.search.href()}?q=ke`)
  expect(statusCode).toBe(200)
  expect(textOf(body)).toContain('Đang dựng lại chỉ mục tìm kiếm')
  await expectValidHtml(body, 'index being made')
  const log = await portal.as('bien-tap-1').get(`${paths.desk.searchLog.href()}?cua=can-bo`)
  expect(textOf(log.body)).toContain('không có câu hỏi nào như vậy')
})
