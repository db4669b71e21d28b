import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { objectOf } from "./openapi.ts";
import type { Operation } from "./operation.ts";
import { SCHEMAS } from "./schemas.ts";

/** What a tool takes, as a JSON schema. */
export function inputSchemaOf({ parameters }: Operation): Tool["inputSchema"] {
  return objectOf(parameters);
}

/** What a tool gives, as a JSON schema that has all it refers to. */
export function outputSchemaOf({ gives }: Operation): NonNullable<Tool["outputSchema"]> {
  const whole = JSON.stringify({ type: "object", ...SCHEMAS[gives], $defs: SCHEMAS });
  return JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/"));
}
