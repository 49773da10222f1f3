export { desk } from './desk.tsx'
