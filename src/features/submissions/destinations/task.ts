import { answerTask, listAnswerable } from '#features/tasks/index.ts'
import { excerpt } from '#lib/text.ts'
import { RuleBroken } from '#platform/errors.ts'
import { paths } from '#paths'
import type { Destination } from '../destination.ts'

/** The letter is the answer to a task; who assigned it accepts or returns it as ever. */
export const taskDestination: Destination = {
  key: 'task',
  label: 'Câu trả lời của một việc',
  hint: 'Nội dung thư được ghi làm câu trả lời và việc được trình; người giao nghiệm thu như thường.',
  whyNot: () => null,
  async listQuestions({ db }) {
    const tasks = await listAnswerable(db)
    return [
      {
        name: 'task',
        label: 'Việc',
        options: tasks.map(({ id, title }) => ({ value: id, label: excerpt(title, 100) })),
      },
    ]
  },
  async open(tx, ctx, { submission }, { task = '' }) {
    const chosen = (await listAnswerable(tx)).find(({ id }) => id === task)
    if (!chosen) throw new RuleBroken('Chọn việc đang chờ trả lời.')
    await answerTask(tx, ctx, task, [submission.subject, submission.body].filter(Boolean).join('\n\n'))
    return { href: paths.desk.task.href({ id: task }), label: chosen.title }
  },
  tellSender: async () => ({ label: 'Đã chuyển đến người phụ trách', href: null }),
}
