import { type Fields, findHere, forgetHere, keepHere, restore } from './kept-copy.ts'

const pause = 2000
const retries = [5000, 15_000, 30_000, 60_000]
const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
})
const timeOf = (moment: string) => clock.format(new Date(moment))

/**
 * `<auto-save url="/…">` around a form: sends what was typed to the writer's own copy, 2 s after the last key and at once
 * when the page goes out of sight. What cannot be sent stays on this machine and is offered back. `own-revision`: the
 * revision that this person saved last; `keeper`: who that is; `shows-sent`: the form holds what has just been sent.
 */
class AutoSave extends HTMLElement {
  #form: HTMLFormElement | null = null
  #status: HTMLElement | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirty = false
  #failures = 0
  #sending = false

  connectedCallback() {
    this.#form = this.querySelector('form')
    this.#status = this.querySelector('[data-auto-save-status]')
    const form = this.#form
    if (!form) return
    this.#status?.setAttribute('role', 'status')
    form.addEventListener('input', () => this.#later(pause))
    form.addEventListener('change', () => this.#later(pause))
    form.addEventListener('submit', () => this.#leave())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#save(true)
    })
    window.addEventListener('pagehide', () => void this.#save(true))
    window.addEventListener('online', () => void this.#save(false))
    // Only once the editor holds the text can it be told from what was kept here: both are then as the editor writes them.
    if (this.querySelector('rich-editor'))
      this.addEventListener('editor-ready', () => this.#offerBack(form), { once: true })
    else this.#offerBack(form)
  }

  get #address(): string {
    return this.getAttribute('url') ?? ''
  }

  /** Where a copy lies on this machine: one per writer, because machines are shared. */
  get #place(): string {
    return `${this.getAttribute('keeper') ?? ''}:${this.#address}`
  }

  #later(delay: number) {
    this.#dirty = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(false), delay)
  }

  /** The form itself goes to the server now; until that has answered, what was typed is safe here as well. */
  #leave() {
    clearTimeout(this.#timer)
    if (this.#dirty) keepHere(this.#place, this.#fields(), true)
    this.#dirty = false
  }

  #fields(): Fields {
    return [...new FormData(this.#form ?? undefined)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
  }

  async #save(leaving: boolean) {
    if (!this.#dirty || (this.#sending && !leaving)) return
    clearTimeout(this.#timer)
    const fields = this.#fields()
    if (leaving) keepHere(this.#place, fields)
    this.#dirty = false
    this.#sending = true
    const outcome = await send(this.#address, fields, leaving)
    this.#sending = false
    if (outcome.kind === 'saved') {
      this.#failures = 0
      if (!this.#dirty) forgetHere(this.#place)
      this.#say(`Đã tự lưu lúc ${timeOf(outcome.savedAt)}`)
      return
    }
    const isKept = keepHere(this.#place, fields)
    const where = isKept ? 'bài vẫn còn trên máy này' : 'hãy chép bài ra nơi khác trước khi đóng trang'
    if (outcome.kind === 'signed-out')
      this.#say(`Phiên làm việc đã hết – ${where}. Bấm Lưu để đăng nhập lại rồi viết tiếp.`)
    else if (outcome.kind === 'refused') this.#say(`Không tự lưu được: ${outcome.reason} – ${where}.`)
    else this.#say(`Chưa lưu được, đang thử lại – ${where}`)
    this.#later(retries[Math.min(this.#failures++, retries.length - 1)] ?? pause)
  }

  #say(text: string) {
    if (this.#status && this.#status.textContent !== text) this.#status.textContent = text
  }

  /** The page shows what was sent (something in it was wrong), or the person has saved since the copy was begun. */
  #hasArrived(fields: Fields): boolean {
    const base = Number(new Map(fields).get('baseRevision'))
    return this.hasAttribute('shows-sent') || Number(this.getAttribute('own-revision')) > base
  }

  #offerBack(form: HTMLFormElement) {
    const copy = findHere(this.#place)
    if (!copy) return
    if (copy.sent && this.#hasArrived(copy.fields)) return forgetHere(this.#place)
    const shown = new Map(this.#fields())
    const isShown = copy.fields.every(
      ([name, value]) => comparable(shown.get(name) ?? '') === comparable(value),
    )
    if (isShown) return forgetHere(this.#place)
    const notice = document.createElement('div')
    notice.className = 'notice notice-warning'
    notice.setAttribute('role', 'alert')
    const words = document.createElement('p')
    words.textContent = `Trên máy này còn một bản viết dở lúc ${timeOf(copy.at)} chưa gửi được lên máy chủ.`
    const row = document.createElement('p')
    row.className = 'button-row'
    const button = (text: string, kind: string, act: () => void) => {
      const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text })
      made.className = `button button-${kind}`
      made.addEventListener('click', () => {
        act()
        notice.remove()
      })
      return made
    }
    row.append(
      button('Lấy lại bản này', 'primary', () => {
        restore(form, copy.fields)
        this.#later(0)
      }),
      button('Bỏ bản này', 'secondary', () => forgetHere(this.#place)),
    )
    notice.append(words, row)
    this.prepend(notice)
  }
}

/** The server gives headings their anchors and takes spaces away beside tags; nobody typed those. */
const comparable = (value: string): string =>
  value
    .replaceAll(/ id="[^"]*"/g, '')
    .replaceAll(/\s*(<[^>]*>)\s*/g, '$1')
    .replaceAll(/\r\n?/g, '\n')
    .trim()

type Outcome =
  | { kind: 'saved'; savedAt: string }
  | { kind: 'signed-out' | 'unreachable' }
  | { kind: 'refused'; reason: string }

async function send(address: string, fields: Fields, leaving: boolean): Promise<Outcome> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const request = {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    redirect: 'manual',
  } as const
  try {
    // Browsers carry at most 64 KB past the end of a page; a longer text stays on this machine until it is opened again.
    const answer = await fetch(address, { ...request, keepalive: leaving })
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { kind: 'signed-out' }
    if (answer.ok) return { kind: 'saved', savedAt: ((await answer.json()) as { savedAt: string }).savedAt }
    if (answer.status >= 500 || answer.status === 429) return { kind: 'unreachable' }
    const { explain = 'máy chủ không nhận' } = (await answer.json()) as { explain?: string }
    return { kind: 'refused', reason: explain.replace(/\.$/, '') }
  } catch {
    return { kind: 'unreachable' } // No network, or an answer that is not ours: a proxy's page, for instance.
  }
}

customElements.define('auto-save', AutoSave)
