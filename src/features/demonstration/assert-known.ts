import { ProfileBroken } from '#platform/profile.ts'

/** What a field names, and what the profile knows. */
export type Named = [field: string, values: readonly string[], known: readonly string[]]

/** Throws ProfileBroken, naming file and field, where something is named that the profile does not have. */
export function assertKnown(file: string, named: readonly Named[]): void {
  for (const [field, values, known] of named) {
    const strange = values.find((value) => !known.includes(value))
    if (strange !== undefined)
      throw new ProfileBroken(`Tệp ${file}, mục ${field}: không có "${strange}" trong hồ sơ cơ quan.`)
  }
}
