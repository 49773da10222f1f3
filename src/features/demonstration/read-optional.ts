import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Profile, readJson } from '#platform/profile.ts'

/** A file of the profile's folder `demo`, or null where the profile has none. Throws ProfileBroken, naming the field. */
export function readOptional<Schema extends z.ZodType>(
  profile: Profile,
  name: string,
  schema: Schema,
): z.output<Schema> | null {
  const folder = join(profile.folder, 'demo')
  return existsSync(join(folder, name)) ? readJson(folder, name, schema) : null
}
