let ready: Promise<unknown> = Promise.resolve();

/**
 * Makes every call wait for the backend to be listening; rendering does not wait.
 * @param started settles when requests are answered
 */
export function setBackendReady(started: Promise<unknown>): void {
  ready = started;
}

/** @returns a promise that resolves when calls may be sent @throws what kept the backend from starting */
export function backendReady(): Promise<unknown> {
  return ready;
}
