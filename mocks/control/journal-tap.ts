import { CAUSE_HEADER, readCause, type Cause } from '#src/contract/cause.ts';
import type { Clock } from '../clock.ts';
import type { Suffering } from './suffering.ts';

/** A request as it went through the backend, with nothing left out. Stays inside the page; the journal makes entries of it. */
export interface RecordedCall {
  readonly id: string;
  readonly parentId: string | null;
  readonly cause: Cause | null;
  /** The mock's time in milliseconds. */
  readonly at: number;
  readonly durationMs: number;
  readonly request: Request;
  readonly route: string;
  readonly requestBody: Promise<string>;
  /** Without its body, which may be taken already. */
  readonly response: Response;
  readonly responseBody: Promise<string>;
  readonly suffering: Suffering | null;
}

/** What made a call, where it is no request from outside. */
export interface CallOrigin {
  readonly parentId: string | null;
  readonly cause: Cause | null;
}

/** A call that is being answered. */
export interface Recording {
  readonly id: string;
  /**
   * @param suffering what faults do to it
   * @param at the mock's time in milliseconds, which is known once the state was read
   */
  begins(suffering: Suffering, at: number): void;
  /** Tells of the call; a second end is no news. */
  end(answered: Response): void;
}

/** How many calls wait for the journal, which is loaded later or never. */
const MAX_WAITING = 300;

/** Where the backend tells of its calls. It only keeps them; the journal's own code comes when somebody wants to read it. */
export class JournalTap {
  readonly #page = crypto.randomUUID().slice(0, 8);
  #calls = 0;
  #waiting: RecordedCall[] = [];
  #listener: ((call: RecordedCall) => void) | null = null;

  /** Hands over what was recorded so far, and every call from now on. */
  connect(listener: (call: RecordedCall) => void): void {
    this.#listener = listener;
    for (const call of this.#waiting.splice(0)) listener(call);
  }

  /**
   * @param request the request before anybody read it
   * @param clock tells when it ended, should it fail before it began
   * @param route what answers it
   * @param origin what made it; from outside when absent
   */
  begin(request: Request, clock: Clock, route: string, origin: CallOrigin | null): Recording {
    const id = `${this.#page}-${(this.#calls += 1)}`;
    const begun = performance.now();
    const requestBody = bodyOf(request);
    let suffering: Suffering | null = null;
    let at: number | null = null;
    let hasEnded = false;
    return {
      id,
      begins: (found, now) => {
        at = now;
        if (found.faultIds.length > 0) suffering = found;
      },
      end: (response) => {
        if (hasEnded) return;
        hasEnded = true;
        // A timer may end a little early; no call took less than it waited.
        const durationMs = Math.max(performance.now() - begun, suffering?.latencyMs ?? 0);
        const { parentId, cause } = origin ?? { parentId: null, cause: readCause(request.headers.get(CAUSE_HEADER)) };
        this.#tell({ id, parentId, cause, at: at ?? clock.now(), durationMs, request, route, requestBody, response, responseBody: bodyOf(response), suffering });
      },
    };
  }

  #tell(call: RecordedCall): void {
    if (this.#listener !== null) {
      this.#listener(call);
      return;
    }
    this.#waiting.push(call);
    if (this.#waiting.length > MAX_WAITING) this.#waiting.shift();
  }
}

function bodyOf(message: Request | Response): Promise<string> {
  if (message.body === null || message.bodyUsed) return Promise.resolve('');
  return message.clone().text().catch(() => '');
}
