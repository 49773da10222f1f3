import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { connectionTo } from '#test/setup/server.ts'
import { migrate } from './migrations.ts'

const database = useDatabase()

let folder = ''
let pool: pg.Pool
let name = ''

const write = (file: string, sql: string) => writeFile(join(folder, file), sql)
const listTables = async () =>
  (
    await pool.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
  ).rows
    .map((row) => row.name)
    .toSorted()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nha-rong-'))
  const server = inject('testServer')
  name = `${server.prefix}empty_${randomUUID().slice(0, 8)}`
  await database.pool.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  pool = new pg.Pool(connectionTo(server, name))
  await write('0001_first.sql', 'CREATE TABLE first (id int); INSERT INTO first VALUES (1);')
})

afterEach(async () => {
  await pool.end()
  // Without FORCE it waits for the connections that are just closing; cut off, they would fail the run.
  await database.pool.query(`DROP DATABASE ${name}`)
  await rm(folder, { recursive: true })
})

describe('an office that upgrades', () => {
  it('has every file applied once, in the order of their names', async () => {
    await write('0002_second.sql', 'CREATE TABLE second AS SELECT id FROM first;')
    expect(await migrate(pool, folder)).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await migrate(pool, folder)).toEqual([])
    await write('0003_third.sql', 'CREATE TABLE third (id int);')
    expect(await migrate(pool, folder)).toEqual(['0003_third.sql'])
    expect((await pool.query('SELECT * FROM second')).rows).toEqual([{ id: 1 }])
  })

  it('has them applied once by two instances that start together', async () => {
    await write('0002_second.sql', 'SELECT pg_sleep(0.2); INSERT INTO first VALUES (2);')
    const applied = await Promise.all([migrate(pool, folder), migrate(pool, folder), migrate(pool, folder)])
    expect(applied.flat().toSorted()).toEqual(['0001_first.sql', '0002_second.sql'])
    expect((await pool.query('SELECT id FROM first')).rowCount).toBe(2)
  })

  it('keeps nothing of a file that fails half-way, and goes on from there when it is mended', async () => {
    await write('0002_second.sql', 'CREATE TABLE second (id int); SELECT nonsense;')
    await expect(migrate(pool, folder)).rejects.toThrow('0002_second.sql')
    expect(await listTables()).toEqual(['first', 'migrations'])
    await write('0002_second.sql', 'CREATE TABLE second (id int);')
    expect(await migrate(pool, folder)).toEqual(['0002_second.sql'])
  })
})

describe('a start is refused', () => {
  it('when a file was changed after it was applied', async () => {
    await migrate(pool, folder)
    await appendFile(join(folder, '0001_first.sql'), '-- một dòng thêm sau')
    await expect(migrate(pool, folder)).rejects.toThrow('0001_first.sql đã bị sửa')
  })

  it('when the database is of a newer version than the program', async () => {
    await write('0002_second.sql', 'CREATE TABLE second (id int);')
    await migrate(pool, folder)
    await rm(join(folder, '0002_second.sql'))
    await expect(migrate(pool, folder)).rejects.toThrow('không biết')
  })
})

it('a file saved with the line ends of Windows is the same file', async () => {
  await write('0002_second.sql', 'CREATE TABLE second (\n  id int\n);\n')
  await migrate(pool, folder)
  await write('0002_second.sql', 'CREATE TABLE second (\r\n  id int\r\n);\r\n')
  expect(await migrate(pool, folder)).toEqual([])
})
