import { listCommitteeLeaders, people } from '#features/organisation/index.ts'
import type { Services } from '#platform/context.ts'

export interface Directory {
  person(key: string): string
  nameOf(key: string): string
  leader(key: string): string
}

/** The ids of the people and leaders of the profile, by their keys. */
export async function openDirectory({ db }: Services, now: Date): Promise<Directory> {
  const known = new Map((await db.select().from(people)).map((person) => [person.key, person]))
  const leaders = new Map((await listCommitteeLeaders(db, now)).map(({ key, id }) => [key, id]))
  const sure = <Value>(value: Value | undefined, key: string): Value => {
    if (value === undefined) throw new Error(`Hồ sơ cơ quan chưa được nạp: không có "${key}"`)
    return value
  }
  return {
    person: (key) => sure(known.get(key), key).id,
    nameOf: (key) => sure(known.get(key), key).fullName,
    leader: (key) => sure(leaders.get(key), key),
  }
}
