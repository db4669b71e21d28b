/** The engine process where several answer: it holds what they share, the vectors of the index, and hands out the questions. */

import { ProcessError } from "../../errors.ts";
import { openPointServer } from "../../store/place/open-store.ts";
import { answerCall } from "../engine-message.ts";
import { reply, serveProcess } from "../serve-process.ts";
import { EngineTeam } from "./engine-team.ts";

/** Null until the settings have come. */
let team: EngineTeam | null = null;
/** What its workers have warned of: each says the same. */
const told = new Set<string>();

serveProcess({
  async open(settings) {
    team = await EngineTeam.start(settings, {
      points: await openPointServer(settings),
      onRestart: () => reply({ kind: "restarted" }),
      onWarning(warning) {
        if (!told.has(warning)) reply({ kind: "warning", warning });
        told.add(warning);
      },
    });
  },
  async answer(call) {
    if (team === null)
      throw new ProcessError("The engine process was asked something before it was told what to open.");
    return answerCall(team, call);
  },
  takePoints: () => undefined,
  async close() {
    await team?.close();
  },
});
