import { type Fields, findHere, forgetHere, keepHere, restore } from './kept-copy.ts'
import { offerOf } from './offer.ts'
import { sendCopy } from './send-copy.ts'

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
    const outcome = await sendCopy(this.#address, fields, leaving)
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
    this.prepend(
      offerOf(timeOf(copy.at), {
        take: () => {
          restore(form, copy.fields)
          this.#later(0)
        },
        drop: () => forgetHere(this.#place),
      }),
    )
  }
}

/** The server gives headings their anchors and takes spaces away beside tags; nobody typed those. */
const comparable = (value: string): string =>
  value
    .replaceAll(/ id="[^"]*"/g, '')
    .replaceAll(/\s*(<[^>]*>)\s*/g, '$1')
    .replaceAll(/\r\n?/g, '\n')
    .trim()

customElements.define('auto-save', AutoSave)
