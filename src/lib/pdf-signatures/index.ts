export { readCertificates } from './certificates.ts'
export { describeSignature } from './describe.ts'
export type { PdfSignature } from './signature.ts'
export { verifySignatures } from './verify.ts'
