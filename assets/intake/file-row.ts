import type { Told } from './server.ts'
import { describeReading, formatBytes } from './words.ts'

export interface RowActs {
  cancel: () => void
  /** Before the pause is over, or again after all. */
  retry: () => void
}

/** One file in the list: its name, how far it is, and what can be done now. */
export class FileRow {
  readonly element = document.createElement('li')
  readonly #name: string
  readonly #bar = document.createElement('progress')
  readonly #status = document.createElement('p')
  readonly #buttons = document.createElement('p')
  readonly #acts: RowActs

  constructor(name: string, bytes: number, acts: RowActs) {
    this.#name = name
    this.#acts = acts
    this.element.className = 'hand-in-file'
    this.element.tabIndex = -1
    const title = document.createElement('p')
    title.className = 'hand-in-name'
    const strong = document.createElement('strong')
    strong.textContent = name
    title.append(strong, ` ${formatBytes(bytes)}`)
    this.#bar.max = Math.max(bytes, 1)
    this.#bar.setAttribute('aria-label', `Tiến độ: ${name}`)
    this.#status.className = 'hand-in-status'
    this.#buttons.className = 'button-row'
    this.element.append(title, this.#bar, this.#status, this.#buttons)
    this.#show('Chờ đến lượt gửi', ['cancel'])
    this.#bar.value = 0
  }

  sending(bytes: number, all: number) {
    this.#bar.value = bytes
    const share = all === 0 ? 100 : Math.floor((100 * bytes) / all)
    this.#show(`Đang gửi: ${share}%`, ['cancel'])
  }

  away() {
    this.#show('Đang chờ mạng… Phần đã gửi không mất.', ['retry', 'cancel'], 'warning')
  }

  signedOut() {
    this.#show('Phiên làm việc đã hết; phần đã gửi không mất. ', ['retry', 'cancel'], 'warning')
    const link = Object.assign(document.createElement('a'), {
      href: location.pathname,
      target: '_blank',
      textContent: 'Đăng nhập lại ở thẻ mới',
    })
    this.#status.append(link, ' rồi bấm Gửi tiếp.')
  }

  cancelled() {
    this.#bar.hidden = true
    this.#show('Đã hủy gửi.', ['again'])
  }

  refused(sentence: string) {
    this.#bar.hidden = true
    this.#show(sentence, [], 'bad')
  }

  reading(told: Told) {
    if (told.pages !== null && told.pages > 0) {
      this.#bar.max = told.pages
      this.#bar.value = told.pagesRead
    } else this.#bar.removeAttribute('value')
    this.#show(describeReading(told), [])
  }

  ended(told: Told) {
    this.#bar.hidden = true
    const isBad = told.state === 'refused' || told.state === 'infected' || told.state === 'unreadable'
    this.#show(told.label, [], isBad ? 'bad' : 'good')
    for (const sentence of told.remarks) {
      const line = document.createElement('span')
      line.textContent = sentence
      this.#status.append(line)
    }
    if (told.href !== null) this.#buttons.replaceChildren(this.#openForm(told.href, told.outcome))
  }

  /** Below it, what came out of an archive. */
  addMember(row: FileRow) {
    const list = this.element.querySelector('ul') ?? document.createElement('ul')
    list.className = 'hand-in-files'
    list.append(row.element)
    this.element.append(list)
  }

  #openForm(href: string, outcome: string | null): HTMLElement {
    const link = Object.assign(document.createElement('a'), { href, textContent: 'Mở phiếu' })
    link.className = 'button button-secondary'
    const of = document.createElement('span')
    of.className = 'unseen'
    of.textContent = ` của tệp ${this.#name}${outcome === null ? '' : `, ${outcome}`}`
    link.append(of)
    return link
  }

  #show(text: string, acts: readonly (keyof typeof actWords)[], tone = 'plain') {
    if (this.#status.textContent !== text) this.#status.textContent = text
    this.element.dataset['tone'] = tone
    const offered = acts.join(' ')
    if (this.#buttons.dataset['acts'] === offered) return
    this.#buttons.dataset['acts'] = offered
    const hadFocus = this.#buttons.contains(document.activeElement)
    const buttons = acts.map((act) => this.#button(act))
    this.#buttons.replaceChildren(...buttons)
    // Whoever stood on a button that goes away stays with the file.
    if (hadFocus) (buttons[0] ?? this.element).focus()
  }

  #button(act: keyof typeof actWords): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button button-quiet',
      textContent: actWords[act],
    })
    button.setAttribute('aria-label', `${actWords[act]}: ${this.#name}`)
    button.addEventListener('click', act === 'cancel' ? this.#acts.cancel : this.#acts.retry)
    return button
  }
}

const actWords = { cancel: 'Hủy gửi', retry: 'Gửi tiếp', again: 'Gửi lại' }
