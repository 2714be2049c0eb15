import { CHANGE_CHANNEL, type ChangeMessage, type ChangeTopic } from '#src/contract/change-feed.ts';

type Listener = (topics: readonly ChangeTopic[]) => void;

/** Tells the listeners of this page, and on demand those of every other page of the origin, what a commit touched. */
export class ChangeListeners {
  readonly #listeners = new Set<Listener>();
  readonly #channel: BroadcastChannel | null;

  /** @param isShared whether other pages are told, and heard */
  constructor(isShared: boolean) {
    this.#channel = isShared && typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANGE_CHANNEL) : null;
    this.#channel?.addEventListener('message', (event: MessageEvent<ChangeMessage>) => this.#tell(event.data.topics));
  }

  /** @returns a function that ends it */
  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(message: ChangeMessage): void {
    this.#channel?.postMessage(message);
    this.#tell(message.topics);
  }

  close(): void {
    this.#channel?.close();
    this.#listeners.clear();
  }

  #tell(topics: readonly ChangeTopic[]): void {
    for (const listener of this.#listeners) listener(topics);
  }
}
