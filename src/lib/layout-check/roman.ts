const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** "XIV" → 14; null for anything that is no Roman number as people write it. */
export function valueOfRoman(text: string): number | null {
  if (!/^(?=.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return null
  let sum = 0
  for (const [index, letter] of Array.from(text).entries()) {
    const value = values[letter] ?? 0
    sum += value < (values[text[index + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
