/**
 * Reads the text of a page with the browser's own voice for its language. Without such a voice the buttons stay
 * hidden: a Vietnamese text in an English voice helps nobody.
 */
const bar = document.querySelector<HTMLElement>('[data-read-aloud]')
const language = document.documentElement.lang

/** Some browsers fall silent in the middle of a long piece. */
const longest = 200

const voiceFor = () =>
  speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().replace('_', '-').startsWith(language))

const piecesOf = (text: string): string[] =>
  (text.match(/[^.!?;:…]+[.!?;:…]*\s*/g) ?? []).reduce<string[]>((pieces, sentence) => {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + sentence.length <= longest) pieces.splice(-1, 1, last + sentence)
    else pieces.push(sentence)
    return pieces
  }, [])

function readAloud(buttons: HTMLElement, text: HTMLElement) {
  const [play, stop] = buttons.querySelectorAll('button')
  if (!play || !stop) return
  const labels = { idle: play.textContent, reading: play.dataset['pause'], paused: play.dataset['resume'] }
  let state: keyof typeof labels = 'idle'

  const become = (next: typeof state) => {
    state = next
    play.textContent = labels[next] ?? ''
    stop.hidden = next === 'idle'
  }
  const end = () => {
    speechSynthesis.cancel()
    text.querySelector('[data-reading]')?.removeAttribute('data-reading')
    become('idle')
  }
  const begin = () => {
    speechSynthesis.cancel()
    const voice = voiceFor() ?? null
    const parts = Array.from(text.querySelectorAll<HTMLElement>('h1, .lead, .prose :is(h2, h3, h4, p, li)'))
    const spoken = parts
      .filter((part) => !part.querySelector('p, li'))
      .flatMap((part) => piecesOf(part.innerText).map((piece) => ({ part, piece })))
    spoken.forEach(({ part, piece }, place) => {
      const utterance = new SpeechSynthesisUtterance(piece)
      utterance.voice = voice
      utterance.lang = voice?.lang ?? language
      utterance.onstart = () => {
        text.querySelector('[data-reading]')?.removeAttribute('data-reading')
        part.dataset['reading'] = ''
      }
      if (place === spoken.length - 1) utterance.onend = end
      speechSynthesis.speak(utterance)
    })
    become('reading')
  }

  play.addEventListener('click', () => {
    if (state === 'idle') return begin()
    if (state === 'reading') speechSynthesis.pause()
    else speechSynthesis.resume()
    become(state === 'reading' ? 'paused' : 'reading')
  })
  stop.addEventListener('click', () => {
    end()
    play.focus()
  })
  // A voice that goes on after its page is gone cannot be stopped by anybody.
  addEventListener('pagehide', () => speechSynthesis.cancel())
  become('idle')
  buttons.hidden = false
}

const text = bar?.closest<HTMLElement>('main')
if (bar && text && 'speechSynthesis' in window) {
  const offer = () => {
    if (bar.hidden && voiceFor()) readAloud(bar, text)
  }
  offer()
  // Many browsers know their voices only a moment later.
  speechSynthesis.addEventListener('voiceschanged', offer)
}

export {}
