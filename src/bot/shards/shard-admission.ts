import { type AdmissionLimits, DEFAULT_ADMISSION } from "../calls/admission.ts";

/** Questions of all shards that the one engine has at a time: a part of the calls that it takes, of which others are left. */
const MOST_AT_ONCE = 192;

/** What one of so many shards takes: together they ask the engine no more than it answers. */
export function admissionOf(shards: number): AdmissionLimits {
  const share = Math.max(1, Math.floor(MOST_AT_ONCE / shards));
  return { ...DEFAULT_ADMISSION, concurrency: Math.min(DEFAULT_ADMISSION.concurrency, share) };
}
