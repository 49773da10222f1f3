import { describe, expect, it } from 'vitest'
import { textOf } from '#lib/file-text/content.ts'
import { readFileText } from '#lib/file-text/read-file.ts'
import { RuleBroken, TooOften } from '../errors.ts'
import { writeRendition, type Rendition } from './index.ts'

const rendition = (title: string, words = 'Điều 1. Phạm vi'): Rendition => ({
  title,
  facts: [],
  pages: [words],
  address: 'https://vi-du.gov.vn/van-ban/1',
  day: '2026-03-10',
})
const long = Array.from({ length: 400 }, (_, n) => `Điều ${n + 1}. Các đơn vị thi hành Quy chế này.`).join(
  '\n',
)

describe('a file that is written for somebody', () => {
  it('keeps nobody else waiting while it is written', async () => {
    let turns = 0
    const watch = setInterval(() => turns++, 1)
    const bytes = await writeRendition('pdf', rendition('Quyết định 1', long))
    clearInterval(watch)
    const read = await readFileText('pdf', bytes)
    expect(read?.ok && textOf(read.content)).toContain('Điều 400.')
    // Written here, it would have let nobody in between.
    expect(turns).toBeGreaterThan(20)
  })

  it('is written once for all who ask for the same', async () => {
    const [first, second] = await Promise.all([
      writeRendition('odt', rendition('Quyết định 2')),
      writeRendition('odt', rendition('Quyết định 2')),
    ])
    expect(second).toBe(first)
    expect(await writeRendition('odt', rendition('Quyết định 3'))).not.toEqual(first)
  })

  it('is given up at its limits, with a sentence, and can be asked for again', async () => {
    const asked = rendition('Quyết định 4', long)
    await expect(writeRendition('odt', asked, { memory: 768, time: 1 })).rejects.toThrow(RuleBroken)
    await expect(writeRendition('pdf', asked, { memory: 12, time: 60_000 })).rejects.toThrow(RuleBroken)
    expect((await writeRendition('odt', asked)).length).toBeGreaterThan(1000)
  })

  it('is refused to whom too many wait before', async () => {
    const asked = Array.from({ length: 25 }, (_, n) =>
      writeRendition('odt', rendition(`Quyết định 5.${n}`), { memory: 768, time: 1 }),
    )
    const answers = await Promise.allSettled(asked)
    const refused = answers.filter(
      (answer) => answer.status === 'rejected' && answer.reason instanceof TooOften,
    )
    expect(refused).toHaveLength(5)
  })
})
