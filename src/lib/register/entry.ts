import { formatDay, type Day } from '../days.ts'
import { recogniseIssuer, type Names } from '../issuers/index.ts'
import { numberKey, parseNumber } from '../document-number/index.ts'
import { keepingOf, listOf, oneLine, readEffectOf, readKindOf, readUrgency } from './cells.ts'
import type { Column } from './columns.ts'
import { readDay } from './day.ts'
import { partMixed, partNumber } from './mixed.ts'
import { readNumber } from './number.ts'
import { whyNoDay, whyNoNumber, whyOtherYear } from './reasons.ts'
import type { Row } from './rows.ts'

/** What a row says of one document, in the words and forms of the database. Days are "2011-09-15". */
export interface Entry {
  number: string
  /** With the day and the issuer it tells one document from all others (R-1215). */
  numberKey: string
  issuedOn: Day
  issuer: string
  /** A code of `lib/document-number`. */
  type: string | null
  abstract: string
  signerName: string
  signerPost: string
  recipients: string[]
  urgency: string
  effectiveFrom: Day | null
  expiresOn: Day | null
  /** What only the register has: who keeps the copy, how many copies, when it was sent, the receipt, the note. */
  keeping: Partial<Record<'keeper' | 'copies' | 'dispatchedOn' | 'receipt' | 'note', string>>
}

/** A value that was brought into its proper form. */
export interface Change {
  field: 'number' | 'issuedOn' | 'issuer' | 'type'
  from: string
  to: string
}

export type Reading =
  | {
      ok: true
      entry: Entry
      changes: Change[]
      /** Sentences about what a person should look at; the row counts all the same. */
      remarks: string[]
    }
  /** The sentence says what is wrong in which column, and how the row can be mended. */
  | { ok: false; why: string; column: Column }

/** What the register itself says of all its rows. */
export interface Standards {
  /** Whose register it is, where rows do not name the issuer. */
  issuer?: string
  /** Names that only this office knows, with their spellings. */
  own?: Names
}

const longest = { abstract: 1000, issuer: 200, line: 200 }

/** Number and symbol as the row has them, in one column or in two: "65/QĐ-CVP"; empty where there is neither. */
export const typedNumberOf = ({ number = '', symbol }: Row['cells']): string =>
  (symbol ? `${number}/${symbol}` : number).trim()

/** Reads one row. Nothing is guessed: what cannot be read for sure is told. */
export function readEntry(
  { cells }: Pick<Row, 'cells'>,
  { issuer: ours = '', own = {} }: Standards = {},
): Reading {
  if (Object.keys(cells).length === 0) return refuse('number', 'Dòng này không đọc được.')
  const typedNumber = typedNumberOf(cells)
  const mixed = partMixed({
    issuer: cells.issuer ?? '',
    issuedOn: cells.issuedOn ?? '',
    abstract: oneLine(cells.abstract ?? ''),
  })
  const issuedOn = mixed?.issuedOn ?? readDay(cells.issuedOn ?? '')
  const year = Number(issuedOn?.slice(0, 4))
  const run = partNumber({ number: typedNumber, abstract: oneLine(cells.abstract ?? '') }, year)
  const number = run?.number ?? readNumber(typedNumber)
  const key = number === null ? null : numberKey(number)
  if (number === null || key === null) return refuse('number', whyNoNumber(typedNumber))
  if (issuedOn === null) return refuse('issuedOn', whyNoDay(cells.issuedOn ?? ''))
  const said = parseNumber(number)?.year ?? null
  if (said !== null && said !== year) return refuse('issuedOn', whyOtherYear(said, issuedOn))

  const typedIssuer = mixed?.issuer ?? oneLine(cells.issuer ?? '')
  const issuer = recogniseIssuer(typedIssuer === '' ? ours : typedIssuer, own)
  if (issuer.name === '')
    return refuse('issuer', 'Dòng này không ghi cơ quan ban hành. Hãy nhập cơ quan ban hành.')

  const kind = readKindOf(cells, number)
  const abstract = abstractOf(mixed?.abstract ?? kind.abstract, run?.abstract)
  const effect = readEffectOf(cells, issuedOn)
  const entry: Entry = {
    number,
    numberKey: key,
    issuedOn,
    issuer: issuer.name.slice(0, longest.issuer),
    type: kind.code,
    abstract,
    signerName: oneLine(cells.signer ?? '').slice(0, 100),
    signerPost: oneLine(cells.signerPost ?? '').slice(0, longest.line),
    recipients: listOf(cells.recipients ?? ''),
    urgency: readUrgency(cells.urgency ?? ''),
    effectiveFrom: effect.effectiveFrom,
    expiresOn: effect.expiresOn,
    keeping: keepingOf(cells),
  }
  return {
    ok: true,
    entry,
    changes: listChanges([
      ['number', typedNumber, number],
      ['type', cells.type ?? '', kind.name],
      ['issuer', cells.issuer ?? '', entry.issuer],
      ...(mixed ? [['issuedOn', cells.issuedOn ?? '', formatDay(issuedOn)] as const] : []),
    ]),
    remarks: [
      ...(issuer.known
        ? []
        : [`Cơ quan ban hành “${entry.issuer}” không có trong danh mục, giữ nguyên như đã ghi.`]),
      ...(mixed ? ['Ngày và cơ quan ban hành của văn bản được dẫn đứng lẫn trong dòng; đã tách ra.'] : []),
      ...kind.remarks,
      ...effect.remarks,
      ...(abstract === '' ? ['Dòng này không có trích yếu.'] : []),
    ],
  }
}

const refuse = (column: Column, why: string): Reading => ({ ok: false, why, column })

/** Without a number that ran into its first words. */
function abstractOf(whole: string, withoutNumber: string | undefined): string {
  const at = withoutNumber === undefined ? -1 : whole.indexOf(withoutNumber)
  return (at > 0 ? whole.slice(at) : whole).slice(0, longest.abstract)
}

const listChanges = (values: readonly (readonly [Change['field'], string, string])[]): Change[] =>
  values
    .filter(([, from, to]) => from !== '' && from !== to)
    .map(([field, from, to]) => ({ field, from, to }))
