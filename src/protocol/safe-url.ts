/**
 * The address as a normalised absolute URL, or `undefined` unless it is `http:` or `https:` without credentials.
 * The one gate for every `href` and `src` that comes from data.
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value)) return undefined;
  try {
    const url = new URL(value);
    return url.username || url.password ? undefined : url.href;
  } catch {
    return undefined;
  }
}

/** Whether {@link safeUrl} lets the address through. */
export const isSafeUrl = (value: unknown): boolean => safeUrl(value) !== undefined;
