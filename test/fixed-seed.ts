import { env } from "node:process";
import fc from "fast-check";

/**
 * Properties are tried on the same cases each time, so that a change fails by what it does and not by chance; `VERBATIM_SEED=N`
 * tries others. What a new case finds becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(env.VERBATIM_SEED ?? 1) });
