import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CitizenQuestion } from './articles.ts'

/** `answers`: ids of articles for each question, the best first; an id that comes again is one. */
export function scoreAnswers(
  questions: readonly CitizenQuestion[],
  answers: readonly (readonly string[])[],
): Record<'r1' | 'r5' | 'r10' | 'r50' | 'mrr10', number> {
  const sums = { r1: 0, r5: 0, r10: 0, r50: 0, mrr10: 0 }
  for (const [n, { rel }] of questions.entries()) {
    const ids = [...new Set(answers[n])]
    const places = rel.map((id) => ids.indexOf(id)).filter((place) => place >= 0)
    const within = (most: number) => places.filter((place) => place < most).length / rel.length
    sums.r1 += within(1)
    sums.r5 += within(5)
    sums.r10 += within(10)
    sums.r50 += within(50)
    const first = Math.min(...places)
    if (first < 10) sums.mrr10 += 1 / (first + 1)
  }
  const mean = (sum: number) => Math.round((sum / questions.length) * 10_000) / 10_000
  return {
    r1: mean(sums.r1),
    r5: mean(sums.r5),
    r10: mean(sums.r10),
    r50: mean(sums.r50),
    mrr10: mean(sums.mrr10),
  }
}

export async function folderMegabytes(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return bytes / 1_048_576
}
