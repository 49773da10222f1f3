export { site } from './site.tsx'
