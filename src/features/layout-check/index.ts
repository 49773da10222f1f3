export { desk } from './desk.tsx'
export { LayoutPart } from './pages/verdict-part.tsx'
export { verdictOn, type Verdict } from './verdict.ts'
