import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { passwordOf } from '#test/sign-in.ts'
import { people } from './table.ts'

const portal = usePortal()

describe('a person whose address was corrected by the administrator', () => {
  it('signs in by the new one, and by the old one no more', async () => {
    const { email, password } = await passwordOf(portal.services, portal.dataFolder, 'chuyen-vien-kinh-te')
    const [person] = await portal.db.select().from(people).where(eq(people.key, 'chuyen-vien-kinh-te'))
    const fields = { fullName: person!.fullName, email: 'dia-chi-moi@vpubnd.example', phone: '' }
    const saved = await portal.as('quan-tri-1').post(paths.desk.person.href({ id: person!.id }), fields)
    expect(saved.statusCode).toBe(303)

    const signIn = (address: string) =>
      portal.browser().post(paths.signIn.href(), { email: address, password })
    expect((await signIn(fields.email)).statusCode).toBe(303)
    expect((await signIn(email)).statusCode).toBe(422)
  })

  it('is told of it at the old one, which is the only place where a stranger cannot hide it', async () => {
    const [person] = await portal.db.select().from(people).where(eq(people.key, 'chuyen-vien-tchc'))
    const fields = { fullName: person!.fullName, email: 'dia-chi-khac@vpubnd.example', phone: '' }
    await portal.as('quan-tri-1').post(paths.desk.person.href({ id: person!.id }), fields)
    await portal.settleJobs()
    const letters = (await portal.outbox()).filter(({ to }) => to === person!.email)
    expect(letters.map(({ subject }) => subject)).toEqual(['Địa chỉ thư điện tử của bạn đã được đổi'])
    expect(letters[0]?.text).toContain('dia-chi-khac@vpubnd.example')
    expect(letters[0]?.text).toContain((await portal.actorOf('quan-tri-1')).name)
    await portal
      .as('quan-tri-1')
      .post(paths.desk.person.href({ id: person!.id }), { ...fields, phone: '0260' })
    await portal.settleJobs()
    expect((await portal.outbox()).filter(({ to }) => to === fields.email)).toEqual([])
  })
})
