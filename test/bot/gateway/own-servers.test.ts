import { ShardClientUtil } from "discord.js";
import { expect, test } from "vitest";
import { isOwnServer } from "../../../src/bot/gateway/own-servers.ts";

const SERVERS = ["81384788765712384", "197038439483310086", "613425648685547541", "1100000000000000001"];

test("a process has the servers of its shards, as Discord divides them", () => {
  for (const shardCount of [1, 2, 3, 16]) {
    for (const id of SERVERS) {
      const shard = ShardClientUtil.shardIdForGuildId(id, shardCount);
      for (const own of Array.from({ length: shardCount }, (_, each) => each)) {
        expect(isOwnServer({ options: { shards: [own], shardCount } as never }, id)).toBe(own === shard);
      }
    }
  }
});

test("a process that has all shards has all servers, and what is no server's id is the first's", () => {
  const options = { shards: [0, 1, 2], shardCount: 3 } as never;
  for (const id of [...SERVERS, "lost+found"]) expect(isOwnServer({ options }, id)).toBe(true);
  expect(isOwnServer({ options: { shards: [0], shardCount: 3 } as never }, "lost+found")).toBe(true);
  expect(isOwnServer({ options: { shards: [1], shardCount: 3 } as never }, "lost+found")).toBe(false);
});
