import { type APIComponentInContainer, type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from "discord.js";
import type { MessageBody } from "../../../src/bot/replies/render-reply.ts";
import { columns } from "../../../src/text/width.ts";
import { escapeHtml } from "./markdown-html.ts";
import { type MarkdownLine, markdownLines, plainLine, wrapped } from "./markdown-lines.ts";

/**
 * A message of the bot as a picture in Discord's dark look, drawn without a browser: the same message gives the same bytes.
 * Whoever looks at it has other fonts than we: text is wrapped by columns, with room for the widest usual ones.
 */
export function answerSvg(asked: string, { components }: MessageBody): string {
  const parts = stacked({ x: BODY_LEFT, y: 64 }, components.map(drawing));
  const height = parts.bottom + PADDING;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img"`,
    `  font-family="'gg sans', 'Noto Sans', 'Helvetica Neue', Helvetica, Arial, sans-serif">`,
    `<title>${escapeHtml(asked)}</title>`,
    `<rect width="${WIDTH}" height="${height}" rx="8" fill="#313338"/>`,
    textLine({ x: BODY_LEFT, y: 26 }, plainLine(asked), { size: 13, fill: "#949ba4" }),
    `<circle cx="${PADDING + 20}" cy="56" r="20" fill="#2f4b7c"/>`,
    `<text x="${PADDING + 20}" y="63" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">V</text>`,
    textLine({ x: BODY_LEFT, y: 50 }, plainLine("Verbatim"), { size: 16, fill: "#f2f3f5", weight: 500 }),
    `<rect x="${BODY_LEFT + 80}" y="37" width="32" height="16" rx="4" fill="#5865f2"/>`,
    `<text x="${BODY_LEFT + 96}" y="49" font-size="10" font-weight="600" fill="#fff" text-anchor="middle">APP</text>`,
    parts.svg,
    "</svg>\n",
  ].join("\n");
}

/** All lengths are in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What was drawn, and where it ends. */
interface Drawn {
  readonly svg: string;
  readonly bottom: number;
}

interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
}

const WIDTH = 640;
const PADDING = 16;
const BODY_LEFT = 72;
const BODY_WIDTH = WIDTH - BODY_LEFT - PADDING;
const GAP = 8;
/** A column of the widest usual sans-serif fonts (Verdana, DejaVu Sans), as a share of the font's size. */
const COLUMN = 0.6;
/** A line's height, as a share of the font's size. */
const LEADING = 1.4;

const BODY_TEXT: TextStyle = { size: 14, fill: "#dbdee1" };
const LARGE_TEXT: TextStyle = { size: 20, fill: "#f2f3f5", weight: 700 };
const SMALL_TEXT: TextStyle = { size: 12, fill: "#949ba4" };

function stacked(at: Place, draw: readonly ((at: Place) => Drawn)[]): Drawn {
  let bottom = at.y - GAP;
  const svg = draw.map((part) => {
    const drawn = part({ x: at.x, y: bottom + GAP });
    bottom = drawn.bottom;
    return drawn.svg;
  });
  return { svg: svg.join("\n"), bottom };
}

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** How a component is drawn. @throws TypeError for one that no answer has */
function drawing(component: Component): (at: Place) => Drawn {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return (at) => paragraph(at, component.content, BODY_TEXT);
    case ComponentType.Separator:
      return (at) => ({
        svg: `<rect x="${at.x}" y="${at.y}" width="${BODY_WIDTH - 32}" height="1" fill="#4e5058"/>`,
        bottom: at.y + 1,
      });
    case ComponentType.ActionRow:
      return (at) => controlRow(at, component.components);
    case ComponentType.Container:
      return (at) => container(at, component.accent_color ?? 0, component.components.map(drawing));
    default:
      throw new TypeError(`A component of type ${component.type} cannot be drawn.`);
  }
}

function container(at: Place, colour: number, parts: readonly ((at: Place) => Drawn)[]): Drawn {
  const inside = stacked({ x: at.x + 16, y: at.y + 14 }, parts);
  const bottom = inside.bottom + 14;
  const bar = `#${colour.toString(16).padStart(6, "0")}`;
  const frame = `x="${at.x}" y="${at.y}" height="${bottom - at.y}" rx="4"`;
  return {
    svg: `<rect ${frame} width="${BODY_WIDTH}" fill="#2b2d31"/>\n<rect ${frame} width="4" fill="${bar}"/>\n${inside.svg}`,
    bottom,
  };
}

/** Markdown as Discord shows it: block quotes with a bar, small print, bold. */
function paragraph(at: Place, markdown: string, style: TextStyle): Drawn {
  return lines(at, markdownLines(markdown), style);
}

function lines(at: Place, markdown: readonly MarkdownLine[], style: TextStyle): Drawn {
  let y = at.y;
  let quoteTop: number | null = null;
  const svg: string[] = [];
  const endQuote = () => {
    if (quoteTop !== null)
      svg.push(`<rect x="${at.x}" y="${quoteTop}" width="4" height="${y - quoteTop}" fill="#4e5058"/>`);
    quoteTop = null;
  };
  for (const line of markdown) {
    if (line.kind === "quote") quoteTop ??= y;
    else endQuote();
    const shown = line.kind === "small" ? SMALL_TEXT : line.kind === "large" ? LARGE_TEXT : style;
    const indent = line.kind === "quote" ? 16 : 0;
    for (const row of wrapped(line, Math.floor((BODY_WIDTH - 32 - indent) / (shown.size * COLUMN)))) {
      y += Math.round(shown.size * LEADING);
      svg.push(textLine({ x: at.x + indent, y: y - Math.round(shown.size * 0.4) }, row, shown));
    }
  }
  endQuote();
  return { svg: svg.join("\n"), bottom: y };
}

function textLine({ x, y }: Place, { spans }: MarkdownLine, { size, fill, weight = 400 }: TextStyle): string {
  const inner = spans.map(({ text, bold }) =>
    bold ? `<tspan font-weight="700">${escapeHtml(text)}</tspan>` : escapeHtml(text),
  );
  const heavy = weight === 400 ? "" : ` font-weight="${weight}"`;
  return `<text x="${x}" y="${y}" font-size="${size}"${heavy} fill="${fill}">${inner.join("")}</text>`;
}

type Control = Extract<Component, { type: ComponentType.ActionRow }>["components"][number];

function controlRow(at: Place, controls: readonly Control[]): Drawn {
  let x = at.x;
  const svg = controls.map((control) => {
    const { label, background, fill } = faceOf(control);
    const width = Math.round(columns(label) * BODY_TEXT.size * COLUMN) + 24;
    const drawn =
      `<rect x="${x}" y="${at.y}" width="${width}" height="32" rx="8" fill="${background}"/>\n` +
      `<text x="${x + width / 2}" y="${at.y + 21}" font-size="14" font-weight="500" fill="${fill}" text-anchor="middle">${escapeHtml(label)}</text>`;
    x += width + GAP;
    return drawn;
  });
  return { svg: svg.join("\n"), bottom: at.y + 32 };
}

interface Face {
  readonly label: string;
  readonly background: string;
  readonly fill: string;
}

/** @throws TypeError for what is neither a button with a label nor a menu */
function faceOf(control: Control): Face {
  if (control.type === ComponentType.StringSelect) {
    return { label: `${control.placeholder}  ⌄`, background: "#1e1f22", fill: "#949ba4" };
  }
  if (control.type !== ComponentType.Button || !("label" in control)) {
    throw new TypeError("Only menus and buttons with labels can be drawn.");
  }
  const { label = "", emoji, style } = control;
  const background = style === ButtonStyle.Primary ? "#5865f2" : "#4e5058";
  return { label: emoji?.name ? `${emoji.name} ${label}` : label, background, fill: "#fff" };
}
