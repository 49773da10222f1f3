/**
 * How quickly the pages of the supply chain answer after ten years: `--divisions N` (default 20), `--years N` (10), `--obligations N`
 * (200000). A portal runs on a data folder of its own; people are signed in. Milliseconds are medians of 21 askings.
 */
import { strict as assert } from 'node:assert'
import { parseArgs } from 'node:util'
import { addDays, dayOf } from '#lib/days.ts'
import { paths } from '#paths'
import type { Jar } from '#test/jar.ts'
import { fillDuties } from './duties/fill.ts'
import { withDatabase } from './office/database.ts'
import { median, rounded } from './office/figures.ts'
import { openOffice } from './office/office.ts'

const { values } = parseArgs({
  options: {
    divisions: { type: 'string', default: '20' },
    years: { type: 'string', default: '10' },
    obligations: { type: 'string', default: '200000' },
  },
})
const wanted = {
  divisions: Number(values.divisions),
  years: Number(values.years),
  obligations: Number(values.obligations),
}

async function timeOf(jar: Jar, address: string, holds: string): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 21; n++) {
    const begun = performance.now()
    const answer = await jar.get(address)
    times.push(performance.now() - begun)
    assert.equal(answer.status, 200, address)
    assert(answer.html.includes(holds), `${address} does not show ${holds}`)
  }
  return rounded(median(times))
}

/** One more day off, in the time of most open clocks: until the page answers that they are reckoned anew. */
async function timeHoliday(jar: Jar): Promise<{ seconds: number; moved: number }> {
  let day = addDays(dayOf(new Date()), 3)
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, 1)
  const form = { day, kind: 'off', name: 'Nghỉ theo thông báo', source: 'Thông báo số 1/TB-VP' }
  const begun = performance.now()
  const answer = await jar.post(paths.desk.calendar.href(), form)
  const seconds = (performance.now() - begun) / 1000
  assert.equal(answer.status, 303, answer.html)
  const page = (await jar.get(answer.location ?? '')).html
  const moved = Number(/([\d.]+) hạn đang mở được tính lại/.exec(page)?.[1]?.replaceAll('.', '') ?? 0)
  return { seconds: rounded(seconds, 2), moved }
}

const office = await openOffice()
try {
  const filled = await withDatabase(office.dataFolder, ({ pool }) => fillDuties(pool, wanted))
  const { desk } = paths
  const year = dayOf(new Date()).slice(0, 4)
  const board = await office.person('to-truong')
  const division = await office.person('chuyen-vien-kinh-te')
  const board_ms = await timeOf(board, desk.duties.href(), 'Cung cấp thông tin')
  const division_ms = await timeOf(division, desk.duties.href(), 'Cung cấp thông tin')
  const heatmap_month_ms = await timeOf(board, desk.dutyMatrix.href(), 'Bảng tổng hợp')
  const heatmap_ms = await timeOf(board, `${desk.dutyMatrix.href()}?ky=${year}`, `Năm ${year}`)
  const holiday = await timeHoliday(board)
  assert(holiday.moved > 0, 'no clock was reckoned anew')
  console.log(
    JSON.stringify({
      divisions: wanted.divisions,
      years: wanted.years,
      ...filled,
      board_ms,
      division_ms,
      heatmap_month_ms,
      heatmap_ms,
      holiday_change_s: holiday.seconds,
      moved: holiday.moved,
    }),
  )
} finally {
  await office.close()
}
