import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { displayCookie } from '#lib/display.ts'
import { buildApp } from '#app'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { contributorCookie, flashCookie, heldFormCookie, isPersonal, sessionCookies } from './index.ts'

const portal = usePortal()

/** Not for visitors alone, or no pages: what is behind them sees to its own caching. */
const apart = [
  paths.signIn.pattern,
  paths.forgotPassword.pattern,
  paths.resetPassword.pattern,
  paths.desk.home.pattern,
  paths.designSystem.pattern,
  paths.media.pattern,
  paths.health.pattern,
  paths.assets.pattern.replace(/\/$/, ''),
]
const isApart = (url: string) => apart.some((one) => url === one || url.startsWith(`${one}/`))

it('every public page says whether it is kept', async () => {
  const unsaid: string[] = []
  const said: string[] = []
  const app = buildApp({
    ...portal.dependencies,
    onRoute: ({ method, url, config }) => {
      if (method !== 'GET' || isApart(url)) return
      ;(config?.kept === undefined ? unsaid : said).push(url)
    },
  })
  await app.ready()
  await app.close()
  expect(unsaid, 'add kept() or notKept to these routes').toEqual([])
  expect(said.length).toBeGreaterThan(8)
})

const project = join(import.meta.dirname, '../../..')

/** Every line of the program that gives a browser a cookie or takes one away. */
function listCookieLines() {
  const files = execFileSync('git', ['ls-files', 'src'], { cwd: project, encoding: 'utf8' }).split('\n')
  return files
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .flatMap((path) => readFileSync(join(project, path), 'utf8').split('\n'))
    .filter((line) => /(set|clear)Cookie\(|getSetCookie\(|'set-cookie'/i.test(line))
}

it('knows every cookie that the portal gives out: one person’s, or a way to show pages', () => {
  const known = [
    'contributorCookie',
    'flashCookie',
    'heldFormCookie',
    "nameOf(publicUrl, 'session_token')",
    'displayCookie',
  ]
  const lines = listCookieLines()
  const strange = lines.filter(
    (line) =>
      !known.some((name) => line.includes(`ookie(${name}`)) &&
      // What the sign-in library gives out, all of it under its own prefix.
      !line.includes("header('set-cookie', cookie)") &&
      !line.includes('headers.getSetCookie()') &&
      !line.includes("hasHeader('set-cookie')") &&
      !line.includes("=== 'set-cookie'"),
  )
  expect(lines.length).toBeGreaterThan(5)
  expect(strange).toEqual([])
  for (const name of [
    contributorCookie,
    flashCookie,
    heldFormCookie,
    `${sessionCookies}.x`,
    `__Secure-${sessionCookies}.x`,
  ])
    expect(isPersonal(`a=b; ${name}=c`), name).toBe(true)
  expect(isPersonal(`${displayCookie}=xl.dark`)).toBe(false)
})
