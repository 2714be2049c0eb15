/** Says on the terminal how far something is, on one line where there is a person, in a few lines where there is a log. */
export class Progress {
  readonly #total: number;
  readonly #start = performance.now();
  #done = 0;
  #saidAt = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** One more is done; a note is said on a line of its own. */
  step(name: string, note?: string): void {
    this.#done += 1;
    if (note !== undefined) this.#line(`  ${note}`);
    const seconds = (performance.now() - this.#start) / 1000;
    const left = Math.round((seconds / this.#done) * (this.#total - this.#done));
    const line = `${String(this.#done).padStart(String(this.#total).length)}/${this.#total}  about ${timeLeft(left)} left  ${name}`;
    if (process.stdout.isTTY) {
      process.stdout.write(`\r\u001B[K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
      if (this.#done === this.#total) process.stdout.write('\n');
    } else if (this.#done === this.#total || this.#done - this.#saidAt >= this.#total / 20) {
      this.#saidAt = this.#done;
      console.log(line);
    }
  }

  #line(text: string): void {
    if (process.stdout.isTTY) process.stdout.write('\r\u001B[K');
    console.log(text);
  }
}

/**
 * A number of seconds in words.
 * @param seconds not negative
 * @returns such as `40 s` or `3 min`
 */
export function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
