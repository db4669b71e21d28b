/** Discord's Markdown as HTML: what the bot's messages use, and what could slip into them. */
export function markdownHtml(markdown: string): string {
  const lines = markdown.split("\n");
  const html: string[] = [];
  let quote: string[] = [];
  const endQuote = () => {
    if (quote.length > 0) html.push(`<blockquote>${inlineHtml(quote.join("\n"))}</blockquote>`);
    quote = [];
  };
  let code: string[] | null = null;
  for (const line of lines) {
    if (line.startsWith("```")) {
      if (code !== null) html.push(`<pre>${escapeHtml(code.join("\n"))}</pre>`);
      code = code === null ? [] : null;
      continue;
    }
    if (code !== null) {
      code.push(line);
      continue;
    }
    const quoted = /^> ?(.*)$/.exec(line);
    if (quoted) {
      quote.push(quoted[1] ?? "");
      continue;
    }
    endQuote();
    const small = /^-# (.*)$/.exec(line);
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    const item = /^\s*[-*] (.*)$/.exec(line);
    if (small) html.push(`<small>${inlineHtml(small[1] ?? "")}</small>`);
    else if (heading) html.push(`<h${heading[1]?.length}>${inlineHtml(heading[2] ?? "")}</h${heading[1]?.length}>`);
    else if (item) html.push(`<li>${inlineHtml(item[1] ?? "")}</li>`);
    else html.push(`<p>${inlineHtml(line)}</p>`);
  }
  endQuote();
  return html.join("");
}

/** Rules are tried in this order at each place, as Discord's client does; the first that matches takes its text. */
const RULES: readonly [pattern: RegExp, html: (match: RegExpExecArray) => string][] = [
  [/^\\([^0-9A-Za-z\s])/, ([, character]) => escapeHtml(character ?? "")],
  [/^`([^`]+)`/, ([, code]) => `<code>${escapeHtml(code ?? "")}</code>`],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, ([, text]) => `<b>${inlineHtml(text ?? "")}</b>`],
  [/^\*((?:\\[\s\S]|[^\\*])+?)\*/, ([, text]) => `<i>${inlineHtml(text ?? "")}</i>`],
  [/^__((?:\\[\s\S]|[^\\])+?)__/, ([, text]) => `<u>${inlineHtml(text ?? "")}</u>`],
  [/^_((?:\\[\s\S]|[^\\_])+?)_/, ([, text]) => `<i>${inlineHtml(text ?? "")}</i>`],
  [/^~~((?:\\[\s\S]|[^\\])+?)~~/, ([, text]) => `<s>${inlineHtml(text ?? "")}</s>`],
  [/^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, ([, text]) => `<span class="spoiler">${inlineHtml(text ?? "")}</span>`],
  [/^\[((?:\\.|[^\]\n])+)\]\(<?(https?:[^>\s]+?)>?\)/, ([, text]) => `<a>${inlineHtml(text ?? "")}</a>`],
  [/^<\/([^:>]+):(\d+)>/, ([, name]) => `<span class="mention">/${escapeHtml(name ?? "")}</span>`],
  [/^https?:\/\/[^\s<]+/, ([link]) => `<a>${escapeHtml(link)}</a>`],
  [/^<#\d+>/, () => '<span class="mention">#questions</span>'],
  // Several people are told from each other by the end of their ids.
  [/^<@[!&]?\d*?(\d{1,2})>/, ([, end]) => `<span class="mention">@reader ${end}</span>`],
  [/^<t:(\d+)(?::\w)?>/, ([, seconds]) => new Date(Number(seconds) * 1000).toISOString().slice(0, 10)],
  [/^@(everyone|here)/, ([text]) => `<span class="mention">${text}</span>`],
];

function inlineHtml(text: string): string {
  let html = "";
  for (let rest = text; rest !== ""; ) {
    const rule = RULES.map(([pattern, make]) => ({ match: pattern.exec(rest), make })).find(
      ({ match }) => match !== null,
    );
    const taken = rule?.match?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    html += rule?.match ? rule.make(rule.match) : escapeHtml(taken);
    rest = rest.slice(taken.length);
  }
  return html.replaceAll("\n", "<br>");
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
