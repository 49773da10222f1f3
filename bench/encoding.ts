/**
 * How well text in old charsets is brought to Unicode: `--files DIR --truth DIR`, files and transcripts matched by base name at
 * any depth. `diacritic_accuracy`: of the letters of the transcripts that carry a mark (or are đ), the share that came out as the
 * same letter, of either case: TCVN3 has no capitals of its own, and the transcripts give its bytes, not what its capital fonts
 * show; `with_case` counts the case too. `unicode_files_changed`: files in `--unicode DIR` (more than once if need be) of which
 * anything was converted.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { recogniseFile } from '../src/lib/file-kinds/index.ts'
import { textOf } from '../src/lib/file-text/content.ts'
import { readFileText } from '../src/lib/file-text/read-file.ts'
import { align } from './encoding/align.ts'

const material = '../shared/data'
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: `${material}/legacy-encoding/files` },
    truth: { type: 'string', default: `${material}/legacy-encoding/transcripts` },
    unicode: {
      type: 'string',
      multiple: true,
      default: [`${material}/laws`, `${material}/administrative-files/decree-30`],
    },
    show: { type: 'boolean', default: false },
  },
})

const listFiles = (folder: string) =>
  globSync('**/*', { cwd: folder })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
const stem = (path: string) => basename(path, extname(path)).normalize('NFC')

async function read(path: string) {
  const bytes = readFileSync(path)
  const reading = await readFileText(recogniseFile(basename(path), bytes).kind, bytes)
  return reading?.ok ? reading.content : null
}

const tidy = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
const isMarked = (letter: string) => /[đĐ]|\p{L}\p{M}/u.test(letter.normalize('NFD'))

interface Count {
  letters: number
  right: number
  rightWithCase: number
  characters: number
  rightCharacters: number
}

function compare(truth: string, output: string, name: string): Count {
  const count: Count = {
    letters: 0,
    right: 0,
    rightWithCase: 0,
    characters: truth.length,
    rightCharacters: 0,
  }
  for (const [n, met] of align(truth, output).entries()) {
    const letter = truth[n] ?? ''
    if (met === letter) count.rightCharacters++
    if (!isMarked(letter)) continue
    count.letters++
    if (met === letter) count.rightWithCase++
    if (met?.toLowerCase() === letter.toLowerCase()) count.right++
    else if (values.show)
      console.log(
        `${name}: ${truth.slice(Math.max(0, n - 20), n)}[${letter}→${met ?? ''}]${truth.slice(n + 1, n + 15)}`,
      )
  }
  return count
}

const transcripts = new Map(
  listFiles(values.truth)
    .filter((path) => path.endsWith('.txt'))
    .map((path) => [stem(path), path]),
)
const total: Count = { letters: 0, right: 0, rightWithCase: 0, characters: 0, rightCharacters: 0 }
let files = 0
let unread = 0
for (const path of listFiles(values.files)) {
  const transcript = transcripts.get(stem(path))
  if (transcript === undefined) continue
  files++
  const content = await read(path)
  if (!content) unread++
  const count = compare(
    tidy(readFileSync(transcript, 'utf8')),
    tidy(content ? textOf(content) : ''),
    stem(path),
  )
  for (const key of Object.keys(total) as (keyof Count)[]) total[key] += count[key]
  const share = count.right / Math.max(count.letters, 1)
  console.log(
    `${share.toFixed(4)} ${(count.rightCharacters / Math.max(count.characters, 1)).toFixed(4)} ${basename(path)}${content ? '' : ' (not read)'}`,
  )
}

let unicodeFiles = 0
let changed = 0
for (const path of values.unicode.filter((folder) => existsSync(folder)).flatMap(listFiles)) {
  const content = await read(path)
  if (!content) continue
  unicodeFiles++
  if (!content.conversions?.length) continue
  changed++
  console.log(`changed: ${path}: ${JSON.stringify(content.conversions)}`)
}

const share = (part: number, whole: number) => Math.round((10_000 * part) / Math.max(whole, 1)) / 10_000
console.log(
  JSON.stringify({
    files,
    not_read: unread,
    diacritic_accuracy: share(total.right, total.letters),
    with_case: share(total.rightWithCase, total.letters),
    character_accuracy: share(total.rightCharacters, total.characters),
    unicode_files: unicodeFiles,
    unicode_files_changed: changed,
  }),
)
