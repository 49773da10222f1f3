import { describe, expect, it } from 'vitest'
import { displayCookie, plainDisplay, readDisplay, textSizes, themes, writeDisplay } from './display.ts'

describe('what a reader chose of sizes and colours', () => {
  it('comes back from the cookie as it was written, whatever other cookies stand beside it', () => {
    for (const text of textSizes)
      for (const theme of themes)
        expect(readDisplay(`_ga=1; ${displayCookie}=${writeDisplay({ text, theme })}; x=y`)).toEqual({
          text,
          theme,
        })
  })

  it('is the plain display where there is no cookie, or one that somebody made up', () => {
    for (const cookies of [
      undefined,
      '',
      `${displayCookie}=`,
      `${displayCookie}=xl`,
      `${displayCookie}=xl.neon`,
    ])
      expect(readDisplay(cookies)).toEqual(plainDisplay)
    expect(readDisplay(`not_${displayCookie}=xl.dark`)).toEqual(plainDisplay)
  })
})
