export { bareWord, normalWord, pairsOf, readWords, splitWords } from './words.ts'
