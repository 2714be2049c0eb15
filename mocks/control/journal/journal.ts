import type { JournalDetails, JournalPage, journalQuerySchema } from '#src/contract/journal.ts';
import type { z } from 'zod/mini';
import type { BackendContext } from '../../handler.ts';
import type { JournalTap, RecordedCall } from '../journal-tap.ts';
import { journalDetails, journalEntry } from './journal-entry.ts';
import { SecretKeeper } from './known-secrets.ts';

/** How many requests are held; older ones are dropped. */
export const JOURNAL_CAPACITY = 500;

const CHANNEL = 'patchbay-journal';

type Message = { readonly kind: 'entry'; readonly entry: JournalDetails } | { readonly kind: 'clear' };

const journals = new WeakMap<JournalTap, Journal>();

/**
 * @param backend whose calls are told
 * @param options.isShared whether the pages of this origin tell each other theirs
 * @returns the backend's journal; the first to ask starts it, with what was recorded until then
 */
export function journalOf(backend: Pick<BackendContext, 'journal' | 'database' | 'origin'>, { isShared = isInBrowser(backend) } = {}): Journal {
  const known = journals.get(backend.journal);
  if (known !== undefined) return known;
  const journal = new Journal(backend, isShared);
  journals.set(backend.journal, journal);
  return journal;
}

function isInBrowser({ database }: Pick<BackendContext, 'database'>): boolean {
  return database.storage.kind === 'indexeddb';
}

/** The last requests of all pages of this origin, without secrets. In memory only. */
export class Journal {
  readonly #entries: JournalDetails[] = [];
  readonly #channel: BroadcastChannel | null;
  readonly #secrets: SecretKeeper;
  readonly #origin: string;
  #settled: Promise<unknown> = Promise.resolve();

  constructor({ journal, database, origin }: Pick<BackendContext, 'journal' | 'database' | 'origin'>, isShared: boolean) {
    this.#origin = origin;
    this.#secrets = new SecretKeeper(database);
    this.#channel = isShared && typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => this.#hear(data));
    journal.connect((call) => {
      this.#settled = this.#take(call, this.#settled);
    });
  }

  /** @returns the newest requests that match */
  async list({ q, target, outcome, limit }: z.output<typeof journalQuerySchema>): Promise<JournalPage> {
    await this.#settled;
    const words = q.toLowerCase().split(/\s+/).filter((word) => word !== '');
    const matching = this.#entries.filter(
      (entry) => (target === undefined || entry.target === target) && (outcome === undefined || entry.outcome === outcome) && hasWords(entry, words),
    );
    return { entries: matching.slice(-limit).toReversed().map(journalEntry), total: matching.length, recorded: this.#entries.length };
  }

  /** @returns a request with all that was sent, or undefined when it is not held any more */
  async find(id: string): Promise<JournalDetails | undefined> {
    await this.#settled;
    return this.#entries.find((entry) => entry.id === id);
  }

  /** @returns every request held, the oldest first */
  async all(): Promise<readonly JournalDetails[]> {
    await this.#settled;
    return [...this.#entries];
  }

  async clear(): Promise<void> {
    await this.#settled;
    this.#entries.length = 0;
    this.#channel?.postMessage({ kind: 'clear' } satisfies Message);
  }

  /** Requests are entered in their order, whichever body is there first. */
  async #take(call: RecordedCall, before: Promise<unknown>): Promise<void> {
    const made = this.#secrets.known().then((known) => journalDetails(call, this.#origin, known));
    const [entry] = await Promise.allSettled([made, before]);
    if (entry.status === 'rejected') return;
    this.#channel?.postMessage({ kind: 'entry', entry: entry.value } satisfies Message);
    this.#add(entry.value);
  }

  #hear(message: Message): void {
    if (message.kind === 'clear') this.#entries.length = 0;
    else this.#add(message.entry);
  }

  #add(entry: JournalDetails): void {
    this.#entries.push(entry);
    if (this.#entries.length > JOURNAL_CAPACITY) this.#entries.shift();
  }
}

function hasWords({ method, url, route, status, cause, fault }: JournalDetails, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${method} ${url} ${route} ${status} ${cause?.kind ?? ''} ${cause?.name ?? ''} ${fault?.effect ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
