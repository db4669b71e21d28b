/** Every status by which a request is refused. */
export type RefusedStatus = 400 | 401 | 403 | 404 | 405 | 413 | 414 | 415;

/** What a program asked cannot be done: why, in words for people, and as a status of HTTP with the headers that it needs. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  readonly status: RefusedStatus;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: RefusedStatus, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}
