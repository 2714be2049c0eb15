import { jsonAnswer } from '../../answers.ts';
import type { EnvelopeCall } from './crm-records.ts';
import { serviceProblemAnswer } from './refusal-answer.ts';

/** A call of the values of a Google spreadsheet. Rows count from 1. */
export interface SheetCall {
  readonly spreadsheetId: string;
  readonly sheet: string;
  readonly firstRow: number;
  /** Null: to the end. */
  readonly lastRow: number | null;
  readonly isAppend: boolean;
}

const VALUES_PATH = /^v4\/spreadsheets\/([\w-]+)\/values\/([^/]+?)(:append)?$/;
/** A1 notation; columns have up to three letters. */
const RANGE = /^(?:'?([^'!]+)'?!)?[A-Z]{0,3}(\d*)(?::[A-Z]{0,3}(\d*))?$/i;
const DEFAULT_SHEET = 'Sheet1';

/** @returns what a path below the API's base means for values of a spreadsheet, or null when it is something else */
export function sheetCallOf(path: string): SheetCall | null {
  const [, spreadsheetId, range, append] = VALUES_PATH.exec(path) ?? [];
  if (spreadsheetId === undefined || range === undefined) return null;
  const text = decodedPart(range);
  const [whole, sheet, first = '', last] = RANGE.exec(text) ?? [];
  const isSheetName = whole === undefined || (sheet === undefined && first === '' && last === undefined);
  const lastRow = last === undefined ? Number(first) : Number(last);
  return {
    spreadsheetId,
    sheet: isSheetName ? text : (sheet ?? DEFAULT_SHEET),
    firstRow: Number(first) || 1,
    lastRow: isSheetName || lastRow === 0 ? null : lastRow,
    isAppend: append !== undefined,
  };
}

function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/**
 * Answers reading, writing and appending of rows. Columns of a range are not looked at: rows are read and written whole.
 * @param sheet what is asked
 * @param call the call
 * @returns the answer, or null for a method that values don't have
 */
export async function answerSheetCall(sheet: SheetCall, { method, sent, store, definition, database, now }: EnvelopeCall): Promise<Response | null> {
  const { spreadsheetId, firstRow, lastRow, isAppend } = sheet;
  const path = `v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(sheet.sheet)}`;
  const rangeOf = (from: number, count: number): string => `${sheet.sheet}!A${from}:${from + Math.max(count, 1) - 1}`;
  if (method === 'GET') {
    const values = (await database.read((tx) => rowsIn(store.get(tx, path)?.['values']))) ?? [];
    const shown = values.slice(firstRow - 1, lastRow ?? undefined);
    return jsonAnswer({ range: rangeOf(firstRow, shown.length), majorDimension: 'ROWS', ...(shown.length === 0 ? {} : { values: shown }) });
  }
  if (method !== (isAppend ? 'POST' : 'PUT')) return null;
  const rows = rowsIn(sent['values']);
  if (rows === null) return serviceProblemAnswer(definition, { status: 400, code: 'invalid_request', message: 'Send "values": a list of rows, each a list of cells.' });
  const from = await database.write((tx) => {
    const before = rowsIn(store.get(tx, path)?.['values']) ?? [];
    const at = isAppend ? before.length : firstRow - 1;
    const padding = Array.from({ length: Math.max(0, at - before.length) }, () => []);
    store.put(tx, path, { values: [...before, ...padding].toSpliced(at, rows.length, ...rows) }, now);
    return at + 1;
  });
  const updates = { spreadsheetId, updatedRange: rangeOf(from, rows.length), updatedRows: rows.length, updatedColumns: Math.max(0, ...rows.map((row) => row.length)), updatedCells: rows.flat().length };
  return jsonAnswer(isAppend ? { spreadsheetId, updates } : updates);
}

function rowsIn(value: unknown): unknown[][] | null {
  return Array.isArray(value) && value.every(Array.isArray) ? value : null;
}
