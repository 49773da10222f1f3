import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMail } from '#platform/mail/index.ts'
import { paths } from '#paths'
import { rejections, type Rejection } from './petition.ts'
import type { Petition } from './table.ts'

type Addressee = Pick<Petition, 'code' | 'email'>

/** To the submitter, where an address was given. Nothing that they wrote is sent back: the address may be another's. */
async function mail(
  tx: Database,
  ctx: Context,
  { code, email }: Addressee,
  subject: string,
  lines: readonly string[],
): Promise<void> {
  if (email === null) return
  const { divisions, petitions, office } = ctx.profile
  const hub = divisions.find((division) => division.code === petitions.receivedBy)?.name ?? ''
  await queueMail(tx, ctx, {
    to: email,
    subject: `${subject}: ${code}`,
    text: [
      'Kính gửi ông/bà,',
      '',
      ...lines,
      '',
      `${hub}, điện thoại ${petitions.contact.phone.value}`,
      office.portalName,
      'Thư này do hệ thống gửi tự động, xin không trả lời.',
    ].join('\n'),
  })
}

const followLine = ({ publicUrl }: Context, { code }: Addressee) =>
  `Xem và trả lời, bằng mã và khóa đã cấp: ${publicUrl}${paths.followPetition.href()}?ma=${code}`

export const mailReceipt = (tx: Database, ctx: Context, to: Addressee, secret: string): Promise<void> =>
  mail(tx, ctx, to, 'Đã tiếp nhận phản ánh, kiến nghị', [
    'Phản ánh, kiến nghị của ông/bà đã được vào sổ tiếp nhận.',
    `Mã: ${to.code}`,
    `Khóa tra cứu: ${secret}`,
    `Xem tình trạng: ${ctx.publicUrl}${paths.ownPetition.href({ code: to.code, secret })}`,
    'Xin giữ khóa cho riêng mình: ai có mã và khóa thì xem được phản ánh, kiến nghị này.',
  ])

export const mailQuestion = (tx: Database, ctx: Context, to: Addressee, words: string): Promise<void> =>
  mail(tx, ctx, to, 'Đề nghị bổ sung phản ánh, kiến nghị', [
    'Để xử lý phản ánh, kiến nghị của ông/bà, đề nghị bổ sung:',
    '',
    words,
    '',
    followLine(ctx, to),
  ])

export const mailRejection = (
  tx: Database,
  ctx: Context,
  to: Addressee,
  { rejection, words }: { rejection: Rejection; words: string },
): Promise<void> =>
  mail(tx, ctx, to, 'Không tiếp nhận phản ánh, kiến nghị', [
    `Phản ánh, kiến nghị không được tiếp nhận. ${rejections[rejection].told}`,
    ...(words === '' ? [] : ['', words]),
  ])

export const mailForwarding = (
  tx: Database,
  ctx: Context,
  to: Addressee,
  { agency, words }: { agency: string; words: string },
): Promise<void> =>
  mail(tx, ctx, to, 'Đã chuyển phản ánh, kiến nghị', [
    `Nội dung thuộc thẩm quyền của ${agency} nên đã được chuyển đến cơ quan này.`,
    ...(words === '' ? [] : ['', words]),
  ])

export const mailResult = (tx: Database, ctx: Context, to: Addressee, answer: string): Promise<void> =>
  mail(tx, ctx, to, 'Kết quả xử lý phản ánh, kiến nghị', [
    'Kết quả xử lý phản ánh, kiến nghị của ông/bà:',
    '',
    answer,
    '',
    `Kết quả được công khai, không có thông tin của người gửi, tại ${ctx.publicUrl}${paths.petitionResult.href({ code: to.code })}`,
  ])
