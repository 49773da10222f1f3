export { issuerKey, isSameIssuer, recogniseIssuer, type Issuer, type Names } from './recognise.ts'
