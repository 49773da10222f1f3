/** What is looked for within a page, in the browser: bundled and put into each page by `open-page.ts`. */
export { findHiddenFocus } from './focus.ts'
export { findEndlessMotion, findMotion } from './motion.ts'
export { findSmallTargets } from './targets.ts'
export { findClippedText, findPaleFields, findSidewaysScroll, findTightHeadings } from './text.ts'
