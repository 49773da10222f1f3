import type { Progress } from '#features/intake/index.ts'
import { paths } from '#paths'
import type { Visit } from './visit.ts'

export const asScript = { accept: 'application/json' }

/** What a clerk's page does with one file: says its name and size, then sends it in one piece. */
export async function handIn(clerk: Visit, name: string, bytes: Uint8Array): Promise<Progress> {
  const announced = await announce(clerk, name, bytes.length)
  const sent = await clerk.patch(paths.desk.incomingFile.href(announced), 0, bytes)
  return sent.json<Progress>()
}

export async function announce(
  clerk: Visit,
  name: string,
  size: number,
  more: Record<string, string> = {},
): Promise<Progress> {
  const fields = { name, size: String(size), ...more }
  const answer = await clerk.post(paths.desk.incomingFiles.href(), fields, asScript)
  return answer.json<Progress>()
}

/** What the page is told of a file at the moment. */
export async function askAbout(clerk: Visit, { id }: Pick<Progress, 'id'>): Promise<Progress> {
  return (await clerk.get(paths.desk.incomingFile.href({ id }), asScript)).json<Progress>()
}
