import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { project } from '../build/sources.ts'
import { type Case, NotHere } from './case.ts'
import { expectNoServer } from './data-folder.ts'
import { expectRefusal, openPage, plainPath, pressCtrlC, startPortal } from './portal.ts'
import { makeUsedFolder } from './used.ts'

const folder = project

function findOldNode(): string | undefined {
  const pinned = process.versions.node.split('.')[0]
  return plainPath
    .split(':')
    .map((place) => join(place, 'node'))
    .find(
      (node) =>
        existsSync(node) &&
        execFileSync(node, ['-p', 'process.versions.node.split(".")[0]']).toString().trim() !== pinned,
    )
}

export const refusals: Case[] = [
  {
    name: 'with the port taken: a sentence, exit 1, nothing left running',
    async prove(workshop) {
      const dataFolder = await makeUsedFolder(workshop)
      const other = createServer().listen(0, '127.0.0.1')
      await once(other, 'listening')
      const { port } = other.address() as AddressInfo
      try {
        const said = await expectRefusal({ folder, dataFolder, port }, new RegExp(`Cổng ${port} .*đang được`))
        await expectNoServer(dataFolder)
        return said
      } finally {
        other.close()
      }
    },
  },
  {
    name: 'with an unwritable data folder: a sentence, exit 1',
    async prove(workshop) {
      const closed = workshop.makeFolder()
      chmodSync(closed, 0o555)
      if (workshop.isRoot && !workshop.ordinary) throw new NotHere('root may write anywhere')
      return expectRefusal(
        { folder, dataFolder: join(closed, 'data'), person: workshop.ordinary },
        /Không ghi được vào thư mục dữ liệu .*không có quyền/,
      )
    },
  },
  {
    name: 'with a data folder in use by a running instance: a sentence, exit 1, and that one runs on',
    async prove(workshop) {
      const dataFolder = await makeUsedFolder(workshop)
      const portal = await startPortal({ folder, dataFolder })
      const said = await expectRefusal(
        { folder, dataFolder },
        /đang được một phiên bản Nhà Rông khác sử dụng/,
      )
      await openPage(portal)
      await pressCtrlC(portal)
      return said
    },
  },
  {
    name: "under the machine's own Node: a sentence, exit 1",
    async prove(workshop) {
      const node = findOldNode()
      if (!node) throw new NotHere('the machine has no other Node')
      const dataFolder = join(workshop.makeFolder(), 'data')
      const said = await expectRefusal({ folder, dataFolder, node }, /Nhà Rông chạy trên Node\.js 24/)
      const direct = await expectRefusal(
        { folder, dataFolder, node, entry: 'dist/main.js' },
        /chạy trên Node\.js 24/,
      )
      assert(!existsSync(dataFolder), 'something was made before the stop')
      return `${said} | ${direct}`
    },
  },
  {
    name: 'in production without a secret: a sentence, exit 1',
    async prove(workshop) {
      const dataFolder = join(workshop.makeFolder(), 'data')
      const env = { NHARONG_MODE: 'production' }
      return expectRefusal({ folder, dataFolder, env }, /^SECRET phải được đặt/)
    },
  },
]
