/** Which letters of fields are text: the result, not the instruction that it was made by. */
export function watchFields() {
  const inInstruction: boolean[] = []
  return {
    open: () => void (inInstruction.length < 1000 && inInstruction.push(true)),
    turnToResult: () => void (inInstruction.length > 0 && (inInstruction[inInstruction.length - 1] = false)),
    close: () => void inInstruction.pop(),
    isText: () => !inInstruction.includes(true),
    /** An instruction does not go beyond its paragraph: a field that lost its end hides no more than that. */
    endParagraph() {
      if (inInstruction.includes(true)) inInstruction.length = 0
    },
  }
}
