import { describe, expect, it } from 'vitest'
import { loadDuties } from '#features/duties/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { answerer, hubClerk, makePetition, signer, takePetitionStep } from '#test/make-petition.ts'
import { textOf } from '#test/make.ts'

// A Monday, eight in the morning.
const portal = usePortal()
const begin = '2026-03-02T01:00:00Z'

interface Clock {
  family: string
  division_id: string
  due_at: Date | null
  met_at: Date | null
  voided_at: Date | null
}

async function clocksOf(id: string): Promise<Record<string, Clock>> {
  const { rows } = await portal.database.pool.query<Clock>(
    'select family, division_id, due_at, met_at, voided_at from obligations where event_key like $1',
    [`petition:${id}:%`],
  )
  return Object.fromEntries(rows.map((row) => [row.family, row]))
}
const dayOf = (at: Date | null | undefined) => at?.toISOString().slice(0, 10)
const take = async (person: string, id: string, step: string, fields = {}) => {
  const { statusCode, body } = await takePetitionStep(portal, person, id, step, fields)
  expect(statusCode, textOf(body)).toBe(303)
}

describe('the clocks of a petition', () => {
  it('run from the moment at which it came: two, five and fifteen working days', async () => {
    portal.clock.set(begin)
    const { id } = await makePetition(portal, 'received')
    const clocks = await clocksOf(id)
    // Over at midnight, the end of the day before in the office's zone.
    expect(dayOf(clocks['pakn-phan-loai']?.due_at)).toBe('2026-03-04')
    expect(dayOf(clocks['pakn-chuyen']?.due_at)).toBe('2026-03-09')
    expect(dayOf(clocks['pakn-ket-qua']?.due_at)).toBe('2026-03-23')
    expect(clocks['pakn-cong-khai']).toBeUndefined()
  })

  it('stand still while the submitter is asked, and go on with the reply', async () => {
    portal.clock.set(begin)
    const { id, code, secret } = await makePetition(portal, 'needs_supplement')
    const asked = await clocksOf(id)
    expect(asked['pakn-phan-loai']?.met_at).not.toBeNull()
    expect(asked['pakn-ket-qua']?.due_at).toBeNull()
    portal.clock.advance({ days: 7 })
    await portal.visitor().post(paths.supplementPetition.href({ code, secret }), { words: 'Ở hai phòng.' })
    // Tuesday to Friday were nobody's; the Monday on which the reply came counts again.
    expect(dayOf((await clocksOf(id))['pakn-ket-qua']?.due_at)).toBe('2026-03-27')
  })

  it('go over to the division that answers, come back, and are met by the signature', async () => {
    portal.clock.set(begin)
    const { id } = await makePetition(portal, 'assigned')
    const given = await clocksOf(id)
    expect(given['pakn-ket-qua']).toMatchObject({ division_id: 'TH', met_at: null })
    expect(given['pakn-chuyen']?.voided_at).not.toBeNull()
    expect(textOf((await portal.as(answerer).get(paths.desk.duties.href())).body)).toContain(
      'Kết quả xử lý phản ánh, kiến nghị',
    )
    await take(hubClerk, id, 'lay-lai')
    expect(await clocksOf(id)).toMatchObject({
      'pakn-ket-qua': { division_id: 'KSTTHC', met_at: null },
      'pakn-chuyen': { voided_at: null, met_at: null },
    })
    await take(hubClerk, id, 'giao', { division: 'TH' })
    await take(answerer, id, 'du-thao', { answer: 'Chỉ nộp một lần.' })
    await take(signer, id, 'ky')
    const signed = await clocksOf(id)
    expect(signed['pakn-ket-qua']?.met_at).not.toBeNull()
    expect(dayOf(signed['pakn-cong-khai']?.due_at)).toBe('2026-03-04')
    await take(signer, id, 'rut-ky')
    const unsigned = await clocksOf(id)
    expect(unsigned['pakn-ket-qua']?.met_at).toBeNull()
    expect(unsigned['pakn-cong-khai']?.voided_at).not.toBeNull()
    portal.clock.advance({ days: 1 })
    await take(signer, id, 'ky')
    expect((await clocksOf(id))['pakn-cong-khai']).toMatchObject({ voided_at: null, met_at: null })
    expect(dayOf((await clocksOf(id))['pakn-cong-khai']?.due_at)).toBe('2026-03-05')
  })

  it('end with publication, with forwarding, and with a rejection', async () => {
    portal.clock.set(begin)
    const published = await clocksOf((await makePetition(portal, 'published')).id)
    expect(published['pakn-cong-khai']?.met_at).not.toBeNull()
    const forwarded = await clocksOf((await makePetition(portal, 'forwarded')).id)
    expect(forwarded['pakn-chuyen']?.met_at).not.toBeNull()
    expect(forwarded['pakn-ket-qua']?.voided_at).not.toBeNull()
    const rejected = await clocksOf((await makePetition(portal, 'rejected')).id)
    expect(rejected['pakn-phan-loai']?.met_at).not.toBeNull()
    for (const family of ['pakn-chuyen', 'pakn-ket-qua']) expect(rejected[family]?.voided_at).not.toBeNull()
  })

  it('are shown overdue in the list', async () => {
    portal.clock.set(begin)
    const { id, code } = await makePetition(portal, 'received')
    portal.clock.advance({ days: 4 })
    const list = await portal.as(hubClerk).get(`${paths.desk.petitions.href()}?tim=${code}`)
    expect(list.body).toContain(id)
    expect(textOf(list.body)).toMatch(/hết ngày 04\/03\/2026.*Quá hạn/)
    expect(textOf((await portal.as(hubClerk).get(paths.desk.petition.href({ id }))).body)).toContain(
      'Quá hạn',
    )
  })
})

it('brings the rules of the profile to an office that never had them, and leaves all others alone', async () => {
  const { pool } = portal.database
  const count = async () => (await pool.query('select 1 from duty_rules')).rowCount
  const before = await count()
  await loadDuties(portal.db, portal.services.profile, portal.clock.now())
  expect(await count()).toBe(before)
  const { duties } = portal.services.profile
  const [known] = duties
  const profile = { ...portal.services.profile, duties: [...duties, { ...known!, code: 'quy-dinh-moi' }] }
  await loadDuties(portal.db, profile, portal.clock.now())
  expect(await count()).toBe((before ?? 0) + 1)
})
