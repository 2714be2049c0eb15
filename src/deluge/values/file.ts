import { TypeBit } from './type-bit.ts';

/** A FILE, held by reference: what `invokeurl` downloads, `toFile` makes, and multipart requests send. */
export class DelugeFile {
  readonly bit = TypeBit.FILE;
  name: string;
  bytes: Uint8Array;
  /** The media type, such as `text/csv`. */
  mediaType: string;
  charset = 'UTF-8';
  /** The name of its part in a multipart request; null for the task's own choice. */
  parameterName: string | null = null;

  constructor(name: string, bytes: Uint8Array, mediaType: string) {
    this.name = name;
    this.bytes = bytes;
    this.mediaType = mediaType;
  }
}
