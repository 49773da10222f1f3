const most = 20_000

/**
 * Answers that depend on a word alone: a text of a hundred pages has a few thousand different ones. Forgets everything when it
 * is full, so that no text can fill the memory; long words are not kept at all.
 */
export function rememberWords<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const answer = find(word)
    if (word.length > 40) return answer
    if (known.size >= most) known.clear()
    known.set(word, answer)
    return answer
  }
}
