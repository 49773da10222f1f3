declare module 'pdfmake' {
  const maker: import('./pdf-shapes.ts').PdfMaker
  export default maker
}
