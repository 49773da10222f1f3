import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { completeLock, listMissing, type Lock } from '../bin/lock/platforms.ts'

const readLock = () =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as Lock

it('npm ci finds every package in the lock, those of other platforms too', () => {
  expect(listMissing(readLock())).toEqual([])
})

it('a package of another platform that npm left out is put back', () => {
  const lock = readLock()
  const name = '@oxlint-tsgolint/win32-x64'
  delete lock.packages[`node_modules/${name}`]
  expect(completeLock(lock)).toEqual([name])
  expect(lock.packages[`node_modules/${name}`]).toMatchObject({ os: ['win32'], cpu: ['x64'], optional: true })
})
