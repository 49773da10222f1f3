import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from './app.ts'
import { askAxe } from './axe.ts'
import { useBrowser } from './browser.ts'
import { signInTab } from './chromium-session.ts'
import { makeArticle } from './make.ts'
import { hubClerk, makePetition } from './make-petition.ts'
import { makeTask } from './make-task.ts'
import { schedulesOf } from './schedules.ts'
import { expectValidHtml } from './valid-html.ts'
import { people } from './doors/table.ts'
import type { Visit } from './visit.ts'

const portal = usePortal()
const browser = useBrowser()
const articles = new Map<string, { id: string; slug: string }>()
const supply = new Map<string, string>()
let origin = ''
let taskId = ''
let entryId = ''
const petitions = new Map<string, string>()

const at = (state: string) => articles.get(state)!

beforeAll(async () => {
  for (const state of [
    'draft',
    'submitted',
    'editing',
    'ready',
    'published',
    'withdrawn',
    'taken_down',
  ] as const) {
    const { id } = await makeArticle(portal, state)
    const { rows } = await portal.database.pool.query<{ slug: string }>(
      'select slug from articles where id = $1',
      [id],
    )
    articles.set(state, { id, slug: rows[0]?.slug ?? '' })
  }
  const request = { title: 'Số liệu quý I', details: 'Theo mẫu.', divisions: 'TH', dueAt: '2026-03-04T17:00' }
  await portal.as('to-truong').post(paths.desk.askDuty.href(), request)
  for (const table of ['obligations', 'duty_rules']) {
    const { rows } = await portal.database.pool.query<{ id: string }>(`select id from ${table} limit 1`)
    supply.set(table, rows[0]?.id ?? '')
  }
  const { add, publish } = schedulesOf(portal)
  entryId = await add()
  await publish()
  await add({ startsAt: '9:00', endsAt: '11:00', content: 'Làm việc với huyện về đường liên xã' })
  for (const state of ['received', 'needs_supplement', 'drafted', 'written', 'published'] as const)
    petitions.set(state, (await makePetition(portal, state)).id)
  taskId = (await makeTask(portal, 'returned')).id
  origin = await portal.listen()
}, 180_000)

/** With one who takes petitions in. */
const everybody = { ...people, hub: hubClerk, visitor: '' } as const
const petitionAt = (state: string) => paths.desk.petition.href({ id: petitions.get(state) ?? '' })

/** Each kind of page, who opens it, and where it is. */
const kinds: [name: string, who: keyof typeof everybody, url: () => string][] = [
  ['home', 'visitor', () => paths.home.href()],
  ['section', 'visitor', () => paths.section.href({ slug: portal.services.profile.sections[0]?.slug ?? '' })],
  [
    'empty section',
    'visitor',
    () => paths.section.href({ slug: portal.services.profile.sections.at(-1)?.slug ?? '' }),
  ],
  ['article', 'visitor', () => paths.article.href({ slug: at('published').slug })],
  ['withdrawn article', 'visitor', () => paths.article.href({ slug: at('withdrawn').slug })],
  ['article taken down', 'visitor', () => paths.article.href({ slug: at('taken_down').slug })],
  ['nothing there', 'visitor', () => '/khong-co-trang-nay'],
  ['sign-in', 'visitor', () => paths.signIn.href()],
  ['forgotten password', 'visitor', () => paths.forgotPassword.href()],
  ['desk of a writer', 'writer', () => paths.desk.home.href()],
  ['desk of a head', 'head', () => paths.desk.home.href()],
  ['desk of an editor', 'editor', () => paths.desk.home.href()],
  ['list of articles', 'board_head', () => paths.desk.articles.href()],
  ['new article', 'writer', () => paths.desk.newArticle.href()],
  ['article in the workspace', 'head', () => paths.desk.article.href({ id: at('submitted').id })],
  ['checklist', 'second_editor', () => paths.desk.article.href({ id: at('editing').id })],
  ['article to be published', 'publisher', () => paths.desk.article.href({ id: at('ready').id })],
  ['editor', 'writer', () => paths.desk.editArticle.href({ id: at('draft').id })],
  ['preview', 'writer', () => paths.desk.previewArticle.href({ id: at('draft').id })],
  ['history', 'writer', () => paths.desk.articleHistory.href({ id: at('published').id })],
  [
    'comparison',
    'writer',
    () => `${paths.desk.compareRevisions.href({ id: at('published').id })}?tu=1.1&den=1.2`,
  ],
  ['sections', 'editor', () => paths.desk.sections.href()],
  ['people', 'administrator', () => paths.desk.people.href()],
  ['new person', 'administrator', () => paths.desk.newPerson.href()],
  ['divisions', 'writer', () => paths.desk.divisions.href()],
  ['board', 'writer', () => paths.desk.board.href()],
  ['delegations', 'head', () => paths.desk.delegations.href()],
  ['duties', 'head', () => paths.desk.duties.href()],
  ['obligation', 'board_head', () => paths.desk.obligation.href({ id: supply.get('obligations') ?? '' })],
  ['matrix of duties', 'board_head', () => `${paths.desk.dutyMatrix.href()}?ky=2026-03`],
  ['request to divisions', 'board_head', () => paths.desk.askDuty.href()],
  ['event', 'board_head', () => paths.desk.tellDuty.href()],
  ['duty rules', 'writer', () => paths.desk.dutyRules.href()],
  ['duty rule', 'board_head', () => paths.desk.dutyRule.href({ id: supply.get('duty_rules') ?? '' })],
  ['working days', 'board_head', () => paths.desk.calendar.href()],
  ['import of working days', 'board_head', () => paths.desk.calendarImport.href()],
  ['schedule of a week', 'board_head', () => `${paths.desk.schedule.href()}?tuan=2026-03-09`],
  ['entry of the schedule', 'board_head', () => paths.desk.scheduleEntry.href({ id: entryId })],
  ['new entry of the schedule', 'head', () => paths.desk.newScheduleEntry.href()],
  ['notices', 'writer', () => paths.desk.notices.href()],
  ['ways of notices', 'writer', () => paths.desk.noticeWays.href()],
  ['tasks', 'board_head', () => paths.desk.tasks.href()],
  ['board of tasks', 'board_head', () => paths.desk.taskBoard.href()],
  ['calendar of tasks', 'board_head', () => `${paths.desk.taskCalendar.href()}?thang=2026-03`],
  ['roster', 'board_head', () => paths.desk.roster.href()],
  ['new task', 'board_head', () => paths.desk.newTask.href()],
  ['task', 'editor', () => paths.desk.task.href({ id: taskId })],
  ['petitions', 'hub', () => paths.desk.petitions.href()],
  ['new petition', 'hub', () => paths.desk.newPetition.href()],
  ['petition to be sorted', 'hub', () => petitionAt('received')],
  ['petition that waits', 'hub', () => petitionAt('needs_supplement')],
  ['petition to be signed', 'head', () => petitionAt('drafted')],
  ['petition to be made public', 'hub', () => petitionAt('written')],
  ['public petition', 'hub', () => petitionAt('published')],
  ['sender', 'hub', () => paths.desk.petitionSender.href({ id: petitions.get('received') ?? '' })],
  ['log', 'auditor', () => paths.desk.audit.href()],
  ['outbox', 'administrator', () => paths.desk.outbox.href()],
  ['what a writer may not', 'writer', () => paths.desk.people.href()],
]

describe.each(kinds)('%s', (name, who, url) => {
  it('is valid HTML', async () => {
    const visitor: Visit = who === 'visitor' ? portal.visitor() : portal.as(everybody[who])
    const { body, headers } = await visitor.get(url())
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    await expectValidHtml(body, name)
  })
})

const shown = new Set([
  'home',
  'section',
  'article',
  'sign-in',
  'desk of a head',
  'article in the workspace',
  'checklist',
  'editor',
  'history',
  'comparison',
  'people',
  'duties',
  'obligation',
  'matrix of duties',
  'duty rule',
  'schedule of a week',
  'entry of the schedule',
  'working days',
  'notices',
  'board of tasks',
  'calendar of tasks',
  'roster',
  'task',
  'petitions',
  'new petition',
  'petition to be sorted',
  'petition to be made public',
  'log',
])

it.each(kinds.filter(([name]) => shown.has(name)))('%s is open to everybody', async (_name, who, url) => {
  const page = await browser.reuse({ viewport: { width: 360, height: 800 } })
  if (who !== 'visitor') await signInTab(portal, page, everybody[who], origin)
  const complaints = complaintsOf(page)
  complaints.length = 0
  await page.goto(`${origin}${url()}`, { waitUntil: 'load' })
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await askAxe(page), `at ${width} px`).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, 'nothing is wider than the window').toBeLessThanOrEqual(width)
  }
  expect(complaints).toEqual([])
})

const heard = new WeakMap<Page, string[]>()

/** What is complained of in a tab, from its first page on. */
function complaintsOf(page: Page): string[] {
  const complaints = heard.get(page) ?? listenTo(page)
  heard.set(page, complaints)
  return complaints
}

/** Errors of scripts, files that are missing, and everything the Content-Security-Policy refused. */
function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      complaints.push(`asks for ${request.url()}`)
  })
  return complaints
}
