import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepSecret } from './secret.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nha-rong-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('a data folder keeps the secret it was given at the first start', async () => {
  const first = await keepSecret(folder)
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(await keepSecret(folder)).toBe(first)
})

it('nobody else on the machine may read it, and nothing else is left behind', async () => {
  await keepSecret(folder)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['secret'])
})

it('instances that start together agree on one', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => keepSecret(folder)))
  expect(new Set(secrets).size).toBe(1)
})
