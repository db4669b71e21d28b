import type { StandInMessage } from "../stand-in/world.ts";
import { escapeHtml, markdownHtml } from "./markdown-html.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** A component as Discord gets it, as far as the bot's messages have such. */
interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number | null;
  readonly label?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly emoji?: { readonly name?: string };
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly emoji?: { readonly name?: string };
    readonly default?: boolean;
  }[];
  readonly file?: { readonly url: string };
}

/** A message as a reader sees it; `above` names what it answers. */
export function messageHtml({ content, components, onlyFor }: StandInMessage, above: string): string {
  return `<article>
    <div class="above">${escapeHtml(above)}</div>
    <div class="message"><div class="avatar">V</div><div class="body">
      <div class="name">Verbatim <span class="tag">APP</span></div>
      ${content === "" ? "" : `<div class="content">${markdownHtml(content)}</div>`}
      ${(components as readonly Component[]).map(componentHtml).join("")}
      ${onlyFor === null ? "" : '<div class="private">👁 Only you can see this · Dismiss message</div>'}
    </div></div>
  </article>`;
}

/** A form as Discord opens it. */
export function modalHtml(
  { title, components }: { title: string; components: readonly object[] },
  above: string,
): string {
  return `<article>
    <div class="above">${escapeHtml(above)}</div>
    <div class="modal"><h2>${escapeHtml(title)}</h2>${(components as readonly Field[]).map(fieldHtml).join("")}
      <div class="row"><span class="button plain">Cancel</span><span class="button primary">Submit</span></div></div>
  </article>`;
}

/** A label with what stands below it. */
interface Field {
  readonly label?: string;
  readonly description?: string;
  readonly component?: Component & { readonly value?: string };
}

function fieldHtml({ label = "", description, component }: Field): string {
  const chosen = (component?.options ?? []).filter((option) => option.default).map((option) => option.label);
  const marks = { 21: ["◉", "○"], 22: ["☑", "☐"] } as const;
  const mark = marks[component?.type as keyof typeof marks];
  const body = mark
    ? (component?.options ?? [])
        .map((option) => `<div>${option.default ? mark[0] : mark[1]} ${escapeHtml(option.label)}</div>`)
        .join("")
    : `<span class="select">${escapeHtml(component?.value ?? (chosen.join(", ") || (component?.placeholder ?? "…")))}</span>`;
  return `<div class="field"><b>${escapeHtml(label)}</b>${description ? `<small>${escapeHtml(description)}</small>` : ""}${body}</div>`;
}

const STYLES: Readonly<Record<number, string>> = { 1: "primary", 2: "plain", 3: "success", 4: "danger", 5: "plain" };

/** Types of components [components/reference, "Component Object"]. */
function componentHtml(component: Component): string {
  const inside = () => (component.components ?? []).map(componentHtml).join("");
  switch (component.type) {
    case 1:
      return `<div class="row">${inside()}</div>`;
    case 2:
      return `<span class="button ${STYLES[component.style ?? 2]}${component.disabled ? " disabled" : ""}">${escapeHtml(faceOf(component))}</span>`;
    case 3:
      return `<span class="select">${escapeHtml(component.placeholder ?? "")}<span>⌄</span></span>
        <details class="options"><summary></summary>${(component.options ?? []).map((option) => `<div>${escapeHtml(faceOf(option))}</div>`).join("")}</details>`;
    case 9:
      return `<div class="section"><div class="texts">${inside()}</div>${component.accessory ? componentHtml(component.accessory) : ""}</div>`;
    case 10:
      return `<div class="text">${markdownHtml(component.content ?? "")}</div>`;
    case 13:
      return `<div class="file">📄 ${escapeHtml((component.file?.url ?? "").replace("attachment://", ""))}</div>`;
    case 14:
      return "<hr>";
    case 17:
      return `<div class="container" style="border-left-color:#${(component.accent_color ?? 0).toString(16).padStart(6, "0")}">${inside()}</div>`;
    default:
      return `<span class="select">${escapeHtml(component.placeholder ?? "")}<span>⌄</span></span>`;
  }
}

function faceOf({ label = "", emoji }: Pick<Component, "label" | "emoji">): string {
  return emoji?.name ? `${emoji.name} ${label}` : label;
}

/** A page that looks like Discord, dark or light as the reader's browser is. */
export function pageHtml(articles: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Verbatim on Discord</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${PAGE_STYLE}</style></head>
<body>${articles.join("\n")}</body></html>\n`;
}
