import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../src/contract/openapi.ts';

/* Writes the backend's OpenAPI 3.1 document to the file named, or to standard output. */

const [file] = process.argv.slice(2);
const text = `${JSON.stringify(openApiDocument('http://localhost:4173'), null, 2)}\n`;
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
