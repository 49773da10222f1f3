import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from './actor.ts'
import { dateOn, ProfileBroken, readProfile } from './profile.ts'

const kept = join(import.meta.dirname, '../../db/profiles/kon-tum-2011')

describe('the profile of the office', () => {
  const profile = readProfile(kept)

  it('names the office, both domains and both mailboxes of the regulation', () => {
    expect(profile.office.name).toBe('Văn phòng Ủy ban nhân dân tỉnh Kon Tum')
    expect(profile.office.domains).toEqual({
      canonical: 'vpubnd.kontum.gov.vn',
      aliases: ['kontumvp.kontum.gov.vn'],
    })
    expect(profile.office.mailboxes.map(({ address }) => address)).toEqual([
      'vpubnd@kontum.gov.vn',
      'phongksttthc@gmail.com',
    ])
  })

  it('quotes the nine sections of art. 10 word for word', () => {
    const regulation = readFileSync(join(kept, 'demo/quy-che-65.txt'), 'utf8').normalize('NFC')
    expect(profile.sections.map(({ code }) => code)).toEqual(
      Array.from({ length: 9 }, (_, n) => `10.${n + 1}`),
    )
    for (const section of profile.sections) expect(regulation).toContain(section.clause)
  })

  it('has somebody for every role, and two administrators, since one confirms what the other grants', () => {
    const held = profile.people.flatMap(({ posts }) => posts.map(({ role }) => role))
    const roles: Record<Role, true> = {
      contributor: true,
      specialist: true,
      division_head: true,
      division_deputy: true,
      board_member: true,
      board_deputy: true,
      board_head: true,
      deputy_chief: true,
      chief: true,
      finance: true,
      auditor: true,
      administrator: true,
    }
    expect(new Set(held)).toEqual(new Set(Object.keys(roles)))
    expect(held.filter((role) => role === 'administrator')).toHaveLength(2)
  })

  it('gives every member of the board the same post as the board list does', () => {
    for (const member of profile.board.members) {
      const person = profile.people.find(({ key }) => key === member.person)
      expect(person?.posts.map(({ role }) => role)).toContain(member.role)
    }
    expect(profile.board.members.filter(({ role }) => role === 'board_head')).toHaveLength(1)
  })

  it('lets no demonstration mail leave: every address is at a reserved domain', () => {
    for (const { email } of profile.people) expect(email).toMatch(/@vpubnd\.example$/)
  })
})

describe('the days off of the office', () => {
  const { calendar, workCalendar } = readProfile(kept)

  it('are there for the twenty years from 2011 on, none of them twice', () => {
    const years = new Set(calendar.days.map(({ day }) => day.slice(0, 4)))
    expect([...years]).toEqual(Array.from({ length: 20 }, (_, n) => String(2011 + n)))
  })

  it.each([
    ['2011-02-07', 'the lunar new year of 2011, whose Saturday moves to Monday'],
    ['2016-02-11', 'the fifth day that the new year has since the code of 2012'],
    ['2026-04-27', 'the Monday after the Hùng Kings’ Sunday'],
    ['2030-02-01', 'the last day before the lunar new year that comes a day before China’s'],
    ['2026-11-24', 'the day of culture, since 2026'],
  ])('hold %s, %s', (day) => {
    expect(workCalendar.halvesOn(day)).toBe(0)
  })

  it('do not hold 24 November before 2026, nor a Saturday that is worked for another day', () => {
    expect(workCalendar.halvesOn('2025-11-24')).toBe(2)
    expect(workCalendar.halvesOn('2026-01-10')).toBe(2)
    expect(workCalendar.halvesOn('2026-01-02')).toBe(0)
  })

  it('say of themselves that nobody has compared them with the yearly notices', () => {
    expect(calendar.days.filter(({ unverified }) => !unverified)).toEqual([])
  })
})

describe('a day counted from the day of loading', () => {
  it('crosses the end of a month and of a year', () => {
    expect(dateOn({ fromToday: -10 }, '2026-01-05')).toBe('2025-12-26')
    expect(dateOn({ fromToday: 20 }, '2026-02-15')).toBe('2026-03-07')
  })

  it('leaves a fixed date as it is', () => {
    expect(dateOn('2011-09-20', '2026-01-05')).toBe('2011-09-20')
  })
})

describe('whoever keeps the profile reads which file and field is wrong', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ho-so-'))
    cpSync(kept, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const change = (file: string, from: string, to: string) => {
    const path = join(folder, file)
    const source = readFileSync(path, 'utf8')
    expect(source).toContain(from)
    writeFileSync(path, source.replace(from, to))
  }

  it.each([
    [
      'sections.json',
      '"code": "10.3"',
      '"code": "11.3"',
      'Tệp sections.json, mục [2].code: phải có dạng 10.n.',
    ],
    ['sections.json', '"code": "10.3"', '"code": "10.2"', 'Tệp sections.json, mục code: "10.2" có hai lần.'],
    [
      'office.json',
      '"Asia/Ho_Chi_Minh"',
      '"Kon Tum"',
      'Tệp office.json, mục timeZone: không phải tên múi giờ.',
    ],
    ['office.json', '"place"', '"plase"', 'Tệp office.json, mục place:'],
    [
      'board.json',
      '"to-truong"',
      '"to-truong-cu"',
      'Tệp board.json, mục members[0].person: không có "to-truong-cu"',
    ],
    [
      'people.json',
      '"division": "TH"',
      '"division": "XX"',
      'Tệp people.json, mục [2].posts[0].division: không có "XX"',
    ],
    ['delegations.json', '"KT"', '"XX"', 'Tệp delegations.json, mục [0].division: không có "XX"'],
    [
      'pages/contacts.json',
      '"value": "http://vpubnd.kontum.gov.vn"',
      '"value": ""',
      'Tệp pages/contacts.json, mục website.value:',
    ],
    [
      'pages/contacts.json',
      '"value": "vpubnd@kontum.gov.vn"',
      '"value": " "',
      'Tệp pages/contacts.json, mục petitionEmail.value:',
    ],
    [
      'calendar.json',
      '"day": "2011-02-02"',
      '"day": "2011-01-03"',
      'Tệp calendar.json, mục day: "2011-01-03" có hai lần.',
    ],
    [
      'calendar.json',
      '[2, 2, 2, 2, 2, 0, 0]',
      '[0, 0, 0, 0, 0, 0, 0]',
      'Tệp calendar.json, mục week: phải có',
    ],
    ['calendar.json', '"to": "11:30"', '"to": "06:30"', 'Tệp calendar.json, mục hours.morning: phải bắt đầu'],
    ['office.json', '"(060) 0000 000"', '" "', 'Tệp office.json, mục phone.value:'],
    ['petitions.json', '"(060) 0000 016"', '" "', 'Tệp petitions.json, mục contact.phone.value:'],
    ['petitions.json', '"vpubnd@kontum.gov.vn"', '""', 'Tệp petitions.json, mục contact.email.value:'],
    [
      'petitions.json',
      '"http://vpubnd.kontum.gov.vn"',
      '""',
      'Tệp petitions.json, mục contact.website.value:',
    ],
    ['petitions.json', '"KSTTHC"', '"XX"', 'Tệp petitions.json, mục receivedBy: không có "XX"'],
    [
      'pages/leaders.json',
      '"chanh-van-phong"',
      '"chanh-thanh-tra"',
      'Tệp pages/leaders.json, mục duties: không có "chanh-thanh-tra" trong hồ sơ cơ quan.',
    ],
    [
      'pages/organisation.json',
      '"code": "TH"',
      '"code": "KT"',
      'Tệp pages/organisation.json, mục divisions: thiếu "TH".',
    ],
    [
      'languages/en/introduction.json',
      '"id": "nhiem-vu"',
      '"id": "duties"',
      'Tệp languages/en/introduction.json, mục parts: không có "duties" trong hồ sơ cơ quan.',
    ],
    [
      'languages/en/contacts.json',
      '"phongksttthc@gmail.com"',
      '"vpubnd@kontum.gov.vn"',
      'Tệp languages/en/contacts.json, mục mailboxes: thiếu "phongksttthc@gmail.com".',
    ],
    ['leaders.json', '[', '[[', 'Tệp leaders.json không phải là JSON hợp lệ'],
  ])('%s with %s changed to %s', (file, from, to, sentence) => {
    change(file, from, to)
    expect(() => readProfile(folder)).toThrow(ProfileBroken)
    expect(() => readProfile(folder)).toThrow(sentence)
  })

  it('a missing file is named too', () => {
    rmSync(join(folder, 'board.json'))
    expect(() => readProfile(folder)).toThrow('Không đọc được tệp board.json')
  })
})
