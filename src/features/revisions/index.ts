export { comparedContent } from './compare-content.ts'
export { desk } from './desk.tsx'
