import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { steps, type Step } from '#features/articles/article.ts'
import { toDateTimeInput } from '#lib/dates.ts'
import type { Fields } from '#test/jar.ts'
import { type Desk, draft, NotAcknowledged, save, take, upload } from '../office/article.ts'
import type { Office } from '../office/office.ts'
import type { Ledger } from './ledger.ts'

const editors = ['bien-tap-1', 'bien-tap-2']
const publishers = ['dang-bai', 'to-pho', 'to-truong']
const oneOf = <Item>(items: readonly [Item, ...Item[]] | Item[]): Item => {
  const item = items[Math.floor(Math.random() * items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** Everybody who works during the crashes. */
export const staff = (desks: readonly Desk[]): string[] => [
  ...new Set([...desks.flatMap(({ writer, signer }) => [writer, signer]), ...editors, ...publishers]),
]

const pictures: Promise<Uint8Array<ArrayBuffer>>[] = []

/** A picture that no other upload has, so that every upload writes a file. */
async function drawPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const [r, g, b] = [0, 1, 2].map(() => Math.floor(Math.random() * 256)) as [number, number, number]
  const drawn = await sharp({ create: { width: 64, height: 48, channels: 3, background: { r, g, b } } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: randomUUID() } })
    .toBuffer()
  return Uint8Array.from(drawn)
}

/** Draws what the writers of the next round will send, while nothing else happens. */
export async function drawPictures(count: number): Promise<void> {
  while (pictures.length < count) pictures.push(drawPicture())
  await Promise.all(pictures)
}

interface Writing {
  office: Office
  ledger: Ledger
  desk: Desk
  isOver: () => boolean
}

/** Writes articles and takes them on until the round is over or the portal no longer answers. */
export async function write(writing: Writing): Promise<void> {
  while (!writing.isOver()) {
    const article = { id: null as string | null }
    try {
      await writeOne(writing, article)
    } catch (error) {
      // Fetch tells a lost connection as a TypeError; an answer of 400 or more is no acknowledgement either.
      if (!(error instanceof TypeError || error instanceof NotAcknowledged)) throw error
      if (error instanceof NotAcknowledged && / 4\d\d /.test(error.message)) throw error
      if (article.id !== null) writing.ledger.open.add(article.id)
      return
    }
  }
}

async function writeOne({ office, ledger, desk, isOver }: Writing, article: { id: string | null }) {
  const writer = await office.person(desk.writer)
  const title = `Bài viết giữa lúc mất điện ${randomUUID()}`
  const id = await draft(writer, desk, title)
  article.id = id
  ledger.deeds.push({ kind: 'draft', article: id, title })
  let mediaId: string | undefined
  const bytes = await pictures.pop()
  if (bytes) {
    mediaId = await upload(writer, 'hop.jpg', bytes)
    ledger.deeds.push({ kind: 'upload', media: mediaId, sha256: sha256(bytes) })
  }
  const saves = 1 + Math.floor(Math.random() * 3)
  for (let revision = 1; revision <= saves; revision += 1) {
    const lead = `Tóm tắt ${randomUUID()}.`
    await save(writer, id, { title, lead, number: revision, revision, mediaId })
    ledger.deeds.push({ kind: 'save', article: id, lead })
  }
  const [editor, publisher] = [oneOf(editors), oneOf(publishers)]
  const way: [person: string, step: Step, fields?: Fields][] = [
    [desk.writer, 'submit'],
    [desk.signer, 'sign'],
    [editor, 'take_up'],
    [editor, 'check'],
    [publisher, 'approve'],
    ...ending(publisher),
  ]
  for (const [person, step, fields] of way) {
    if (isOver()) return
    await take(await office.person(person), id, step, fields)
    // A step that leads nowhere is one about a text that is out.
    ledger.deeds.push({ kind: 'step', article: id, step, to: steps[step].to ?? 'published' })
  }
}

/** Half of them go out at once, some of these are corrected; the others go out by themselves in a moment. */
function ending(publisher: string): [person: string, step: Step, fields?: Fields][] {
  const chance = Math.random()
  if (chance < 0.5) {
    const soon = new Date(Date.now() + 1_500 + Math.random() * 4_000)
    const seconds = String(soon.getUTCSeconds()).padStart(2, '0')
    return [[publisher, 'schedule', { publishAt: `${toDateTimeInput(soon)}:${seconds}` }]]
  }
  if (chance < 0.75) return [[publisher, 'publish']]
  return [
    [publisher, 'publish'],
    [publisher, 'correct', { reason: 'Sửa một con số.' }],
  ]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
