type RefusedStatus = 400 | 401 | 403 | 404 | 405 | 413 | 414 | 415;

/** What a program asked cannot be done: why, in words for people, and as a status of HTTP. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  readonly status: RefusedStatus;

  constructor(status: RefusedStatus, message: string) {
    super(message);
    this.status = status;
  }
}
