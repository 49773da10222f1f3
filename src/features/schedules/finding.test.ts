import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import { schedulesOf } from '#test/schedules.ts'

const portal = usePortal({ search: true })
const { add, edit, publish } = schedulesOf(portal)

const find = async (words: string) => {
  const { body } = await portal
    .visitor()
    .get(`${paths.search.href()}?${new URLSearchParams({ q: words }).toString()}`)
  return { html: body, text: textOf(body) }
}
const content = 'Khảo sát tuyến đường tránh lũ'

describe('the leaders’ week in the search', () => {
  it('is found by what takes place in it, and leads there, as soon as it is published', async () => {
    const id = await add({ content })
    expect((await find('tuyen duong tranh lu')).html).not.toContain('/lich-cong-tac/2026-03-09')
    await publish()
    const found = await find('tuyen duong tranh lu')
    expect(found.html).toContain(`/lich-cong-tac/2026-03-09#lich-${id}`)
    expect(found.text).toContain('08:00 - 10:30, thứ ba, ngày 10 tháng 3 năm 2026')
    expect((await find('tài liệu phát tay')).html, 'the note is the office’s own').not.toContain(
      '/lich-cong-tac/2026-03-09',
    )
  })

  it('says where it has gone in both weeks, and is found no more when it is not for citizens', async () => {
    const id = await add({ day: '2026-03-17', content: 'Đối thoại với hợp tác xã' })
    await publish('2026-03-16')
    await edit(id, { day: '2026-03-24', content: 'Đối thoại với hợp tác xã' })
    await publish('2026-03-16')
    const found = await find('đối thoại hợp tác xã')
    for (const week of ['2026-03-16', '2026-03-23']) expect(found.html).toContain(`/lich-cong-tac/${week}#`)

    await edit(id, { day: '2026-03-24', content: 'Đối thoại với hợp tác xã', scope: 'internal' })
    await publish('2026-03-23')
    expect((await find('đối thoại hợp tác xã')).html).not.toMatch(/lich-cong-tac\/2026-03-(16|23)#/)
  })
})
