import { FileRow } from './file-row.ts'
import { onDrop, type Chosen } from './dropped.ts'
import { discard, Refused, SignedOut, type Told } from './server.ts'
import { transfer } from './transfer.ts'
import { Turns } from './turns.ts'
import { Watch } from './watch.ts'
import { describeAll, folderSentence, whyNotSend } from './words.ts'

/**
 * `<hand-in data-announce="/…" data-most="50" data-limit="…">` around a form with one file field: files that are chosen or
 * dropped are sent at once, piece by piece, and each is followed until its form is filled. `data-limit`: bytes.
 */
class HandIn extends HTMLElement {
  readonly #list = document.createElement('ul')
  readonly #summary = document.createElement('p')
  readonly #turns = new Turns(2)
  readonly #claimed = new Set<string>()
  readonly #rows = new Map<string, FileRow>()
  /** The row of its archive, by the id of what came out of it. */
  readonly #archives = new Map<string, FileRow>()
  readonly #ends = new Map<FileRow, 'form' | 'bad' | 'other' | null>()
  #watch: Watch | null = null
  #wakers: (() => void)[] = []

  connectedCallback() {
    const form = this.querySelector('form')
    const field = this.querySelector<HTMLInputElement>('input[type="file"]')
    if (!form || !field || this.#watch) return
    this.#watch = new Watch(this.#address, (told) => this.#follow(told))
    this.dataset['ready'] = ''
    field.required = false
    for (const button of form.querySelectorAll<HTMLElement>('button')) button.hidden = true
    form.addEventListener('submit', (event) => event.preventDefault())
    field.addEventListener('change', () => this.#takeChosen(field))
    this.#summary.className = 'hand-in-summary'
    this.#summary.setAttribute('role', 'status')
    this.#list.className = 'hand-in-files'
    this.#list.setAttribute('aria-label', 'Các tệp vừa chọn')
    this.append(this.#summary, this.#list)
    onDrop(this, (dropped) => this.#take(dropped))
    window.addEventListener('online', () => this.#wake())
    window.addEventListener('beforeunload', (event) => {
      if (this.#turns.busy > 0) event.preventDefault()
    })
    // On a slow line somebody has chosen before this code came.
    this.#takeChosen(field)
  }

  #takeChosen(field: HTMLInputElement) {
    this.#take(Array.from(field.files ?? [], (file) => ({ file, isFolder: false })))
    // The same file can be chosen again then.
    field.value = ''
  }

  get #address(): string {
    return this.dataset['announce'] ?? ''
  }

  #take(chosen: readonly Chosen[]) {
    const most = Number(this.dataset['most'])
    for (const [place, { file, isFolder }] of chosen.entries()) {
      const stop = new AbortController()
      const row = new FileRow(file.name, file.size, {
        cancel: () => stop.abort(cancelled),
        retry: () => (stop.signal.aborted ? this.#again(row, file) : this.#wake()),
      })
      this.#list.append(row.element)
      const why =
        place >= most
          ? `Mỗi lần nhiều nhất ${most} tệp. Hãy gửi tệp này lần sau.`
          : isFolder
            ? folderSentence
            : whyNotSend(file, Number(this.dataset['limit']))
      if (why === null) {
        this.#ends.set(row, null)
        void this.#turns.take(() => this.#send(row, file, stop.signal))
      } else this.#refuse(row, why)
    }
    this.#sum()
  }

  #again(row: FileRow, file: File) {
    row.element.remove()
    this.#ends.delete(row)
    this.#take([{ file, isFolder: false }])
  }

  async #send(row: FileRow, file: File, signal: AbortSignal) {
    let id: string | null = null
    const claim = (found: string) => {
      if (this.#claimed.has(found)) return false
      this.#claimed.add(found)
      id = found
      return true
    }
    try {
      signal.throwIfAborted()
      const told = await transfer(file, {
        address: this.#address,
        signal,
        claim,
        onSent: (bytes) => row.sending(bytes, file.size),
        onPause: (why) => (why instanceof SignedOut ? row.signedOut() : row.away()),
        wake: () => new Promise((resolve) => this.#wakers.push(resolve)),
      })
      this.#rows.set(told.id, row)
      if (this.#follow(told)) this.#watch?.add(told.id)
    } catch (error) {
      if (error instanceof Refused) this.#refuse(row, error.message)
      else if (error === cancelled) this.#cancel(row, id)
      else {
        this.#refuse(row, 'Trang này gặp lỗi khi gửi tệp. Hãy tải lại trang rồi chọn lại tệp.')
        throw error
      }
    } finally {
      if (id !== null) this.#claimed.delete(id)
      this.#sum()
    }
  }

  /** Shows what the server told; answers whether there is more to come. */
  #follow(told: Told): boolean {
    const row = this.#rows.get(told.id) ?? this.#openMember(told)
    if (!row) return false
    if (told.state === 'receiving' || told.state === 'waiting') {
      this.#ends.set(row, null)
      row.reading(told)
      return true
    }
    row.ended(told)
    const isBad = told.state === 'infected' || told.state === 'refused' || told.state === 'unreadable'
    this.#ends.set(row, told.href !== null ? 'form' : isBad ? 'bad' : 'other')
    for (const id of told.members) {
      this.#archives.set(id, row)
      this.#watch?.add(id)
    }
    this.#sum()
    return false
  }

  /** A row below its archive's, for what came out of that. */
  #openMember(told: Told): FileRow | null {
    const archive = this.#archives.get(told.id)
    if (!archive) return null
    const row = new FileRow(told.name, told.bytes, { cancel: () => undefined, retry: () => undefined })
    archive.addMember(row)
    this.#rows.set(told.id, row)
    return row
  }

  #refuse(row: FileRow, sentence: string) {
    row.refused(sentence)
    this.#ends.set(row, 'bad')
  }

  #cancel(row: FileRow, id: string | null) {
    row.cancelled()
    this.#ends.delete(row)
    // Where this does not arrive, the server makes room by itself after some days.
    if (id !== null) void discard(`${this.#address}/${id}`).catch(() => null)
  }

  #wake() {
    for (const wake of this.#wakers.splice(0)) wake()
  }

  #sum() {
    const ends = [...this.#ends.values()]
    const count = (end: string | null) => ends.filter((one) => one === end).length
    this.#summary.textContent =
      ends.length === 0
        ? ''
        : describeAll({
            all: ends.length,
            ended: ends.length - count(null),
            withForm: count('form'),
            bad: count('bad'),
          })
  }
}

const cancelled = Symbol('cancelled')

customElements.define('hand-in', HandIn)
