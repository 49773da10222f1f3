export { desk } from './desk.tsx'
export { site } from './site.tsx'
