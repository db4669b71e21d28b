import { messageFaults } from "./message-rules.ts";
import { modalFaults } from "./modal-rules.ts";
import { type Body, type Outcome, ok, type Route, refused, violated } from "./outcome.ts";
import { EPHEMERAL, type StandInInteraction, type StandInMessage, toApiMessage, type World } from "./world.ts";
import { fill, newMessage } from "./written-message.ts";

const FIRST_RESPONSE_MS = 3_000;
const TOKEN_LIFE_MS = 15 * 60_000;

/** Answers to interactions, and what may follow them for a quarter of an hour. */
export function interactionRoutes(world: World): Route[] {
  const response = /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/;
  return [
    ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/, ([id, token], body) => callback(world, id, token, body)],
    ["POST", /^\/webhooks\/\d+\/([^/]+)$/, ([token], body) => followUp(world, token, body)],
    ["GET", response, ([token, id]) => seeResponse(world, token, id)],
    ["PATCH", response, ([token, id], body) => editResponse(world, token, id, body)],
    ["DELETE", response, ([token, id]) => deleteResponse(world, token, id)],
  ];
}

function callback(world: World, id = "", token = "", body: Body): Outcome {
  const interaction = world.interactions.get(token);
  if (interaction?.id !== id || world.now - interaction.createdAt > FIRST_RESPONSE_MS) {
    return refused(404, 10_062, "Unknown interaction");
  }
  if (interaction.acknowledged !== null) return refused(400, 40_060, "Interaction has already been acknowledged.");
  const type = Number(body.type);
  const data = (body.data ?? {}) as Body;
  const { message } = interaction;
  if (type === 4 || type === 7) {
    const faults = messageFaults(data);
    if (faults.length > 0) return violated(world, faults);
  }
  if (type === 9) {
    const faults = modalFaults(data);
    if (interaction.isFromModal) faults.push("modal in answer to a modal");
    if (faults.length > 0) return violated(world, faults);
  }
  interaction.acknowledged = type;
  if (type === 4) interaction.response = respond(world, interaction, data, "shown");
  else if (type === 5) interaction.response = respond(world, interaction, data, "thinking");
  else if (type === 6) interaction.response = message;
  else if (type === 7 && message) {
    interaction.response = message;
    fill(message, data);
  } else if (type === 8) interaction.choices = data.choices as { name: string; value: string }[];
  else if (type === 9) interaction.modal = data;
  else return violated(world, [`callback of type ${type}`]);
  return { status: 204 };
}

function respond(
  world: World,
  interaction: StandInInteraction,
  data: Body,
  state: "shown" | "thinking",
): StandInMessage {
  const onlyFor = Number(data.flags ?? 0) & EPHEMERAL ? interaction.user.id : null;
  const message = newMessage(world, interaction.channel, { onlyFor, interaction, replyTo: null, state });
  fill(message, data);
  message.edits = 0;
  return message;
}

function withToken(world: World, token = ""): StandInInteraction | undefined {
  const interaction = world.interactions.get(token);
  return interaction && interaction.acknowledged !== null && world.now - interaction.createdAt < TOKEN_LIFE_MS
    ? interaction
    : undefined;
}

function followUp(world: World, token = "", body: Body): Outcome {
  const interaction = withToken(world, token);
  if (!interaction) return refused(404, 10_015, "Unknown Webhook");
  const faults = messageFaults(body);
  if (faults.length > 0) return violated(world, faults);
  // The first follow-up to a deferred answer fills it in.
  if (interaction.response?.state === "thinking") {
    fill(interaction.response, body);
    return ok(toApiMessage(world, interaction.response));
  }
  return ok(toApiMessage(world, respond(world, interaction, body, "shown")));
}

function responseOf(world: World, token = "", id = ""): StandInMessage | undefined {
  const interaction = withToken(world, token);
  const message = id === "@original" ? interaction?.response : world.messages.get(id);
  return message?.state === "deleted" ? undefined : (message ?? undefined);
}

function seeResponse(world: World, token = "", id = ""): Outcome {
  const message = responseOf(world, token, id);
  return message ? ok(toApiMessage(world, message)) : refused(404, 10_008, "Unknown Message");
}

function editResponse(world: World, token = "", id = "", body: Body): Outcome {
  const message = responseOf(world, token, id);
  if (!message) return refused(404, withToken(world, token) ? 10_008 : 10_015, "Unknown Message");
  const faults = messageFaults(body);
  if (faults.length > 0) return violated(world, faults);
  fill(message, body);
  return ok(toApiMessage(world, message));
}

function deleteResponse(world: World, token = "", id = ""): Outcome {
  const message = responseOf(world, token, id);
  if (!message) return refused(404, 10_008, "Unknown Message");
  message.state = "deleted";
  return { status: 204 };
}
