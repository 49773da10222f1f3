/**
 * How much the reader of facts reads exactly: `--labels FILE`, an array of what people read in each file. A field that is null
 * or absent is not counted. Files lie beside the labels or under `--root DIR`. `--misses` first prints each difference.
 * Names of people stand in the labels as the first 16 digits of the SHA-256 of their normalised spelling. Kinds may be written
 * in full or short, as the gazette does ("VB HN"); its "Khác", something else, is no kind. `--part NAME` takes only the files
 * of that part ("held" were not looked at while the reader was made).
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readFacts, type Fact, type Facts } from '#lib/document-facts/index.ts'
import { documentTypes, typeOf } from '#lib/document-number/index.ts'
import { recogniseFile } from '#lib/file-kinds/index.ts'
import { readFileText } from '#lib/file-text/read-file.ts'

type Label = Record<string, string | null> & { file: string }

const { values } = parseArgs({
  options: {
    labels: { type: 'string', default: '../shared/data/gazette/labels.json' },
    root: { type: 'string' },
    part: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
})
const root = values.root ?? dirname(values.labels)
const labels = (JSON.parse(readFileSync(values.labels, 'utf8')) as Label[]).filter(
  ({ part }) => values.part === undefined || part === values.part,
)

/** Spelling counts; capitals, runs of spaces, other forms of the same letter and the last full stop do not. */
const normalise = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;]+$/, '')
    .trim()
const hash = (text: string) => createHash('sha256').update(normalise(text)).digest('hex').slice(0, 16)
/** "08-4-2022" → "2022-04-08" */
const dayOf = (text: string) =>
  text.replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )

/** What is compared in each field: the fact, as the label writes it. */
const fields: Record<string, (facts: Facts) => Fact<unknown> | undefined> = {
  number: ({ number }) => number,
  type: ({ type }) => type && { ...type, value: typeOf(type.value)?.name ?? type.value },
  // The gazette dates a consolidated text by what it consolidates.
  issued: ({ type, issuedOn, originalOn }) =>
    type?.value === 'consolidated-text' ? (originalOn ?? issuedOn) : issuedOn,
  gazette_issue: ({ gazetteIssue }) => gazetteIssue,
  gazette_date: ({ gazetteOn }) => gazetteOn,
  abstract: ({ abstract }) => abstract && { ...abstract, value: normalise(abstract.value) },
  issuer: ({ issuer }) => issuer && { ...issuer, value: normalise(issuer.value) },
  signer: ({ signerName }) => signerName && { ...signerName, value: hash(signerName.value) },
  recipients: ({ recipients }) => recipients && { ...recipients, value: hash(recipients.value.join('\n')) },
}
const wantedOf: Record<string, (text: string) => string> = {
  type: (text) =>
    documentTypes.find(({ abbreviation }) => abbreviation === text.replaceAll(' ', ''))?.name ?? text,
  gazette_date: dayOf,
  abstract: normalise,
  issuer: normalise,
}

async function factsOf(file: string): Promise<Facts> {
  const bytes = readFileSync(join(root, file))
  const reading = await readFileText(recogniseFile(basename(file), bytes).kind, bytes)
  return reading?.ok ? readFacts(reading.content) : {}
}

const counts = new Map<string, { right: number; all: number }>()
const sureness = { right: [] as number[], wrong: [] as number[] }
for (const label of labels) {
  const facts = await factsOf(label.file)
  for (const [field, read] of Object.entries(fields)) {
    const text = label[field]
    if (text === null || text === undefined || (field === 'type' && text === 'Khác')) continue
    const wanted = wantedOf[field]?.(text) ?? text
    const found = read(facts)
    const isRight = found?.value === wanted
    const count = counts.get(field) ?? { right: 0, all: 0 }
    counts.set(field, { right: count.right + Number(isRight), all: count.all + 1 })
    if (found) sureness[isRight ? 'right' : 'wrong'].push(found.sureness)
    if (!isRight && values.misses)
      console.log(
        `${label.file}: ${field}\n  wanted ${wanted}\n  read   ${String(found?.value)} (${found?.sureness})`,
      )
  }
}

const mean = (numbers: readonly number[]) =>
  numbers.length === 0
    ? null
    : Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 1000) / 1000
console.log(
  JSON.stringify({
    files: labels.length,
    ...Object.fromEntries(
      [...counts].map(([field, { right, all }]) => [field, Math.round((right / all) * 1000) / 1000]),
    ),
    sureness_right: mean(sureness.right),
    sureness_wrong: mean(sureness.wrong),
  }),
)
