// The desk: asks this server what a person types, and shows what it answers. Texts are put in as texts, never as HTML.

/** What each tier promises, as the bot says it. */
const PROMISES = {
  answers: "Found in the articles:",
  related: "This may be related:",
  "nothing-found": "I found nothing in the articles that answers this.",
};
/** Below it nothing is quoted by default; above the other a quotation is sure. */
const USUAL_THRESHOLD = 0.17;
const LISTED = 50;
const AROUND = 2;
/** Lines of a source that are shown at a time, and above and below a quotation. */
const LINES = 200;
const LINES_AROUND = 6;

const at = (id) => document.getElementById(id);
let token = null;

/** An element with attributes and children; texts are children, too. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** What the server gives for a path. Throws an Error with what it says is wrong. */
async function get(path, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(query === "" ? path : `${path}?${query}`, { headers }).catch(() => null);
  if (response === null) throw new Error("The server does not answer. Does it still run?");
  const given = await response.json().catch(() => null);
  if (given === null) throw new Error(`Something else than this server has answered (status ${response.status}).`);
  at("admission").hidden = response.status !== 401;
  if (!response.ok) throw new Error(given.error.message);
  return given;
}

/** Does something, and says what is wrong where it cannot be done. */
async function attempt(action) {
  try {
    await action();
  } catch (error) {
    at("said").className = "";
    at("said").textContent = error.message;
  }
}

/** Scripts (ISO 15924) that are written from right to left. */
const RIGHT_TO_LEFT = ["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

function directionOf(language) {
  if (language === "und") return "auto";
  return RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script) ? "rtl" : "ltr";
}

/** Attributes of a text in an article's language. */
function inLanguage({ language }) {
  return { lang: language === "und" ? null : language, dir: directionOf(language) };
}

function linesOf([first, last]) {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

function factsOf({ article, saidBy, source, lines, page, citation, recognized }) {
  const said = saidBy === undefined ? null : `said by ${saidBy}`;
  const parts = [said, article.date, article.byline, source, page === null ? null : `page ${page}`, linesOf(lines)];
  if (recognized) parts.push("read by OCR");
  return element("p", { class: "facts" }, [...parts, `#${citation}`].filter(Boolean).join(" · "));
}

/** A quotation's text, its answering sentence marked. */
function textOf({ text, answering }) {
  if (answering === null) return [text];
  const { start, end } = answering;
  return [text.slice(0, start), element("mark", {}, text.slice(start, end)), text.slice(end)];
}

/** Words of the question beside those of a quotation, in another language, that they met; null for none. */
function pairsOf({ pairs = [] }) {
  const words = pairs.map(({ asked, quoted }) => `${asked} ${quoted}`).join(" · ");
  return words === "" ? null : element("p", { class: "facts" }, `Matching words, not a translation: ${words}`);
}

/** A button that opens and closes what it makes when it is first opened. */
function disclosure(label, make) {
  const box = element("div", { class: "more", hidden: "" });
  let isMade = false;
  const button = element("button", {
    type: "button",
    "aria-expanded": "false",
    onclick: () =>
      attempt(async () => {
        if (!isMade) box.append(...(await make()));
        isMade = true;
        box.hidden = !box.hidden;
        button.setAttribute("aria-expanded", String(!box.hidden));
      }),
  });
  button.textContent = label;
  return { button, box };
}

function quotationOf(quotation, explained) {
  const { article, headings, link } = quotation;
  const title = [article.title ?? "(no headline)", ...headings].join(" › ");
  const around = disclosure("In its article", () => surroundings(quotation));
  const inSource = disclosure("In its source", () => linesAround(quotation));
  const why = explained === undefined ? null : disclosure("Why this passage", () => reasons(explained));
  const url = link ?? article.url;
  return element(
    "div",
    { class: "quotation" },
    element("blockquote", inLanguage(article), ...textOf(quotation)),
    pairsOf(quotation),
    element("h2", inLanguage(article), title),
    factsOf(quotation),
    element(
      "div",
      { class: "actions" },
      around.button,
      inSource.button,
      why?.button,
      /^https?:/.test(url ?? "") ? element("a", { href: url, rel: "noreferrer" }, "Source") : null,
    ),
    around.box,
    inSource.box,
    why?.box,
  );
}

/** The passages around a quotation, as its article has them. */
async function surroundings({ citation, article }) {
  const whole = await get(`/v1/articles/${encodeURIComponent(citation)}`, { limit: 1 });
  const from = Math.max(0, whole.at - AROUND);
  const part = await get(`/v1/articles/${encodeURIComponent(citation)}`, { from, limit: 2 * AROUND + 1 });
  const passages = part.passages.map((passage) =>
    element("p", { class: passage.citation === citation ? "quoted" : null, ...inLanguage(article) }, passage.text),
  );
  const last = part.from + part.passages.length;
  return [element("p", { class: "facts" }, `Passages ${part.from + 1}–${last} of ${part.total}`), ...passages];
}

/** The lines around a quotation, as its source has them. */
async function linesAround({ citation, lines: [first, last] }) {
  const from = Math.max(1, first - LINES_AROUND);
  const limit = Math.min(LINES, last + LINES_AROUND - from + 1);
  const { lines } = await get(`/v1/sources/${encodeURIComponent(citation)}`, { from, limit });
  return [legend(), sourceOf(lines, [first, last])];
}

/** How the lines of a source are to be read. */
function legend() {
  return element(
    "p",
    { class: "facts" },
    element("span", { class: "above" }, "Dotted"),
    ": shown above an article. ",
    element("s", {}, "Struck through"),
    ": left out, and never quoted.",
  );
}

/** Lines of a source, numbered as there; those that are quoted are marked. */
function sourceOf(lines, [first, last] = [0, 0]) {
  const items = lines.map(({ number, parts, isCut }) => {
    const texts = parts.map(({ text, became }) =>
      became === "quotable" ? text : element(became === "above" ? "span" : "s", { class: became }, text),
    );
    const isQuoted = number >= first && number <= last;
    return element(
      "li",
      { class: isQuoted ? "quoted" : null, value: number },
      element("span", { dir: "auto" }, ...texts, isCut ? " (the line goes on)" : ""),
    );
  });
  return element("ol", { class: "lines", tabindex: "0", role: "list", "aria-label": "Lines of the source" }, ...items);
}

/** What became of a file's text, in words; null where nothing is known of it. */
function accountOf(account) {
  if (account === null || account.letters === 0) return null;
  const share = (letters) => `${(Math.floor((1000 * letters) / account.letters) / 10).toFixed(1)} %`;
  const left = account.leftOut.map(({ why, letters }) => `${share(letters)} ${why}`);
  if (account.lost > 0) left.push(`${share(account.lost)} lost by mistake`);
  const out = left.length === 0 ? "nothing was left out" : `left out: ${left.join(", ")}`;
  const { quotable, headings } = account;
  return `Of its letters ${share(quotable)} can be quoted, ${share(headings)} stand above articles; ${out}.`;
}

/** The signals and words by which a passage came where it is. */
function reasons({ signals, words, confidence, score }) {
  const rows = signals.map(({ meaning, value, weight, part }) =>
    row(
      [meaning],
      [value, weight, part].map((number) => number.toFixed(2)),
    ),
  );
  const asked = words.map(({ text, share, match, isHeld }) =>
    row([text], [`${Math.round(100 * share)} %`, `${Math.round(100 * match)} %${isHeld ? "" : " (not there)"}`]),
  );
  return [
    element("p", { class: "facts" }, `Score ${score.toFixed(2)}, confidence ${confidence.value.toFixed(2)}`),
    tableOf("Signals", ["Signal", "Value", "Weight", "Part of the score"], rows),
    asked.length === 0 ? "" : tableOf("Words of the question", ["Word", "Counts", "Met"], asked),
  ];
}

function row(texts, numbers) {
  const cells = texts.map((text) => element("th", { scope: "row" }, text));
  return element("tr", {}, ...cells, ...numbers.map((number) => element("td", { class: "number" }, number)));
}

function tableOf(caption, heads, rows) {
  const columns = heads.map((head, i) => element("th", { scope: "col", class: i > 0 ? "number" : null }, head));
  return element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...columns)),
    element("tbody", {}, ...rows),
  );
}

/** What the answer was limited to, in words. */
function withinOf({ within }) {
  const { time, filters } = within ?? {};
  const said = (filters?.misread ?? []).map(
    (typed) => `Left out, as it names no day, or none beside the others: ${typed}`,
  );
  for (const { asked, names, nearest } of filters?.saidBy ?? []) {
    const near = nearest.length === 0 ? "" : ` The nearest: ${nearest.join(", ")}.`;
    said.push(
      names.length > 0 ? `Only what ${names.join(", ")} says.` : `Nobody called “${asked}” is quoted here.${near}`,
    );
  }
  if (time?.kind === "newest-first") said.push("The newest first.");
  else if (time) {
    const { from, to } = time.days;
    const days = from === null ? `until ${to}` : to === null ? `since ${from}` : `${from} to ${to}`;
    said.push(
      time.kind === "only" ? `Only articles dated ${days}, or undated.` : `Nothing dated ${days} answers this.`,
    );
    if (time.event) said.push(`By “${time.event.title ?? "(no headline)"}” of ${time.event.date}.`);
  }
  return said.map((words) => element("p", { class: "quiet" }, words));
}

function showAnswer(answer) {
  const { tier, confidence, kind, explanation } = answer;
  const quotations = kind === "quoted" ? answer.quotations.filter((each, i) => i === 0 || !each.weak) : [];
  const explainedBy = new Map((explanation?.passages ?? []).map((each) => [each.citation, each]));
  const nearest = kind === "quoted" ? [] : answer.nearest;
  at("said").textContent = `${PROMISES[tier]} Confidence ${confidence.toFixed(2)}.`;
  at("said").className = `tier ${tier}`;
  at("answer").className = tier;
  at("answer").replaceChildren(
    ...withinOf(answer),
    ...quotations.map((quotation) => quotationOf(quotation, explainedBy.get(quotation.citation))),
    ...(nearest.length === 0
      ? []
      : [element("p", { class: "quiet" }, "The nearest passages, which do not answer, and why they came first:")]),
    ...nearest.map((near) => {
      const why = explainedBy.get(near.citation);
      const { button, box } = disclosure("Why it is near", () => (why === undefined ? [] : reasons(why)));
      const title = element("h2", inLanguage(near.article), near.article.title ?? near.source);
      return element("div", { class: "quotation" }, title, factsOf(near), why ? button : null, box);
    }),
  );
}

/** Questions that were asked here, with their confidences. */
const asked = new Map();

function showAsked() {
  const threshold = Number(at("threshold").value);
  at("threshold-shown").textContent = threshold.toFixed(2);
  at("questions").hidden = asked.size === 0;
  const ordered = [...asked].sort((a, b) => b[1] - a[1]);
  at("asked").replaceChildren(
    ...ordered.map(([question, confidence]) => {
      const isRefused = confidence < threshold;
      return element(
        "li",
        { class: isRefused ? "refused" : null },
        element("span", { class: "number" }, confidence.toFixed(2)),
        element("span", {}, question),
        element("span", {}, isRefused ? "refused" : "quoted"),
      );
    }),
  );
}

async function ask(question) {
  at("said").className = "";
  at("said").textContent = "Looking…";
  at("answer").replaceChildren();
  const answer = await get("/v1/ask", { question, explain: "true" });
  showAnswer(answer);
  asked.set(question, answer.confidence);
  showAsked();
}

/** Files first, then a file's articles, then an article's passages. */
async function showFiles(offset = 0) {
  const { total, groups } = await get("/v1/groups", { by: "file", limit: LISTED, offset });
  const items = groups.map(({ key, name, articles }) =>
    element(
      "li",
      {},
      opener(name, () => showArticles(key, name)),
      element("span", { class: "quiet" }, ` ${articles === 1 ? "1 article" : `${articles} articles`}`),
    ),
  );
  at("browse").replaceChildren(element("ul", {}, ...items), ...turner(offset, total, showFiles));
}

async function showArticles(file, name, offset = 0) {
  const { total, articles } = await get("/v1/articles", { file, limit: LISTED, offset });
  const items = articles.map((article) =>
    element(
      "li",
      {},
      opener(article.title ?? "(no headline)", () => showArticle(article, file, name), inLanguage(article)),
      element(
        "p",
        { class: "facts" },
        [article.date, article.byline, linesOf(article.lines)].filter(Boolean).join(" · "),
      ),
    ),
  );
  at("browse").replaceChildren(
    opener("All files", () => showFiles()),
    element("h3", {}, name),
    opener("The file, with what was left out", () => showSource(file, name)),
    element("ul", {}, ...items),
    ...turner(offset, total, (place) => showArticles(file, name, place)),
  );
}

/** A file as it stands, with what reading made of it. */
async function showSource(file, name, from = 1) {
  const { lines, next, account } = await get(`/v1/sources/${encodeURIComponent(file)}`, { from, limit: LINES });
  const told = accountOf(account);
  const before = from > 1 ? opener("Previous lines", () => showSource(file, name, Math.max(1, from - LINES))) : null;
  const after = next === null ? null : opener("Next lines", () => showSource(file, name, next));
  at("browse").replaceChildren(
    opener("Its articles", () => showArticles(file, name)),
    element("h3", {}, name),
    ...(told === null ? [] : [element("p", { class: "facts" }, told)]),
    legend(),
    sourceOf(lines),
    element("div", { class: "actions" }, before, after),
  );
}

async function showArticle(article, file, name) {
  const part = await get(`/v1/articles/${encodeURIComponent(article.citation)}`, { limit: 200 });
  const passages = part.passages.map(({ kind, headings, text, lines, citation }) =>
    element(
      "li",
      {},
      element(
        "p",
        { class: "facts" },
        [kind === "paragraph" ? null : kind, ...headings, linesOf(lines), `#${citation}`].filter(Boolean).join(" · "),
      ),
      element("blockquote", inLanguage(article), text),
    ),
  );
  at("browse").replaceChildren(
    opener(name, () => showArticles(file, name)),
    element("h3", inLanguage(article), article.title ?? "(no headline)"),
    element("ul", {}, ...passages),
  );
}

/** A button whose place is taken by what it opens: the focus goes there, or it would be lost. */
function opener(label, open, attributes = {}) {
  const onclick = () =>
    attempt(async () => {
      await open();
      at("browse").focus();
    });
  return element("button", { type: "button", class: "link", onclick, ...attributes }, label);
}

function turner(offset, total, show) {
  const previous = offset > 0 ? opener("Previous", () => show(Math.max(0, offset - LISTED))) : null;
  const next = offset + LISTED < total ? opener("Next", () => show(offset + LISTED)) : null;
  return previous || next ? [element("div", { class: "actions" }, previous, next)] : [];
}

/** What is asked of the server when the page opens, or a token is given. */
function begin() {
  return attempt(async () => {
    const { articles, files, passages, model } = await get("/v1/status");
    at("status").textContent = `${articles} articles in ${files} files, ${passages} passages · model ${model}`;
    at("said").textContent = "";
    await showFiles();
    const question = new URLSearchParams(location.search).get("question");
    if (question) {
      at("question").value = question;
      await ask(question);
    }
  });
}

at("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const question = at("question").value.trim();
  if (question !== "") attempt(() => ask(question));
});
at("admission").addEventListener("submit", (event) => {
  event.preventDefault();
  token = at("token").value;
  begin();
});
at("threshold").addEventListener("input", showAsked);
at("threshold").value = USUAL_THRESHOLD;
begin();
