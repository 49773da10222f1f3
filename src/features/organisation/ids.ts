import { NotFound } from '#platform/errors.ts'

/** An address may say anything; the database takes only what looks like an id. */
export function assertId(id: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new NotFound()
}
