import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sanitise, toPlainText } from '#lib/rich-text/index.ts'
import { readProfile } from '#platform/profile.ts'
import { type DemonstrationItem, type DemonstrationStep } from './item.ts'
import { fillDays } from './placeholders.ts'
import { readItems } from './reader.ts'

const kept = join(import.meta.dirname, '../../../db/profiles/kon-tum-2011')
const profile = readProfile(kept)
const items = readItems(profile)
const by = (item: DemonstrationItem, step: DemonstrationStep['step']) =>
  item.steps.filter((taken) => taken.step === step).map((taken) => taken.by)
const words = (html: string) => toPlainText(html).split(/\s+/).filter(Boolean)

describe('the items of the demonstration', () => {
  it('are at least sixty, in every state', () => {
    expect(items.length).toBeGreaterThanOrEqual(60)
    expect(new Set(items.map(({ state }) => state)).size).toBe(14)
  })

  it('fill every section but one, which shows how an empty one looks', () => {
    const filled = new Set(items.map(({ section }) => section))
    expect(profile.sections.filter(({ code }) => !filled.has(code)).map(({ code }) => code)).toEqual(['10.6'])
  })

  it('are spread over twelve weeks', () => {
    const days = items.flatMap(({ publishedDaysAgo }) =>
      publishedDaysAgo === null ? [] : [publishedDaysAgo],
    )
    expect(Math.max(...days)).toBeGreaterThan(77)
    expect(Math.min(...days)).toBeLessThan(5)
    expect(new Set(days.map((day) => Math.floor(day / 7))).size).toBe(12)
  })

  it('have the hard cases: a title of a ministry, a wide table, a long text, one that waits for days', () => {
    expect(items.filter(({ title }) => title.length > 200).length).toBeGreaterThanOrEqual(2)
    expect(items.some(({ body }) => /<tr>(?:<th>(?:(?!<\/tr>).)*?<\/th>\s*){6,}/.test(body))).toBe(true)
    expect(items.filter(({ body }) => words(body).length > 800).length).toBeGreaterThanOrEqual(3)
    const waiting = items.filter(
      ({ state, steps }) => state === 'submitted' && (steps.at(-1)?.daysAgo ?? 0) >= 6,
    )
    expect(waiting).toHaveLength(1)
    expect(items.filter(({ origin }) => origin === 'republished').length).toBeGreaterThanOrEqual(2)
  })

  it('repeat no sentence from one text to another', () => {
    const seen = new Map<string, string>()
    for (const { name, body } of items)
      for (const [, paragraph = ''] of body.matchAll(/<p>(.{60,}?)<\/p>/g)) {
        expect(seen.get(paragraph), `${name}: ${paragraph}`).toBeUndefined()
        seen.set(paragraph, name)
      }
  })

  it('lose nothing when the body is sanitised', () => {
    for (const { name, body } of items) expect(words(sanitise(body)), name).toEqual(words(body))
  })

  it('carry the regulation with an anchor at every clause, which sanitising leaves', () => {
    const regulation = sanitise(items.find(({ bodyFrom }) => bodyFrom !== null)?.body ?? '')
    for (const anchor of ['chuong-4', 'dieu-7', 'dieu-7-khoan-4', 'dieu-11-khoan-1-diem-dd', 'dieu-15'])
      expect(regulation).toContain(` id="${anchor}"`)
  })

  it('know every word that stands for a day', () => {
    for (const { title, lead, body } of items)
      expect(fillDays([title, lead, body].join('\n'), '2026-09-02')).not.toMatch(/[{}]/)
  })

  it('change only what the text has', () => {
    for (const { name, title, lead, body, steps } of items)
      for (const step of steps)
        if (step.step === 'edit') expect([title, lead, body].join('\n'), name).toContain(step.change.from)
  })
})

describe('four eyes hold in the demonstration too', () => {
  it('nobody signs, checks, approves or publishes a text of their own', () => {
    for (const item of items) {
      const writers = item.authors.map(({ person }) => person)
      const judges = (
        ['sign', 'check', 'approve', 'publish', 'force_publish', 'confirm_forced'] as const
      ).flatMap((step) => by(item, step))
      expect(
        judges.filter((person) => writers.includes(person)),
        item.name,
      ).toEqual([])
    }
  })

  it('who edited is not who checks next, and who published at once does not confirm it', () => {
    for (const item of items) {
      item.steps.forEach((step, n) => {
        const check =
          step.step === 'edit' ? item.steps.slice(n).find((later) => later.step === 'check') : undefined
        expect(check?.by, item.name).not.toBe(step.by)
      })
      expect(
        by(item, 'confirm_forced').filter((person) => by(item, 'force_publish').includes(person)),
      ).toEqual([])
    }
  })
})

describe('whoever writes an item reads which file and field is wrong', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minh-hoa-'))
    cpSync(kept, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const name = '09-khao-sat-cau-treo-dan-sinh'
  it.each([
    ['"state": "corrected"', '"state": "published"', 'mục state: các bước dẫn đến "corrected"'],
    ['"section": "10.2"', '"section": "10.1"', 'mục category: không có "hoat-dong-cua-cac-pho-chu-tich"'],
    ['"share": 100', '"share": 90', 'mục authors: tổng tỷ lệ phải bằng 100'],
    ['"scene": "suspension-bridge"', '"scene": "bridge"', 'mục photos: không có "bridge"'],
    ['"by": "bien-tap-1"', '"by": "bien-tap-9"', 'mục steps: không có "bien-tap-9"'],
    ['"alt": "Cây', '"decorative": true, "alt": "Cây', 'mục photos[0].alt: ảnh trang trí thì để trống'],
    ['"step": "check"', '"step": "approve"', 'mục state: các bước không nối tiếp nhau'],
  ])('%s changed to %s', (from, to, sentence) => {
    const path = join(folder, 'demo/articles', `${name}.json`)
    const source = readFileSync(path, 'utf8')
    expect(source).toContain(from)
    writeFileSync(path, source.replace(from, to))
    expect(() => readItems(readProfile(folder))).toThrow(`Tệp ${name}.json, ${sentence}`)
  })
})
