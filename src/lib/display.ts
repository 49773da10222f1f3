/** How a reader wants pages to look; kept in one cookie that says nothing else of them. */
export interface Display {
  text: 'm' | 'l' | 'xl'
  /** "auto" follows the device. */
  theme: 'auto' | 'light' | 'dark' | 'contrast'
}

export const displayCookie = 'hien_thi'
export const textSizes = ['m', 'l', 'xl'] as const
export const themes = ['auto', 'light', 'dark', 'contrast'] as const
export const plainDisplay: Display = { text: 'm', theme: 'auto' }

const written = new RegExp(`(?:^|;\\s*)${displayCookie}=(m|l|xl)\\.(auto|light|dark|contrast)(?:;|$)`)

/** Reads the Cookie header (or none); anything that is not a choice of ours is the plain display. */
export function readDisplay(cookies: string | undefined): Display {
  const [, text, theme] = (cookies && written.exec(cookies)) || []
  return text && theme ? ({ text, theme } as Display) : plainDisplay
}

/** The value of the cookie. One of twelve, so that pages can be kept for each. */
export const writeDisplay = ({ text, theme }: Display): string => `${text}.${theme}`
