import type { Database, ReadTransaction } from '../../db/database.ts';
import { SecretCollector } from './secret-collector.ts';
import type { KnownSecrets } from './redact.ts';

/** Tokens stand alone in a text; looking for each of ten thousand as a part of every text would take too long. */
const TOKEN = /^[\w.~+/-]{16,}=*$/;

/** Looks up which values the backend holds as secrets; what was one stays one. */
export class SecretKeeper {
  readonly #texts = new Set<string>();
  readonly #words = new Set<string>();
  readonly #seen = new WeakSet<object>();
  readonly #database: Database;
  #isOutdated = true;

  constructor(database: Database) {
    this.#database = database;
    database.subscribe(() => {
      this.#isOutdated = true;
    });
  }

  async known(): Promise<KnownSecrets> {
    if (this.#isOutdated) {
      this.#isOutdated = false;
      await this.#database.read((tx) => this.#takeIn(tx));
    }
    return { texts: this.#texts, words: this.#words };
  }

  #takeIn(tx: ReadTransaction): void {
    const rows = [tx.all('authorizations'), tx.all('providerClients'), tx.all('customServices'), tx.all('attempts')];
    for (const row of rows.flat()) {
      if (this.#seen.has(row)) continue;
      this.#seen.add(row);
      const found = new SecretCollector();
      found.addJson(row);
      for (const value of found.plainValues) this.#take(value);
    }
  }

  #take(value: string): void {
    if (TOKEN.test(value)) {
      this.#words.add(value);
      return;
    }
    const forms = new SecretCollector();
    forms.add(value);
    for (const form of forms.values) this.#texts.add(form);
  }
}
