export interface WebKitWindow {
  /** Asks WebDriver for something, by its path below that of the session; resolves with the value of the answer. */
  send(method: string, path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}
export declare function openWebKit(): Promise<WebKitWindow>;
