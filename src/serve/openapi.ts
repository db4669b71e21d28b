import { isSent, type Operation, type Parameter, type ParameterType } from "./operation.ts";
import { SCHEMAS } from "./schemas.ts";

const ERROR = { $ref: "#/components/schemas/Error" };

/** What these operations take and give, as an OpenAPI 3.1 document. */
export function openApiOf(operations: readonly Operation[], version: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Verbatim",
      version,
      description: "Exact quotations from the operator's articles. Everything here reads; nothing is generated.",
    },
    security: [{}, { token: [] }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, pathItem(operation)])),
    components: {
      schemas: SCHEMAS,
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "Needed where the server has one." } },
    },
  };
}

function pathItem(operation: Operation): object {
  return isSent(operation) ? { post: described(operation) } : { get: described(operation) };
}

function described({ id, summary, parameters, gives }: Operation): object {
  const sent = parameters.filter((parameter) => parameter.in === "body");
  const isNamed = parameters.some((parameter) => parameter.in === "path");
  return {
    operationId: id,
    summary,
    parameters: parameters.filter((parameter) => parameter.in !== "body").map(parameterOf),
    ...(sent.length > 0
      ? { requestBody: { required: true, content: { "application/json": { schema: objectOf(sent) } } } }
      : {}),
    responses: {
      200: responseOf("What was asked for.", { $ref: `#/components/schemas/${gives}` }),
      400: responseOf("A parameter is missing, or is not what it takes.", ERROR),
      401: responseOf("The server has a token, which was not sent.", ERROR),
      403: responseOf("The server has no token, and was called by another name than localhost.", ERROR),
      ...(isNamed ? { 404: responseOf("No passage has this citation id (any longer).", ERROR) } : {}),
      405: responseOf("It is asked by another method, which the header Allow names.", ERROR),
      ...(sent.length > 0
        ? {
            413: responseOf("More was sent than is taken.", ERROR),
            415: responseOf("What was sent is no JSON in UTF-8.", ERROR),
          }
        : {}),
      414: responseOf("The address is too long.", ERROR),
      500: responseOf("Something went wrong; the server's log says what.", ERROR),
      503: responseOf("The index cannot be used, or too many questions wait: until when, Retry-After says.", ERROR),
    },
  };
}

function responseOf(description: string, schema: object): object {
  return { description, content: { "application/json": { schema } } };
}

function parameterOf({ type, ...said }: Parameter): object {
  return { required: false, ...said, schema: schemaOf(type) };
}

/** An object of parameters, as a JSON schema. */
export function objectOf(parameters: readonly Parameter[]) {
  const properties = parameters.map(({ name, type, description }) => [name, { ...schemaOf(type), description }]);
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return { type: "object" as const, properties: Object.fromEntries(properties), required, additionalProperties: false };
}

/** What a parameter takes, as a JSON schema. */
function schemaOf(type: ParameterType): object {
  switch (type.kind) {
    case "text":
      return { type: "string", minLength: 1, maxLength: type.longest };
    case "form":
      return { type: "string", pattern: type.pattern.source };
    case "whole number":
      return { type: "integer", minimum: type.least, maximum: type.most };
    case "switch":
      return { type: "boolean" };
    case "choice":
      return { type: "string", enum: type.values };
  }
}
