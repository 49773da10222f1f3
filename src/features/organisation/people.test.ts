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
})
