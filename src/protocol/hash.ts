/** SHA-256 of the bytes in lower-case hexadecimal. Needs WebCrypto, that is a secure context or Node. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bucket of 2ⁿ in which the record with this hashed id stands (`buckets` is a power of two up to 65,536). */
export const bucketOf = (idHash: string, buckets: number): number =>
  parseInt(idHash.slice(0, 4), 16) >>> (16 - Math.log2(buckets));
