import { createHash, randomUUID } from 'node:crypto'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import type { ImportKind } from '../import.ts'
import { demandImport } from '../policy.ts'
import { readRegisterFile } from '../read-file.ts'
import { readRows } from '../read-rows.ts'
import { subjectOf } from '../subject.ts'
import { registerImports, registerRows } from '../table.ts'

export interface GivenFile {
  kind: ImportKind
  name: string
  bytes: Uint8Array
  /** Whose documents they are, where rows do not say it. */
  issuer: string
  /** Which division owes the files, where rows do not say it; null is the secretariat. */
  divisionId: string | null
}

export type Checked = { ok: true; id: string } | { ok: false; why: string }

/** Rows in one statement: a row has eleven columns, a statement at most 65,535 values. */
const together = 1000

/** Reads a register and keeps what it says, beside what the database has. No document is touched yet. */
export async function checkFile(ctx: Context, given: GivenFile): Promise<Checked> {
  demandImport(ctx.actor, given.kind, ctx.profile)
  return keepReading(ctx, given)
}

/** The same without asking who: for the command line, whose user has the whole database anyway. */
export async function keepReading(ctx: Context, given: GivenFile): Promise<Checked> {
  const { kind, name, bytes, issuer } = given
  const read = await readRegisterFile(name, bytes)
  if (!read.ok) return read
  const { rows, unknown } = read.table
  const at = ctx.now()
  const divisionId = given.divisionId ?? secretariatOf(ctx.profile) ?? ctx.profile.divisions[0]?.code
  if (divisionId === undefined) throw new Error('The profile has no division')
  const readings = await readRows(ctx.db, rows, { kind, issuer, profile: ctx.profile })
  return ctx.db.transaction(async (tx) => {
    const kept = {
      id: randomUUID(),
      kind,
      name: name.slice(0, 300),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      issuer,
      divisionId,
      state: 'checked' as const,
      unknownColumns: unknown.map((heading) => heading.slice(0, 100)).slice(0, 50),
      createdBy: ctx.actor.id,
      createdByName: ctx.actor.name,
      at,
      stateSince: at,
    }
    await tx.insert(registerImports).values(kept)
    for (let n = 0; n < readings.length; n += together)
      await tx
        .insert(registerRows)
        .values(
          readings
            .slice(n, n + together)
            .map(({ column: _column, ...row }) => ({ ...row, id: randomUUID(), importId: kept.id })),
        )
    await record(tx, ctx, 'register.check', subjectOf(kept), { kind, sha256: kept.sha256, rows: rows.length })
    return { ok: true, id: kept.id }
  })
}
