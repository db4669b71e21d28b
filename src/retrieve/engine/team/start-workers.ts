import type { EngineSettings } from "../engine-message.ts";
import { forkModule } from "../fork-module.ts";
import { ForkedEngine } from "../forked-engine.ts";
import type { ForkedEngineOptions } from "../forked-engine-options.ts";

const TEAM_PROCESS = new URL("./team-process.ts", import.meta.url);

/** An engine with as many workers as the settings say; one is the engine process itself. @throws what `ForkedEngine.start` throws. */
export function startWorkers(settings: EngineSettings, options: ForkedEngineOptions = {}): Promise<ForkedEngine> {
  if ((settings.workers ?? 1) === 1) return ForkedEngine.start(settings, options);
  return ForkedEngine.start(settings, { ...options, fork: () => forkModule(TEAM_PROCESS) });
}
