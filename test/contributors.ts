import { paths } from '#paths'
import type { Portal } from './app.ts'
import { visitWithCookies } from './visit.ts'

const day = 86_400_000

/** Organisations that supply information, as far as a test needs them. */
export function contributorsOf(portal: Portal, clerk = 'chuyen-vien-ksttthc') {
  let count = 0
  const pass = (milliseconds: number) =>
    portal.clock.set(new Date(portal.clock.now().getTime() + milliseconds).toISOString())
  const application = (over: Record<string, string> = {}) => ({
    kind: 'organisation',
    name: `Hội Nông dân huyện số ${++count}`,
    representative: 'A Thông',
    email: `hoi-${count}@nong-dan.example`,
    field: 'Tin về nông nghiệp',
    terms: 'on',
    prohibited: 'on',
    ...over,
  })
  const register = async (over: Record<string, string> = {}) => {
    // Each test has hours of its own, so that the limits of one do not touch another.
    pass(3_600_000)
    return portal.visitor().post(paths.registerContributor.href(), application(over))
  }
  const lettersTo = async (email: string) => {
    await portal.settleJobs()
    return (await portal.outbox()).filter(({ to }) => to === email)
  }
  /** The newest link of that kind. */
  const linkIn = async (email: string, kind: 'xac-nhan' | 'vao') => {
    const link = new RegExp(`/cong-tac-vien/${kind}/[\\w-]{43}`)
    const letters = await lettersTo(email)
    return letters.map(({ text }) => link.exec(text)?.[0]).find((found) => found !== undefined) ?? ''
  }
  const idOf = async (email: string) => {
    const { rows } = await portal.database.pool.query<{ id: string }>(
      "select id from contributors where email = $1 and state <> 'unconfirmed' order by created_at desc",
      [email],
    )
    return rows[0]?.id ?? ''
  }
  const step = (by: string, id: string, name: string, fields = {}) =>
    portal.as(by).post(paths.desk.contributorStep(name).href({ id }), fields)
  const must = (answer: { statusCode: number; body: string }) => {
    if (answer.statusCode !== 303) throw new Error(`Not done: ${answer.statusCode} ${answer.body}`)
  }
  async function confirmed(over: Record<string, string> = {}) {
    must(await register(over))
    const email = over['email'] ?? `hoi-${count}@nong-dan.example`
    must(await portal.visitor().post(await linkIn(email, 'xac-nhan')))
    return { email, id: await idOf(email) }
  }
  async function approved(over: Record<string, string> = {}) {
    const one = await confirmed(over)
    must(await step(clerk, one.id, 'duyet'))
    return one
  }
  const browser = () => visitWithCookies(portal.app, portal.services.publicUrl)
  async function enter(email: string) {
    const own = browser()
    pass(60_000)
    must(await own.post(paths.enterContributor.href(), { email }))
    const link = await linkIn(email, 'vao')
    must(await own.post(link))
    return { own, link }
  }
  return {
    day,
    pass,
    application,
    register,
    lettersTo,
    linkIn,
    idOf,
    step,
    confirmed,
    approved,
    browser,
    enter,
    lastName: () => `Hội Nông dân huyện số ${count}`,
    lastEmail: () => `hoi-${count}@nong-dan.example`,
  }
}
