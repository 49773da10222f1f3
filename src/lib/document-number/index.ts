export {
  findNumbers,
  numberKey,
  parseKindAndNumber,
  parseNumber,
  typeOfSymbol,
  type DocumentNumber,
} from './number.ts'
export { documentTypes, typeOf, type DocumentType } from './types.ts'
