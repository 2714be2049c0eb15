import { DelugeError } from '../values/deluge-error.ts';
import { DelugeFile } from '../values/file.ts';
import { ANY, method, required, type BuiltIn } from './built-in.ts';
import { fromBytes, toBytes } from './bytes.ts';
import { chargeText } from './charge.ts';

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['gif', 'image/gif'],
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['json', 'application/json'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['txt', 'text/plain'],
  ['xml', 'application/xml'],
  ['zip', 'application/zip'],
]);

/** The media type of a file by the end of its name. */
export function mediaTypeOf(name: string): string {
  return MEDIA_TYPES.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';
}

/** A file's bytes as text in its character set; throws for a character set that doesn't exist. */
function content(file: DelugeFile): string {
  if (file.charset.toUpperCase() === 'UTF-8') {
    return fromBytes(file.bytes);
  }
  try {
    return new TextDecoder(file.charset).decode(file.bytes);
  } catch {
    throw new DelugeError('bad-argument', `'${file.charset.slice(0, 40)}' is not a character set`);
  }
}

function setting(name: string, parameter: string, description: string, set: (file: DelugeFile, value: string) => void): BuiltIn {
  return method({
    name,
    category: 'File',
    receiver: 'FILE',
    parameters: [required(parameter, 'TEXT')],
    result: 'VOID',
    description,
    call: (_, file, [value]) => set(file, value),
  });
}

function unavailable(name: string, description: string): BuiltIn {
  return method({
    name,
    category: 'File',
    receiver: ['FILE', 'LIST', 'TEXT'],
    result: 'FILE',
    description,
    note: 'Not available here: it runs on the vendor’s servers only.',
    call: () => {
      throw new DelugeError('unavailable', `The function ${name} is not available here`);
    },
  });
}

/** Files: their names, types and contents. */
export const FILE_FUNCTIONS: readonly BuiltIn[] = [
  method({
    name: 'toFile',
    category: 'File',
    receiver: 'TEXT',
    parameters: [required('fileName', 'TEXT')],
    result: 'FILE',
    description: 'A file with the text in it; the end of its name tells its type.',
    call: (context, text, [name]) => {
      chargeText(context, text.length);
      return new DelugeFile(name, toBytes(text), mediaTypeOf(name));
    },
  }),
  method({
    name: 'getFileContent',
    category: 'File',
    receiver: 'FILE',
    result: 'TEXT',
    description: 'What is in the file, as text.',
    call: (context, file) => {
      chargeText(context, file.bytes.length);
      return content(file);
    },
  }),
  method({
    name: 'getFileName',
    category: 'File',
    receiver: 'FILE',
    result: 'TEXT',
    description: 'The file’s name.',
    call: (_, file) => file.name,
  }),
  method({
    name: 'getFileSize',
    category: 'File',
    receiver: 'FILE',
    result: 'TEXT',
    description: 'The file’s size in bytes, as text.',
    call: (_, file) => String(file.bytes.length),
  }),
  method({
    name: 'getFileType',
    category: 'File',
    receiver: 'FILE',
    result: 'TEXT',
    description: 'The file’s media type, such as text/csv.',
    call: (_, file) => file.mediaType,
  }),
  setting('setFileName', 'fileName', 'Gives the file another name.', (file, name) => {
    file.name = name;
  }),
  setting('setFileType', 'fileType', 'Gives the file another media type.', (file, type) => {
    file.mediaType = type;
  }),
  setting('setCharset', 'charset', 'Says in which character set the file’s text is.', (file, charset) => {
    file.charset = charset;
  }),
  setting('setParamName', 'parameterName', 'Names the part that the file becomes in a multipart request.', (file, name) => {
    file.parameterName = name;
  }),
  method({
    name: 'isFile',
    category: 'File',
    receiver: ANY,
    result: 'BOOLEAN',
    description: 'Whether it is a file.',
    call: (_, value) => value instanceof DelugeFile,
  }),
  unavailable('compress', 'A compressed file (zip) of one or more files.'),
  unavailable('extract', 'The files in a compressed file.'),
  unavailable('convertToPDF', 'The file, or a page of HTML, as PDF.'),
];
