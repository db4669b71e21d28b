import { type APIComponentInMessageActionRow, type APIEmbed, ComponentType } from "discord.js";
import type { StandInMessage } from "../stand-in/world.ts";
import { escapeHtml, markdownHtml } from "./markdown-html.ts";

/** A message as a reader sees it; `above` names what it answers. */
export function messageHtml({ content, embeds, components, onlyFor }: StandInMessage, above: string): string {
  const rows = components.map((row) => `<div class="row">${row.components.map(componentHtml).join("")}</div>`).join("");
  return `<article>
    <div class="above">${escapeHtml(above)}</div>
    <div class="message"><div class="avatar">V</div><div class="body">
      <div class="name">Verbatim <span class="tag">APP</span></div>
      ${content === "" ? "" : `<div class="content">${markdownHtml(content)}</div>`}
      ${embeds.map(embedHtml).join("")}${rows}
      ${onlyFor === null ? "" : '<div class="private">Only you can see this · Dismiss message</div>'}
    </div></div>
  </article>`;
}

function embedHtml({ author, title, url, description, footer, color }: APIEmbed): string {
  return `<div class="embed" style="border-color:#${(color ?? 0).toString(16).padStart(6, "0")}">
    ${author ? `<div class="author">${escapeHtml(author.name)}</div>` : ""}
    ${title ? `<div class="title">${url ? `<a>${markdownHtml(title)}</a>` : markdownHtml(title)}</div>` : ""}
    ${description ? `<div class="description">${markdownHtml(description)}</div>` : ""}
    ${footer ? `<div class="footer">${escapeHtml(footer.text)}</div>` : ""}
  </div>`;
}

function componentHtml(component: APIComponentInMessageActionRow): string {
  if (component.type === ComponentType.StringSelect) {
    return `<span class="select">${escapeHtml(component.placeholder ?? "")}<span>⌄</span></span>`;
  }
  if (component.type !== ComponentType.Button || !("label" in component)) return "";
  const emoji = "emoji" in component ? `${component.emoji?.name ?? ""} ` : "";
  return `<span class="button${component.disabled ? " disabled" : ""}">${escapeHtml(emoji + (component.label ?? ""))}</span>`;
}

/** A page that looks like Discord's dark theme. */
export function pageHtml(articles: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Verbatim on Discord</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body>${articles.join("\n")}</body></html>\n`;
}

const STYLE = `
  body { margin: 0; padding: 12px 0; background: #313338; color: #dbdee1; font: 16px/1.375 "gg sans", "Noto Sans", "Noto Sans CJK SC", sans-serif; }
  article { padding: 8px 16px; }
  .above { margin-left: 56px; font-size: 13px; color: #949ba4; }
  .message { display: flex; gap: 16px; }
  .avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #2f4b7c; color: #fff; display: grid; place-items: center; font-weight: 700; }
  .body { min-width: 0; flex: 1; }
  .name { color: #f2f3f5; font-weight: 500; }
  .tag { background: #5865f2; color: #fff; font-size: 10px; border-radius: 3px; padding: 1px 4px; vertical-align: 2px; }
  p { margin: 0; min-height: 1em; } li { margin-left: 20px; } small { display: block; font-size: 13px; color: #949ba4; }
  blockquote { margin: 2px 0; padding: 0 8px 0 12px; border-left: 4px solid #4e5058; border-radius: 4px; }
  code { background: #2b2d31; border-radius: 3px; padding: 0 3px; font-size: 85%; }
  a { color: #00a8fc; } a p { color: #00a8fc; } .mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px; }
  .spoiler { background: #1e1f22; color: transparent; border-radius: 3px; }
  .embed { max-width: 516px; margin-top: 8px; padding: 8px 16px 16px 12px; background: #2b2d31; border-left: 4px solid; border-radius: 4px; }
  .author { font-size: 14px; font-weight: 600; color: #f2f3f5; margin-top: 8px; overflow-wrap: anywhere; }
  .title { font-weight: 600; color: #f2f3f5; margin-top: 8px; } .title p { min-height: 0; }
  .description { font-size: 14px; margin-top: 8px; } .description small { font-size: 12px; }
  .footer { font-size: 12px; margin-top: 8px; color: #dbdee1; overflow-wrap: anywhere; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; max-width: 520px; }
  .button { background: #4e5058; color: #fff; border-radius: 8px; padding: 5px 14px; font-size: 14px; font-weight: 500; } .disabled { opacity: .5; }
  .select { display: flex; justify-content: space-between; width: min(400px, 100%); box-sizing: border-box; background: #1e1f22; color: #949ba4; border-radius: 4px; padding: 8px 12px; }
  .private { font-size: 13px; color: #949ba4; margin-top: 4px; }
`;
