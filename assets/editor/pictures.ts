import type { Editor } from '@tiptap/core'
import { altQuestion, type Tool } from './tools.ts'
import { ask } from './ask.ts'

interface Sent {
  href: string
  width: number | null
  height: number | null
}

/** Sends one picture; answers with its address, or with the sentence in which it was refused. */
async function send(address: string, file: File): Promise<Sent | string> {
  const body = new FormData()
  body.append('file', file)
  const unreachable =
    'Không gửi được ảnh: máy chủ không trả lời, hoặc phiên làm việc đã hết. Hãy thử lại sau.'
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      redirect: 'manual',
    })
    if (answer.ok) return (await answer.json()) as Sent
    if (!answer.headers.get('content-type')?.startsWith('application/json')) return unreachable
    const { error = unreachable } = (await answer.json()) as { error?: string }
    return error
  } catch {
    return unreachable // The network is away: what the person does about it is the same.
  }
}

/** Sends a picture and puts it where the caret is, with the description that the person gives it. */
export async function insertPicture(
  editor: Editor,
  address: string,
  file: File,
  say: (text: string) => void,
): Promise<void> {
  say(`Đang gửi ảnh ${file.name}…`)
  const sent = await send(address, file)
  if (typeof sent === 'string') {
    say(sent)
    return
  }
  say('')
  const answer = await ask('Ảnh đã gửi xong', [altQuestion()])
  const { href: src, width, height } = sent
  editor
    .chain()
    .focus()
    .insertContent({ type: 'figure', attrs: { src, width, height, alt: answer?.['alt'] ?? '' } })
    .run()
}

/** The button that opens the choice of a file. `accept` as for an input. */
export function pictureTool(address: string, say: (text: string) => void): Tool {
  return {
    label: 'Ảnh',
    run: (editor) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = 'image/*'
      input.addEventListener('change', () => {
        const [file] = input.files ?? []
        if (file) void insertPicture(editor, address, file, say)
      })
      input.click()
    },
  }
}
