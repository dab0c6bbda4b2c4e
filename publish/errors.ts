/** Why the publisher stopped, other than for faults in the content; `hint` says what to do. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
