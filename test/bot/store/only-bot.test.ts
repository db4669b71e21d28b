import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OnlyBotError, takeDataFolder, takeToken } from "../../../src/bot/store/only-bot.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

test("a data folder has one bot: a second one names the first, and what to do", async () => {
  const folder = join(temporaryFolder(), "not", "there", "yet");
  const release = await takeDataFolder(folder);

  const second = takeDataFolder(folder, { patience: 0 });
  await expect(second).rejects.toThrow(OnlyBotError);
  await expect(second).rejects.toThrow(
    `A bot is running already: process ${process.pid} uses ${folder}. Stop it (kill ${process.pid}), or name another ` +
      "folder for this one with DATA_DIR.",
  );
  release();
  (await takeDataFolder(folder, { patience: 0 }))();
});

test("a bot that is about to end is waited for, and that is said once", async () => {
  const folder = temporaryFolder();
  const release = await takeDataFolder(folder);
  const said: string[] = [];

  const second = takeDataFolder(folder, {
    patience: Number.POSITIVE_INFINITY,
    onWait: (sentence) => {
      said.push(sentence);
      release();
    },
  });

  (await second)();
  expect(said).toEqual([`Another bot (process ${process.pid}) uses ${folder}. Waiting for it to end.`]);
});

test("whatever else lies where the lock should be, or keeps the folder from being made, is named or put right", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "bot.lock"), "not a lock".repeat(200));
  (await takeDataFolder(folder))();

  writeFileSync(join(folder, "file"), "");
  await expect(takeDataFolder(join(folder, "file"))).rejects.toThrow(/The bot cannot write into .+DATA_DIR\.$/);
});

test.skipIf(process.getuid?.() === 0)("a folder that may not be written is named", async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o500);

  await expect(takeDataFolder(folder)).rejects.toThrow(OnlyBotError);
});

test("a token has one bot at each API, and neither the token nor its whole hash is told", async () => {
  const release = await takeToken("a token", "https://one.example/api");

  const second = takeToken("a token", "https://one.example/api", { patience: 0 });
  await expect(second).rejects.toThrow(
    `A bot with this token is running already: process ${process.pid}. Stop it (kill ${process.pid}), or give this one the ` +
      "token of another bot.",
  );
  (await takeToken("a token", "https://two.example/api", { patience: 0 }))();
  (await takeToken("another token", "https://one.example/api", { patience: 0 }))();
  release();
  (await takeToken("a token", "https://one.example/api", { patience: 0 }))();
});
