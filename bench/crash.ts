/**
 * Kills the web process, PostgreSQL or both with SIGKILL while eight people write, sign, publish and schedule, again and
 * again, and looks afterwards at whether all that was acknowledged is there and nothing is half done. `--rounds N`
 * (default 10).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { eventually, serverOf } from '../bin/prove/data-folder.ts'
import { ended, openPage } from '../bin/prove/portal.ts'
import { listHalfDone } from './crash/half-done.ts'
import { openLedger } from './crash/ledger.ts'
import { listLost } from './crash/lost.ts'
import { readRecords } from './crash/records.ts'
import { drawPictures, staff, write } from './crash/writers.ts'
import { desks } from './office/article.ts'
import { waitForLetters } from './office/letters.ts'
import { openOffice } from './office/office.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } })
const rounds = Number(values.rounds)
const victims = ['web', 'database', 'both'] as const
const ledger = openLedger()
const faults = { lost: new Set<string>(), halfDone: new Set<string>() }
const office = await openOffice()

async function kill(victim: (typeof victims)[number]): Promise<void> {
  const web = office.portal().child
  const server = serverOf(office.dataFolder)
  if (victim !== 'database') process.kill(web.pid ?? 0, 'SIGKILL')
  if (victim !== 'web') process.kill(server, 'SIGKILL')
  if (victim !== 'database') {
    await ended(web)
    return office.start()
  }
  // The portal starts it again by itself.
  return eventually(30, () => openPage(office.portal()))
}

async function workAndCrash(victim: (typeof victims)[number]): Promise<void> {
  let over = false
  const isOver = () => over
  const writing = Promise.all(desks.map((desk) => write({ office, ledger, desk, isOver })))
  await sleep(400 + Math.random() * 2_000)
  const killed = kill(victim)
  await Promise.all([killed, writing.finally(() => (over = true)), killed.finally(() => (over = true))])
}

async function look(): Promise<void> {
  const records = await readRecords(office.dataFolder)
  for (const fault of listLost(ledger, records)) faults.lost.add(fault)
  for (const fault of listHalfDone(records, office.dataFolder)) faults.halfDone.add(fault)
}

/** What was due while nobody was there goes out within ten seconds of the last start. */
async function expectPunctual(): Promise<void> {
  const isLate = (publishAt: Date | null) => publishAt !== null && publishAt.getTime() < Date.now() - 10_000
  await sleep(12_000)
  const { editions } = await readRecords(office.dataFolder)
  for (const { article, state, publish_at } of editions)
    if (state === 'scheduled' && isLate(publish_at))
      faults.halfDone.add(`${article} was to appear at ${publish_at?.toISOString()} and did not`)
}

try {
  for (const key of staff(desks)) await office.person(key)
  await waitForLetters(office.dataFolder)
  for (let round = 0; round < rounds; round += 1) {
    const victim = victims[round % victims.length] ?? 'web'
    await drawPictures(40)
    const begun = performance.now()
    await workAndCrash(victim)
    await look()
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    const found = `${ledger.deeds.length} acknowledged, ${faults.lost.size} lost, ${faults.halfDone.size} half done`
    console.log(`round ${round + 1}, ${victim} killed: ${found} (${seconds} s)`)
  }
  await expectPunctual()
  await waitForLetters(office.dataFolder)
  await look()
  for (const fault of [...faults.lost, ...faults.halfDone]) console.log(fault)
  console.log(
    JSON.stringify({
      rounds,
      acknowledged: ledger.deeds.length,
      lost: faults.lost.size,
      half_done: faults.halfDone.size,
    }),
  )
} finally {
  await office.close()
}
