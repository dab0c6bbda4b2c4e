/** What the SDK asks of a schema; those of zod fulfil it. */
export interface Schema<T> {
  safeParse(value: unknown): {success: true; data: T} | {success: false; error: SchemaError};
}

export interface SchemaError {
  readonly issues: readonly {readonly path: readonly PropertyKey[]; readonly code: string}[];
}
