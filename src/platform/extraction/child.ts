/**
 * The process in which a handed-in file is read. It may be killed at any moment: what it says lies in a file, written whole
 * and then renamed.
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFacts } from '#lib/document-facts/index.ts'
import { recogniseFile, unpackArchive, type Remark } from '#lib/file-kinds/index.ts'
import { readFileText } from '#lib/file-text/read-file.ts'
import { findRelations } from '#lib/legal-relations/index.ts'
import { verifySignatures } from '#lib/pdf-signatures/index.ts'
import { readAuthorities } from './authorities.ts'
import type { Extracted, UnfoldedFiles } from './extracted.ts'

const [task, output = '', ...words] = process.argv.slice(2)

async function extract(path = '', name = '', authorities = ''): Promise<Extracted> {
  const bytes = await readFile(path)
  const { kind, mime, remarks } = recogniseFile(name, bytes)
  const signatures =
    kind === 'pdf' ? verifySignatures(bytes, { trusted: await readAuthorities(authorities) }) : []
  const known = { kind, mime, content: null, facts: {}, relations: [], signatures }
  const isHopeless = remarks.some((remark) => hopeless.has(remark))
  const reading = isHopeless ? null : readFileText(kind, bytes)
  if (!reading)
    return { ...known, remarks: isHopeless || kind === 'zip' ? remarks : [...remarks, 'no-reader'] }
  const read = await reading
  if (!read.ok) return { ...known, remarks: [...remarks, read.why] }
  const notes = read.content.notes.filter((note): note is Remark => noticed.has(note))
  const { content } = read
  const facts = readFacts(content)
  return { ...known, remarks: [...remarks, ...notes], content, facts, relations: findRelations(content, facts) }
}

const hopeless = new Set<Remark>([
  'empty',
  'lock-file',
  'password',
  'damaged',
  'too-large',
  'unknown',
  'web-page',
  'mail',
  'program',
  'other-archive',
])
const noticed = new Set<string>(['scanned', 'truncated', 'old-encoding'])

/** The names of an archive never become paths. */
async function unfold(path = '', folder = ''): Promise<UnfoldedFiles> {
  const unfolded = unpackArchive(await readFile(path))
  if (!unfolded.ok) return unfolded
  const files: { name: string; path: string }[] = []
  for (const { name, bytes } of unfolded.files) {
    const place = join(folder, String(files.length + 1))
    await writeFile(place, bytes)
    files.push({ name, path: place })
  }
  return { ok: true, files, left: unfolded.left }
}

const answer = task === 'unfold' ? await unfold(...words) : await extract(...words)
await writeFile(`${output}.part`, JSON.stringify(answer))
await rename(`${output}.part`, output)
// A library may leave a timer or a worker behind; nothing waits for them.
process.exit(0)
