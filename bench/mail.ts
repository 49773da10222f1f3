/**
 * Letters are put into a mailbox of a real Dovecot while the portal that watches it is killed with SIGKILL, `--kills N` times
 * (default 20) at random moments; then it is looked at whether each letter is there, whole, once, and its sender was told once.
 * Before that, without kills, how many letters a minute come in and are read: `--calm N` (default 1,000).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ended } from '../bin/prove/portal.ts'
import { dovecotIsInstalled, needsDovecot, openDovecot } from '#test/dovecot.ts'
import { countRead, listFaults } from './mail/faults.ts'
import { writeMails, type SentLetter } from './mail/letters.ts'
import { openOffice } from './office/office.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, calm: { type: 'string', default: '1000' } },
})
if (!dovecotIsInstalled) throw new Error(`There is no Dovecot: ${needsDovecot}`)
const [kills, calm] = [Number(values.kills), Number(values.calm)]
const user = 'vpubnd@kontum.gov.vn'
const dovecot = await openDovecot()
await dovecot.deliver(user, [])
const office = await openOffice({ IMAP_URLS: dovecot.url(user) })
const sent: SentLetter[] = []

async function deliver(count: number): Promise<void> {
  const letters = writeMails(count)
  await dovecot.deliver(
    user,
    letters.map(({ bytes }) => bytes),
  )
  sent.push(...letters)
}

/** Until all is read, or nothing has moved for two minutes: then something is lost. */
async function settle(): Promise<void> {
  let [last, since] = [-1, performance.now()]
  while (last < sent.length && performance.now() - since < 120_000) {
    const read = await countRead(office.dataFolder)
    if (read !== last) since = performance.now()
    last = read
    await sleep(200)
  }
}

async function killWhileComing(round: number): Promise<void> {
  const moment = sleep(Math.random() * 8_000)
  const coming = (async () => {
    for (let n = 0; n < 6; n++) {
      await deliver(1 + Math.floor(Math.random() * 20))
      await sleep(Math.random() * 500)
    }
  })()
  await moment
  const { child } = office.portal()
  process.kill(child.pid ?? 0, 'SIGKILL')
  await ended(child)
  await office.start()
  await coming
  console.log(
    `kill ${round + 1} of ${kills}: ${sent.length} letters sent, ${await countRead(office.dataFolder)} read`,
  )
}

try {
  const begun = performance.now()
  await deliver(calm)
  await settle()
  const minutes = (performance.now() - begun) / 60_000
  for (let round = 0; round < kills; round++) await killWhileComing(round)
  await settle()
  const { lost, twice } = await listFaults(office.dataFolder, sent)
  for (const fault of [...lost, ...twice]) console.log(fault)
  const figures = { kills, messages: sent.length, per_minute: Math.round(calm / minutes) }
  console.log(JSON.stringify({ ...figures, lost: lost.length, twice: twice.length }))
} finally {
  await office.close()
  await dovecot.close()
}
