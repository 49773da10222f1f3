import {
  kindNames,
  kinds,
  registerLetter,
  tellStanding,
  topicNames,
  topics,
  whyNotRegister,
} from '#features/petitions/index.ts'
import { paths } from '#paths'
import type { Destination } from '../destination.ts'
import { mayBeForged } from '../receipt.ts'
import type { Submission } from '../table.ts'
import { idIn } from './id-in.ts'
import { titleOf } from './title-of.ts'

/** Entered in the book of petitions as it was written; what the law asks for and the letter lacks is asked for there. */
export const petitionDestination: Destination = {
  key: 'petition',
  label: 'Phản ánh, kiến nghị',
  hint: 'Thư được vào sổ phản ánh, kiến nghị, giữ nguyên nội dung; người gửi nhận mã và khóa để theo dõi.',
  whyNot: (actor, _material, { petitions }) => whyNotRegister(actor, petitions.receivedBy),
  listQuestions: async () => [
    {
      name: 'kind',
      label: 'Loại',
      options: kindNames.map((value) => ({ value, label: kinds[value] })),
    },
    {
      name: 'topic',
      label: 'Vấn đề',
      options: topicNames.map((value) => ({ value, label: topics[value] })),
    },
  ],
  async open(tx, ctx, material, { kind = '', topic = '' }) {
    const { submission } = material
    const { fromName, body, receivedAt } = submission
    const letter = {
      title: titleOf(material),
      text: body,
      name: fromName,
      email: writeTo(submission),
      receivedAt,
    }
    const { id, code } = await registerLetter(tx, ctx, letter, { kind, topic })
    return { href: paths.desk.petition.href({ id }), label: code }
  },
  tellSender: (db, href) => tellStanding(db, idIn(href)),
}

/** Who wrote it, where a person reads the answer and the address is no other's. */
const writeTo = ({ automatic, checks, replyTo, fromAddress }: Submission): string | null =>
  automatic === null && (checks === null || !mayBeForged(checks)) ? (replyTo ?? fromAddress) : null
