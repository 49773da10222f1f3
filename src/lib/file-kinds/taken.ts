/** What people may hand in, in words and for the control that chooses files. */
export const takenKinds = {
  words: 'PDF, DOCX, DOC, ODT, RTF, XLSX, XLS, ODS, PPTX, PPT, ODP, TXT, ảnh, hoặc ZIP gồm các tệp đó',
  accept: '.pdf,.docx,.doc,.odt,.rtf,.xlsx,.xls,.ods,.pptx,.ppt,.odp,.txt,.jpg,.jpeg,.png,.tif,.tiff,.zip',
} as const
