import type { Client } from "discord.js";

/** How long leaving may take; normally it is one message and its answer. */
const LEAVING_MS = 2_000;

/**
 * Leaves the gateway with close code 1000. While discord.js waits for a gateway's greeting, its `destroy` never ends
 * (@discordjs/ws 1.2.3: a shard's `destroy` aborts that wait, which destroys the shard a second time and takes away what
 * the first waits for); then nobody waits for it either.
 */
export async function leave(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LEAVING_MS);
  });
  await Promise.race([client.destroy(), late]);
  clearTimeout(timer);
}
