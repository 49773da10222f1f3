import { describe, expect, it } from 'vitest'
import { usePortal } from '#test/app.ts'
import { paths } from '#paths'

const portal = usePortal()
const choose = (fields: Record<string, string>) => portal.visitor().post(paths.display.href(), fields)

describe('who chooses how pages look', () => {
  it('has the choice kept for a year in a cookie that says nothing else', async () => {
    const answer = await choose({ text: 'xl', theme: 'contrast', tu: paths.contacts.href() })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(paths.contacts.href())
    expect(answer.cookies).toEqual([
      { name: 'hien_thi', value: 'xl.contrast', maxAge: 31_536_000, path: '/', sameSite: 'Lax' },
    ])
  })

  it('reads every page in it from then on, and finds the choice ticked', async () => {
    const reader = portal.visitor()
    const headers = { cookie: 'hien_thi=l.dark' }
    for (const path of [paths.home, paths.siteMap, paths.display])
      expect((await reader.get(path.href(), headers)).body).toContain(
        '<html lang="vi" data-text="l" data-theme="dark">',
      )
    const form = (await reader.get(paths.display.href(), headers)).body
    expect(form).toMatch(/<input[^>]*value="l"[^>]*checked/)
    expect(form).toMatch(/<input[^>]*value="dark"[^>]*checked/)
    expect(form).not.toMatch(/<input[^>]*value="auto"[^>]*checked/)
  })

  it('is led back to the page that was being read', async () => {
    const page = (await portal.visitor().get(`${paths.display.href()}?tu=/lien-he`)).body
    expect(page).toContain('<input type="hidden" name="tu" value="/lien-he"/>')
    expect((await portal.visitor().get(paths.contacts.href())).body).toContain(
      `href="${paths.display.href()}?tu=%2Flien-he"`,
    )
  })

  it.each(['//nguoi-la.vn', 'https://nguoi-la.vn/', '/\\nguoi-la.vn', 'javascript:alert(1)', ''])(
    'is never led out of the portal: %j',
    async (tu) => {
      const answer = await choose({ text: 'm', theme: 'light', tu })
      expect(answer.headers.location).toBe(paths.display.href())
      const page = await portal.visitor().get(`${paths.display.href()}?${new URLSearchParams({ tu })}`)
      expect(page.body).not.toContain('name="tu"')
    },
  )

  it('is told what is wrong with a choice that does not exist, and keeps what was right', async () => {
    const answer = await choose({ text: 'khong-lo', theme: 'dark', tu: '/lien-he' })
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body).toContain('Hãy chọn một cỡ chữ trong danh sách.')
    expect(answer.body).toMatch(/<input[^>]*value="dark"[^>]*checked/)
    expect(answer.body).toContain('value="/lien-he"')
  })

  it('reads the plain page with a cookie that is not a choice of ours', async () => {
    const headers = { cookie: 'hien_thi="><script>' }
    expect((await portal.visitor().get(paths.home.href(), headers)).body).toContain(
      'data-text="m" data-theme="auto"',
    )
  })
})

it('draws the roof as the sign of the portal, as a drawing and for browsers that draw none', async () => {
  const drawing = await portal.visitor().get(paths.icon.href())
  expect(drawing.headers['content-type']).toBe('image/svg+xml')
  const picture = await portal.visitor().get(paths.iconPicture.href())
  expect(picture.headers['content-type']).toBe('image/png')
  expect(picture.rawPayload.subarray(1, 4).toString()).toBe('PNG')
})
