import { formatDay, type Day } from '../days.ts'
import { readEffect, readEnd } from './effect.ts'
import type { Entry } from './entry.ts'
import { kindOfNumber, readKind, splitKind } from './kind.ts'
import { whyNoEffect } from './reasons.ts'
import type { Row } from './rows.ts'

export const oneLine = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

export function readKindOf(cells: Row['cells'], number: string) {
  const split = cells.typeAndAbstract === undefined ? null : splitKind(cells.typeAndAbstract)
  const abstract = oneLine(cells.abstract ?? split?.abstract ?? '')
  const named = cells.type === undefined ? (split?.type ?? null) : readKind(cells.type)
  const type = named ?? kindOfNumber(number)
  const unread = cells.type !== undefined && named === null
  return {
    code: type?.code ?? null,
    name: type?.name ?? '',
    abstract,
    remarks: unread
      ? [
          `Không rõ loại văn bản “${oneLine(cells.type ?? '')}”, ghi theo ký hiệu: ${type?.name ?? 'chưa rõ'}.`,
        ]
      : [],
  }
}

/** A day of effect long before the day of issue is a slip of the pen. Up to a year before, some documents do reach back. */
const farBack = 366 * 24 * 60 * 60 * 1000

export function readEffectOf(cells: Row['cells'], issuedOn: Day) {
  const remarks: string[] = []
  let effectiveFrom: Day | null = null
  let expiresOn: Day | null = cells.expiresOn === undefined ? null : readEnd(cells.expiresOn, issuedOn)
  for (const typed of [cells.effectiveFrom, cells.effect]) {
    if (typed === undefined) continue
    const read = readEffect(typed, issuedOn)
    effectiveFrom ??= read?.effectiveFrom ?? null
    expiresOn ??= read?.expiresOn ?? null
    if (!read) remarks.push(whyNoEffect(oneLine(typed)))
  }
  if (cells.expiresOn !== undefined && expiresOn === null)
    remarks.push(`Không đọc được ngày hết hiệu lực “${oneLine(cells.expiresOn).slice(0, 40)}”.`)
  if (effectiveFrom !== null && effectiveFrom < issuedOn) {
    const far = Date.parse(issuedOn) - Date.parse(effectiveFrom) > farBack
    remarks.push(
      `Ngày có hiệu lực ${formatDay(effectiveFrom)} trước ngày ban hành ${formatDay(issuedOn)}${far ? ' quá xa nên không lấy' : ', cần kiểm tra'}.`,
    )
    if (far) effectiveFrom = null
  }
  if (expiresOn !== null && effectiveFrom !== null && expiresOn < effectiveFrom) {
    remarks.push('Ngày hết hiệu lực trước ngày có hiệu lực nên không lấy.')
    expiresOn = null
  }
  return { effectiveFrom, expiresOn, remarks }
}

export const listOf = (typed: string): string[] =>
  typed
    .normalize('NFC')
    .split(/[;\n]/)
    .map((item) =>
      oneLine(item)
        .replace(/^[-–+*]\s*/, '')
        .replace(/[.,;]$/, ''),
    )
    .filter((item) => item !== '')
    .slice(0, 200)

export function readUrgency(typed: string): string {
  const text = oneLine(typed).toLowerCase()
  if (text.includes('hỏa tốc') || text.includes('hoả tốc') || text === '3') return 'hoa-toc'
  if (text.includes('thượng khẩn') || text === '2') return 'thuong-khan'
  return text === 'khẩn' || text === '1' ? 'khan' : ''
}

export const keepingOf = (cells: Row['cells']): Entry['keeping'] =>
  Object.fromEntries(
    (['keeper', 'copies', 'dispatchedOn', 'receipt', 'note'] as const).flatMap((column) => {
      const text = oneLine(cells[column] ?? '').slice(0, 500)
      return text === '' ? [] : [[column, text]]
    }),
  )
