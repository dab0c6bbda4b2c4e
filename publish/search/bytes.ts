/** Bytes that are appended to one another. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  /** A variable-length number (LEB128): whole, from 0 to 2⁵³. */
  number(value: number): this {
    this.#reserve(8);
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.length++] = (rest % 128) + 128;
    this.#bytes[this.length++] = rest;
    return this;
  }

  bytes(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  /** A text in UTF-8, after its length in bytes. */
  text(text: string): this {
    const bytes = encoder.encode(text);
    return this.number(bytes.length).bytes(bytes);
  }

  /** A copy of what was written; the writer begins anew. */
  finish(): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes.slice(0, this.length);
    this.length = 0;
    return bytes;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
