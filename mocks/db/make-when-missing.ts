import type { Database, ReadTransaction, WriteTransaction } from './database.ts';

/**
 * Makes what counts as having been there all along, such as the first state or a vendor's account, unless it is there. Nobody is told:
 * nobody was shown the state without it.
 * @param database the state
 * @param isThere whether it was made already, by this page or another
 * @param prepare gives what makes it; called only when it is missing
 */
export async function makeWhenMissing(
  database: Database,
  isThere: (tx: ReadTransaction) => boolean,
  prepare: () => ((tx: WriteTransaction) => void) | Promise<(tx: WriteTransaction) => void>,
): Promise<void> {
  if (await database.read(isThere)) return;
  const make = await prepare();
  await database.write(
    (tx) => {
      if (!isThere(tx)) make(tx);
    },
    { isUnseen: true },
  );
}
