import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIUser } from "discord.js";
import { everyComponent } from "./components.ts";
import type { How, SayOptions } from "./deeds.ts";
import { interactionEvent, messageEvent } from "./events.ts";
import { attach, type Filled, filledModal, type StandInFile } from "./filled-modal.ts";
import { Gateway, memberData } from "./gateway.ts";
import type { ModalData } from "./modal-rules.ts";
import { type OptionValues, optionData } from "./option-data.ts";
import { Rest } from "./rest.ts";
import {
  type StandInAttachment,
  type StandInChannel,
  type StandInInteraction,
  type StandInMessage,
  toApiMessage,
  World,
} from "./world.ts";

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL = 5;

/**
 * A Discord on this machine, over real HTTP and WebSocket: a test acts as its people, the bot connects as to Discord.
 */
export class DiscordStandIn {
  readonly world: World;
  readonly gateway: Gateway;
  readonly rest: Rest;
  readonly #http: Server;

  private constructor(world: World, http: Server) {
    this.world = world;
    this.#http = http;
    const gatewayUrl = () => `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
    this.rest = new Rest(world, gatewayUrl);
    this.gateway = new Gateway(world, http, gatewayUrl);
    http.on("request", (request, response) => void this.rest.serve(request, response));
  }

  static async open(token = "a-token"): Promise<DiscordStandIn> {
    const http = createServer();
    const discord = new DiscordStandIn(new World(token), http);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return discord;
  }

  /** The value for DISCORD_API_URL. */
  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}/api`;
  }

  async close(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** A person, bot or webhook writes a message. */
  say(
    author: APIUser,
    channel: StandInChannel,
    content: string,
    { replyTo, webhook = false, id, embeds = [], brings }: SayOptions = {},
  ): StandInMessage {
    const message: StandInMessage = {
      id: id ?? this.world.newId(),
      channelId: channel.id,
      author,
      onlyFor: null,
      replyTo: replyTo?.id ?? null,
      interaction: null,
      webhook,
      content,
      embeds: [...embeds],
      components: [],
      hasContainers: false,
      files: [],
      ...(brings === undefined ? {} : { brings }),
      state: "shown",
      edits: 0,
    };
    this.world.messages.set(message.id, message);
    this.world.dispatch("MESSAGE_CREATE", messageEvent(this.world, message, channel));
    return message;
  }

  /** The same message arrives once more, as after a resume. */
  repeat(message: StandInMessage): void {
    this.world.dispatch("MESSAGE_CREATE", messageEvent(this.world, message, this.#channelOf(message)));
  }

  editMessage(message: StandInMessage, content: string): void {
    message.content = content;
    this.world.dispatch("MESSAGE_UPDATE", {
      ...messageEvent(this.world, message, this.#channelOf(message)),
      edited_timestamp: new Date().toISOString(),
    });
  }

  deleteMessage(message: StandInMessage): void {
    message.state = "deleted";
    const { guildId } = this.#channelOf(message);
    this.world.dispatch("MESSAGE_DELETE", {
      id: message.id,
      channel_id: message.channelId,
      ...(guildId === null ? {} : { guild_id: guildId }),
    });
  }

  /** A person puts an emoji on a message. */
  react(user: APIUser, message: StandInMessage, emoji: string): void {
    const { guildId } = this.#channelOf(message);
    this.world.dispatch("MESSAGE_REACTION_ADD", {
      user_id: user.id,
      channel_id: message.channelId,
      message_id: message.id,
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
      ...(guildId === null
        ? {}
        : { guild_id: guildId, member: memberData(user, undefined, this.world.roles.get(user.id)) }),
    });
  }

  /** Keeps a file as Discord does. @returns the attachment that a message brings */
  attach(file: StandInFile): StandInAttachment {
    return attach(this.world, this.apiUrl, file);
  }

  /** The bot's reply below a message, once it is there. */
  replyTo(message: StandInMessage): Promise<StandInMessage> {
    return this.world.until(() => this.repliesTo(message).find(({ state }) => state === "shown"));
  }

  repliesTo(message: StandInMessage): StandInMessage[] {
    return [...this.world.messages.values()].filter(({ replyTo }) => replyTo === message.id);
  }

  /** Uses a slash command and waits for its final answer. */
  async command(
    user: APIUser,
    channel: StandInChannel,
    name: string,
    options: OptionValues = {},
    how: How = {},
  ): Promise<StandInMessage> {
    const interaction = this.sendCommand(user, channel, name, options, how);
    return this.response(interaction);
  }

  /** Uses a slash command; `"group sub"` options go as `name: "manage show"`. */
  sendCommand(
    user: APIUser,
    channel: StandInChannel,
    name: string,
    options: OptionValues = {},
    how: How = {},
  ): StandInInteraction {
    const [command = name, sub] = name.split(" ");
    const { values, attachments } = optionData(this.world, this.apiUrl, options);
    return this.#interact(user, channel, COMMAND, how, null, {
      id: "1000",
      name: command,
      type: 1,
      options: sub ? [{ name: sub, type: 1, options: values }] : values,
      resolved: { attachments },
    });
  }

  /** Uses a message command on a message. */
  messageCommand(user: APIUser, name: string, target: StandInMessage, how: How = {}): Promise<StandInMessage> {
    return this.response(this.sendMessageCommand(user, name, target, how));
  }

  sendMessageCommand(user: APIUser, name: string, target: StandInMessage, how: How = {}): StandInInteraction {
    return this.#interact(user, this.#channelOf(target), COMMAND, how, null, {
      id: "1001",
      name,
      type: 3,
      target_id: target.id,
      resolved: { messages: { [target.id]: toApiMessage(this.world, target) } },
    });
  }

  /** Types into an option with suggestions, and waits for them. */
  async complete(user: APIUser, channel: StandInChannel, name: string, focused: string, typed: string) {
    const [command, sub] = name.split(" ");
    const option = { name: focused, type: 3, value: typed, focused: true };
    const interaction = this.#interact(user, channel, AUTOCOMPLETE, {}, null, {
      id: "1000",
      name: command,
      type: 1,
      options: sub ? [{ name: sub, type: 1, options: [option] }] : [option],
    });
    return this.world.until(() => interaction.choices ?? undefined);
  }

  /**
   * Presses a button, by the beginning of its custom_id (the first such, or the one of that place), or else chooses from a menu
   * what has this value.
   */
  press(
    user: APIUser,
    message: StandInMessage,
    customId: string,
    how: How & { nth?: number } = {},
  ): StandInInteraction {
    const custom_id = this.customIds(message).filter((id) => id.startsWith(customId))[how.nth ?? 0];
    const menu = everyComponent(message.components).find(({ options }) =>
      options?.some(({ value }) => value === customId),
    );
    if (custom_id === undefined && menu?.custom_id) return this.select(user, message, menu.custom_id, customId, how);
    if (custom_id === undefined) throw new Error(`No button ${customId} among ${this.customIds(message).join(", ")}`);
    return this.#interact(user, this.#channelOf(message), COMPONENT, how, message, { custom_id, component_type: 2 });
  }

  select(user: APIUser, message: StandInMessage, customId: string, value: string, how: How = {}): StandInInteraction {
    const custom_id = this.customIds(message).find((id) => id.startsWith(customId));
    return this.#interact(user, this.#channelOf(message), COMPONENT, how, message, {
      custom_id,
      component_type: 3,
      values: [value],
    });
  }

  /** The modal that an interaction brought up, once it is there. */
  modal(opened: StandInInteraction): Promise<ModalData> {
    return this.world.until(() => (opened.modal ?? undefined) as ModalData | undefined);
  }

  /** Sends off the modal that an interaction brought up: filled in by custom_ids, or with a text in its first field. */
  submit(opened: StandInInteraction, filled: Filled | string, how: How = {}): StandInInteraction {
    const modal = opened.modal as ModalData;
    const first = modal.components[0]?.component.custom_id ?? "";
    const values = typeof filled === "string" ? { [first]: filled } : filled;
    const data = filledModal(this.world, this.apiUrl, modal, values);
    return this.#interact(opened.user, opened.channel, MODAL, how, opened.message, data);
  }

  /** The answer to an interaction, once it is final. */
  response(interaction: StandInInteraction): Promise<StandInMessage> {
    return this.world.until(() => (interaction.response?.state === "shown" ? interaction.response : undefined));
  }

  /** Resolves after the bot's next edit of this message. */
  edited(message: StandInMessage): Promise<StandInMessage> {
    const { edits } = message;
    return this.world.until(() => (message.edits > edits ? message : undefined));
  }

  customIds(message: StandInMessage): string[] {
    return everyComponent(message.components).flatMap((part) => (part.custom_id ? [part.custom_id] : []));
  }

  #channelOf(message: StandInMessage): StandInChannel {
    const channel = this.world.channels.get(message.channelId);
    if (!channel) throw new Error("The message has no channel.");
    return channel;
  }

  #interact(
    user: APIUser,
    channel: StandInChannel,
    type: number,
    { locale = "en-US", permissions = 0n }: How,
    message: StandInMessage | null,
    data: object,
  ): StandInInteraction {
    const interaction: StandInInteraction = {
      id: this.world.newId(),
      token: `token-${this.world.newId()}`,
      user,
      channel,
      createdAt: this.world.now,
      message,
      isFromModal: type === MODAL,
      acknowledged: null,
      response: null,
      modal: null,
      choices: null,
    };
    this.world.interactions.set(interaction.token, interaction);
    this.world.dispatch(
      "INTERACTION_CREATE",
      interactionEvent(this.world, interaction, { type, locale, permissions, data }),
    );
    return interaction;
  }
}
