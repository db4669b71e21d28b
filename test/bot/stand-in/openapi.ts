import type { RecordedRequest } from "./world.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The parts of an OpenAPI 3.1 description that are looked at. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** What a recorded request does that the description does not allow; [] if nothing. */
export function requestFaults(api: OpenApi, { method, path, body }: RecordedRequest): string[] {
  const template = Object.keys(api.paths)
    .filter((candidate) => new RegExp(`^${candidate.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(path))
    // "/users/@me" also fits "/users/{user_id}".
    .sort((a, b) => a.split("{").length - b.split("{").length)[0];
  const operation = template ? (api.paths[template]?.[method.toLowerCase()] as Operation | undefined) : undefined;
  if (!operation) return [`${method} ${path} is not described`];
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (!schema) return [];
  return schemaFaults(api, schema, body, "body").map((fault) => `${method} ${template}: ${fault}`);
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

function schemaFaults(api: OpenApi, schema: Schema, value: unknown, at: string): string[] {
  if (typeof schema.$ref === "string") {
    return schemaFaults(api, api.components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}, value, at);
  }
  const choices = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (choices && !choices.every((choice) => "const" in choice && choice.title)) {
    const tried = choices.map((choice) => schemaFaults(api, choice, value, at));
    return tried.some((faults) => faults.length === 0) ? [] : (tried.sort((a, b) => a.length - b.length)[0] ?? []);
  }
  if (choices && !choices.some((choice) => choice.const === value)) return [`${at} is ${JSON.stringify(value)}`];
  const parts = (schema.allOf as Schema[] | undefined) ?? [];
  return [...parts.flatMap((part) => schemaFaults(api, part, value, at)), ...ownFaults(api, schema, value, at)];
}

function ownFaults(api: OpenApi, schema: Schema, value: unknown, at: string): string[] {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (
    types.length > 0 &&
    !types.includes(typeOf(value)) &&
    !(types.includes("number") && typeOf(value) === "integer")
  ) {
    return [`${at} is ${typeOf(value)}, not ${types.join(" or ")}`];
  }
  if ("const" in schema && schema.const !== value) return [`${at} is ${JSON.stringify(value)}`];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return [`${at} is ${JSON.stringify(value)}`];
  const size = typeof value === "string" ? [...value].length : Array.isArray(value) ? value.length : null;
  const most = Number(schema.maxLength ?? schema.maxItems ?? Number.POSITIVE_INFINITY);
  const least = Number(schema.minLength ?? schema.minItems ?? 0);
  if (size !== null && (size > most || size < least)) return [`${at} is ${size} long`];
  if (Array.isArray(value)) {
    const items = schema.items as Schema | undefined;
    return items ? value.flatMap((item, index) => schemaFaults(api, items, item, `${at}[${index}]`)) : [];
  }
  return typeof value === "object" && value !== null ? objectFaults(api, schema, value, at) : [];
}

function objectFaults(api: OpenApi, schema: Schema, value: object, at: string): string[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const required = ((schema.required ?? []) as string[]).filter((key) => !(key in value));
  const others = schema.additionalProperties as Schema | boolean | undefined;
  const faults = Object.entries(value).flatMap(([key, item]) => {
    const known = properties[key] ?? (typeof others === "object" ? others : undefined);
    if (known) return schemaFaults(api, known, item, `${at}.${key}`);
    return schema.properties && others === undefined ? [`${at}.${key} is unknown`] : [];
  });
  return [...required.map((key) => `${at}.${key} is missing`), ...faults];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
