import type {Element} from './tree.js';

/** What is wrong with a page. Its sentence, and what to do, are for whoever shows it, in the reader's language. */
export interface Finding {
  readonly code: FindingCode;
  /** What the sentence names. */
  readonly values: Readonly<Record<string, string>>;
}

export const findingCodes = [
  'none', 'escaped', 'unknown-component', 'unknown-attribute', 'script-missing', 'script-twice', 'script-type',
  'elsewhere', 'insecure', 'pinned-old', 'integrity-wrong', 'integrity-missing', 'crossorigin-missing', 'policy',
  'trusted-types', 'heading-level', 'language-missing', 'content-missing', 'frame-title',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What a page is compared with. */
export interface CheckSetting {
  /** Address of the published folder, with a slash at the end. */
  readonly folder: string;
  /** The newest version. */
  readonly version: string;
  /** File and integrity of each pinned script of that version by the component's name; `wdea` has them all. */
  readonly pinned?: Readonly<Record<string, {readonly file: string; readonly integrity: string}>> | undefined;
  /** The attributes of each component; without them, none is said to be unknown. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

/** A page as the checks look at it. */
export interface CheckedPage {
  readonly elements: readonly Element[];
  /** Elements and stand-ins of components that there are. */
  readonly components: readonly Element[];
  readonly frames: readonly Element[];
}

export const finding = (code: FindingCode, values: Readonly<Record<string, string>> = {}): Finding => ({code, values});
