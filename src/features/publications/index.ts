export { ArticlePage } from './pages/article-page.tsx'
export { site } from './site.tsx'
export { teaserOf } from './teaser.ts'
export { readList } from './lists.tsx'
