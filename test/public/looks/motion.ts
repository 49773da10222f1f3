import { nameOf } from './elements.ts'

const longest = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)))

/** What would move although the reader asked for no motion. */
export const findMotion = (): string[] =>
  [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element)
    const moves =
      (animationName !== 'none' && longest(animationDuration) > 0.01) ||
      longest(transitionDuration) > 0.01 ||
      scrollBehavior === 'smooth'
    return moves ? [`${nameOf(element)} moves`] : []
  })

/** What moves by itself and does not stop. */
export const findEndlessMotion = (): string[] =>
  document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations === Infinity)
    .map((animation) => `${(animation as CSSAnimation).animationName} does not end`)
