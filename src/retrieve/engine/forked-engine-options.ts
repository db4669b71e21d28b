import type { PointServer } from "../store/point-server.ts";
import { forkModule } from "./fork-module.ts";

export interface ForkedEngineOptions {
  /** Starts the process; tests give one that behaves as they want. */
  readonly fork?: typeof forkModule;
  /** Gets what is logged as a warning, in sentences for an operator who may not see the log. */
  readonly onWarning?: (warning: string) => void;
  /** Is told each time that the process is ready. */
  readonly onReady?: () => void;
  /** Whether calls under which the process died are asked once more, of the next one; they are by default. */
  readonly askAgain?: boolean;
  /** A process that has calls and says nothing for so many milliseconds hangs; it is ended and started again. */
  readonly longestSilence?: number;
  /** Searches the vectors for a process that was told to call for them. */
  readonly points?: PointServer | null;
}

export const USUAL_OPTIONS: Required<ForkedEngineOptions> = {
  fork: forkModule,
  onWarning: () => undefined,
  onReady: () => undefined,
  askAgain: true,
  longestSilence: 60_000,
  points: null,
};
