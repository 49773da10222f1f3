/** The notice above a form that offers a copy which lies on this machine; it goes away with the answer. */
export function offerOf(time: string, answers: { take: () => void; drop: () => void }): HTMLElement {
  const notice = document.createElement('div')
  notice.className = 'notice notice-warning'
  notice.setAttribute('role', 'alert')
  const words = document.createElement('p')
  words.textContent = `Trên máy này còn một bản viết dở lúc ${time} chưa gửi được lên máy chủ.`
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
    button('Lấy lại bản này', 'primary', answers.take),
    button('Bỏ bản này', 'secondary', answers.drop),
  )
  notice.append(words, row)
  return notice
}
