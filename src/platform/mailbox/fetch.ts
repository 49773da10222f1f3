import type { FetchMessageObject, ImapFlow } from 'imapflow'
import type { Files } from '../files.ts'
import { keepBytes, keepStream, type KeptOriginal } from './keep-original.ts'

/** A letter in its mailbox, before it is fetched. */
export interface Listed {
  uid: number
  bytes: number
  /** When it came to the mailbox. */
  receivedAt: Date
}

export interface Fetched extends Listed {
  /** Null where the server has the letter in its list and does not give it. */
  original: KeptOriginal | null
}

/** Letters up to this size are fetched together; a larger one comes alone and as a stream. */
const small = 512 * 1024
const mostTogether = { letters: 50, bytes: 2 * 1024 * 1024 }

/** What came after `lastUid`, in the order in which it came. */
export async function listAfter(client: ImapFlow, lastUid: number, now: Date): Promise<Listed[]> {
  if (!client.mailbox || client.mailbox.exists === 0) return []
  const query = { uid: true, size: true, internalDate: true }
  const found = await client.fetchAll(`${lastUid + 1}:*`, query, { uid: true })
  return found
    .filter(({ uid }) => uid > lastUid)
    .map((letter) => ({ uid: letter.uid, bytes: letter.size ?? 0, receivedAt: dayOf(letter, now) }))
    .toSorted((a, b) => a.uid - b.uid)
}

function dayOf({ internalDate }: FetchMessageObject, now: Date): Date {
  const at = new Date(internalDate ?? now)
  return Number.isNaN(at.getTime()) ? now : at
}

/** In order; each group is kept in one transaction. */
export function groupLetters(listed: readonly Listed[]): Listed[][] {
  const groups: Listed[][] = []
  let bytes = 0
  for (const letter of listed) {
    const last = groups.at(-1)
    const isFull = !last || last.length >= mostTogether.letters || bytes + letter.bytes > mostTogether.bytes
    bytes = isFull ? letter.bytes : bytes + letter.bytes
    if (isFull) groups.push([letter])
    else last.push(letter)
  }
  return groups
}

/** Their originals lie among the files afterwards. What was taken out of the mailbox meanwhile is left out. */
export async function fetchGroup(
  client: ImapFlow,
  files: Files,
  group: readonly Listed[],
): Promise<Fetched[]> {
  const [first] = group
  if (group.length === 1 && first && first.bytes > small) return [await fetchLarge(client, files, first)]
  const uids = group.map(({ uid }) => uid).join(',')
  const originals = new Map<number, KeptOriginal>()
  const letters = await client.fetchAll(uids, { uid: true, source: true }, { uid: true })
  // Each is flushed to the disk; side by side the disk does that for many at once.
  await Promise.all(
    letters.map(async ({ uid, source }) => source && originals.set(uid, await keepBytes(files, source))),
  )
  const missing = group.filter(({ uid }) => !originals.has(uid))
  const there = missing.length === 0 ? [] : await listThere(client, missing)
  return group
    .filter(({ uid }) => originals.has(uid) || there.includes(uid))
    .map((letter) => ({ ...letter, original: originals.get(letter.uid) ?? null }))
}

async function fetchLarge(client: ImapFlow, files: Files, letter: Listed): Promise<Fetched> {
  const { content } = await client.download(String(letter.uid), undefined, { uid: true, chunkSize: small })
  return { ...letter, original: content ? await keepStream(files, content) : null }
}

const listThere = async (client: ImapFlow, letters: readonly Listed[]): Promise<number[]> =>
  (await client.fetchAll(letters.map(({ uid }) => uid).join(','), { uid: true }, { uid: true })).map(
    ({ uid }) => uid,
  )
