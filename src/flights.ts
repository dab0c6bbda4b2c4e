/** A piece of work that several callers wait for. */
interface Flight {
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  callers: number;
}

/**
 * Work in flight, by key: equal calls share it. A caller that aborts leaves the others alone; the last one to leave
 * aborts the work. Nothing is kept once it has landed or failed.
 */
export class Flights {
  readonly #flights = new Map<string, Flight>();

  /** Joins the work with this key, or starts it. */
  async join<T>(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const flight = this.#flights.get(key) ?? this.#take(key, start);
    flight.callers++;
    return new Promise<T>((resolve, reject) => {
      // The listener is removed afterwards, since a caller's signal may live as long as its page.
      const leave = () => {
        reject(signal?.reason as Error);
        if (--flight.callers > 0) return;
        this.#forget(key, flight);
        flight.controller.abort();
      };
      signal?.addEventListener('abort', leave, {once: true});
      (flight.result as Promise<T>).then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }

  #take(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
    const controller = new AbortController();
    const flight = {result: start(controller.signal), controller, callers: 0};
    const forget = () => this.#forget(key, flight);
    flight.result.then(forget, forget);
    this.#flights.set(key, flight);
    return flight;
  }

  #forget(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
