import {
  passOnEvent,
  pauseEvent,
  raise,
  reopenEvent,
  resumeEvent,
  supplyEvent,
  voidEvent,
  type DutyEvent,
  type Trigger,
} from '#features/duties/index.ts'
import { excerpt } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Petition } from './table.ts'

/** Four clocks, four triggers: which runs how long, and for whom, is data. */
export const triggers: readonly Trigger[] = [
  { key: 'petition.received', name: 'Tiếp nhận phản ánh, kiến nghị: phân loại' },
  { key: 'petition.outside', name: 'Tiếp nhận phản ánh, kiến nghị: chuyển nếu ngoài thẩm quyền' },
  { key: 'petition.in_hand', name: 'Tiếp nhận phản ánh, kiến nghị: có kết quả' },
  { key: 'petition.answered', name: 'Kết quả phản ánh, kiến nghị được ký: công khai' },
]

type Clock = 'sorting' | 'forwarding' | 'result' | 'publication'
type About = Pick<Petition, 'id' | 'code' | 'title'>

const clocks: readonly Clock[] = ['sorting', 'forwarding', 'result', 'publication']
const keyOf = ({ id }: Pick<Petition, 'id'>, clock: Clock) => `petition:${id}:${clock}`
export const keysOf = (petition: Pick<Petition, 'id'>): string[] =>
  clocks.map((clock) => keyOf(petition, clock))

const itemOf = ({ id, code }: About) => ({ type: 'petition', id, name: code })
const titleOf = ({ code, title }: About) => excerpt(`${code}: ${title}`, 200)

const eventOf = (ctx: Context, petition: About, trigger: string, clock: Clock, at: Date): DutyEvent => ({
  trigger,
  key: keyOf(petition, clock),
  at,
  title: titleOf(petition),
  divisionId: ctx.profile.petitions.receivedBy,
})

/** From the moment at which it came, not from that at which somebody entered it. */
export async function owe(tx: Database, ctx: Context, petition: About & Pick<Petition, 'receivedAt'>) {
  const { receivedAt } = petition
  await raise(tx, ctx, [
    eventOf(ctx, petition, 'petition.received', 'sorting', receivedAt),
    eventOf(ctx, petition, 'petition.outside', 'forwarding', receivedAt),
    eventOf(ctx, petition, 'petition.in_hand', 'result', receivedAt),
  ])
}

/** The submitter is asked: it is sorted, and the other clocks stand still until the reply. */
export async function waitForSubmitter(tx: Database, ctx: Context, petition: About): Promise<void> {
  await supplyEvent(tx, ctx, keyOf(petition, 'sorting'), itemOf(petition))
  for (const clock of ['forwarding', 'result'] as const)
    await pauseEvent(tx, ctx, keyOf(petition, clock), 'Chờ người gửi bổ sung')
}

export async function goOn(tx: Database, ctx: Context, petition: About): Promise<void> {
  for (const clock of ['forwarding', 'result'] as const)
    await resumeEvent(tx, ctx, keyOf(petition, clock), 'Người gửi đã bổ sung')
}

export async function endRejected(tx: Database, ctx: Context, petition: About): Promise<void> {
  await supplyEvent(tx, ctx, keyOf(petition, 'sorting'), itemOf(petition))
  for (const clock of ['forwarding', 'result'] as const)
    await voidEvent(tx, ctx, keyOf(petition, clock), 'Từ chối tiếp nhận')
}

export async function endForwarded(tx: Database, ctx: Context, petition: About): Promise<void> {
  for (const clock of ['sorting', 'forwarding'] as const)
    await supplyEvent(tx, ctx, keyOf(petition, clock), itemOf(petition))
  await voidEvent(tx, ctx, keyOf(petition, 'result'), 'Đã chuyển cơ quan có thẩm quyền')
}

/** Its result is owed by the division that it was given to. */
export async function giveTo(tx: Database, ctx: Context, petition: About, divisionId: string): Promise<void> {
  await supplyEvent(tx, ctx, keyOf(petition, 'sorting'), itemOf(petition))
  await voidEvent(tx, ctx, keyOf(petition, 'forwarding'), 'Thuộc thẩm quyền')
  await passOnEvent(tx, ctx, keyOf(petition, 'result'), divisionId)
}

export async function takeBackFrom(tx: Database, ctx: Context, petition: About): Promise<void> {
  await reopenEvent(tx, keyOf(petition, 'forwarding'))
  await passOnEvent(tx, ctx, keyOf(petition, 'result'), ctx.profile.petitions.receivedBy)
}

export async function resultIsThere(tx: Database, ctx: Context, petition: About): Promise<void> {
  await supplyEvent(tx, ctx, keyOf(petition, 'result'), itemOf(petition))
  await reopenEvent(tx, keyOf(petition, 'publication'))
  await raise(tx, ctx, [eventOf(ctx, petition, 'petition.answered', 'publication', ctx.now())])
}

export async function resultIsTakenBack(tx: Database, ctx: Context, petition: About): Promise<void> {
  await reopenEvent(tx, keyOf(petition, 'result'))
  await voidEvent(tx, ctx, keyOf(petition, 'publication'), 'Rút chữ ký')
}

export const isPublished = async (tx: Database, ctx: Context, petition: About): Promise<void> =>
  supplyEvent(tx, ctx, keyOf(petition, 'publication'), itemOf(petition))
