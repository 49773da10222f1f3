export { desk } from './desk.tsx'
export { LayoutPart } from './pages/layout-part.tsx'
export { verdictOn, type Verdict } from './verdict.ts'
