import { strict as assert } from 'node:assert'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { project } from '../build/sources.ts'
import type { Case } from './case.ts'
import { expectNoServer } from './data-folder.ts'
import { ended, pressCtrlC, startPortal } from './portal.ts'
import { makeUsedFolder } from './used.ts'

const folder = project

export const stopping: Case[] = [
  {
    name: 'Ctrl-C with a request in flight: it is answered, exit 0 within 5 s',
    async prove(workshop) {
      const dataFolder = await makeUsedFolder(workshop)
      const portal = await startPortal({ folder, dataFolder, through: 'npm' })
      const { hostname, port } = new URL(portal.address)
      const socket = connect(Number(port), hostname)
      let answer = ''
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
      const closed = once(socket, 'close')
      // A form whose second half is still on its way.
      socket.write(
        'POST /dang-nhap HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 2\r\n\r\na',
      )
      await sleep(300)
      assert.equal(answer, '', 'the request was answered before it was whole')
      const stopped = pressCtrlC(portal)
      await sleep(700)
      socket.write('=')
      const seconds = await stopped
      await closed
      assert.match(answer, /^HTTP\/1\.1 [2345]\d\d /, `the request in flight was not answered: "${answer}"`)
      assert(seconds > 0.6, 'the stop did not wait for the request')
      await expectNoServer(dataFolder)
      return `${answer.split('\r\n')[0]}, stopped in ${seconds.toFixed(1)} s`
    },
  },
  {
    name: 'SIGTERM, as a service manager sends it: exit 0, nothing left running',
    async prove(workshop) {
      const dataFolder = await makeUsedFolder(workshop)
      const portal = await startPortal({ folder, dataFolder })
      portal.child.kill('SIGTERM')
      assert.equal(await ended(portal.child), 0)
      await expectNoServer(dataFolder)
    },
  },
]
