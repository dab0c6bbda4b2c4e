import type {Filter} from './filter.js';

/** What a system does with what its editors paste, by rules that its makers have written down. */
export interface SystemFixture {
  /** Where the rules stand, and of which version they are. */
  readonly sources: readonly string[];
  /** As it is installed. */
  readonly filter: Filter;
  /** Where a rule has been changed, or the writer is trusted, as the recipe of the system says. */
  readonly allowed?: readonly Filter[];
  /** What an address becomes there. Missing where editors write HTML, not text. */
  readonly link?: (address: string, title: string) => string | Promise<string>;
  /** What stands around what has come through. Default: nothing. */
  readonly around?: (html: string) => string;
}
