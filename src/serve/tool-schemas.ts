import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { schemaOf } from "./openapi.ts";
import type { Operation } from "./operation.ts";
import { SCHEMAS } from "./schemas.ts";

/** What a tool takes, as a JSON schema. */
export function inputSchemaOf({ parameters }: Operation): Tool["inputSchema"] {
  const properties = parameters.map(({ name, type, description }) => [name, { ...schemaOf(type), description }]);
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return { type: "object", properties: Object.fromEntries(properties), required, additionalProperties: false };
}

/** What a tool gives, as a JSON schema that has all it refers to. */
export function outputSchemaOf({ gives }: Operation): NonNullable<Tool["outputSchema"]> {
  const whole = JSON.stringify({ type: "object", ...SCHEMAS[gives], $defs: SCHEMAS });
  return JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/"));
}
