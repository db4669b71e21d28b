// Search in the page, and the source's lines that a passage is from. Pages can be read without this.

/** Traditional Chinese characters by what they are simplified to. HAN, which stands above, has each pair. */
const SIMPLIFIED = new Map(Array.from({ length: HAN.length / 2 }, (_, i) => [HAN[2 * i], HAN[2 * i + 1]]));

/** Accents, and the vowel signs and lengthening of Arabic and Hebrew; what nobody sees. */
const SIGNS =
  /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A character as search compares it: of any case, width and accent, traditional as simplified; white space is one space. */
function fold(character) {
  if (/\s/.test(character)) return " ";
  const plain = character.normalize("NFKD").replace(SIGNS, "").toLowerCase();
  return SIMPLIFIED.get(plain) ?? plain;
}

/** A text as search compares it, and for each of its characters where it is from. */
function folded(nodes) {
  const letters = [];
  const places = [];
  for (const node of nodes) {
    let at = 0;
    for (const character of node.data) {
      for (const letter of fold(character)) {
        const isSecondSpace = letter === " " && letters.at(-1) === " ";
        if (isSecondSpace) continue;
        letters.push(letter);
        places.push({ node, start: at, end: at + character.length });
      }
      at += character.length;
    }
  }
  return { text: letters.join(""), letters, places };
}

function foldWords(words) {
  return Array.from(words.trim(), fold).join("").replace(/ +/g, " ");
}

/** Where the words stand in an element, as ranges. */
function rangesIn(element, wanted) {
  const nodes = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const { text, places, letters } = folded(nodes);
  // Places are counted in characters, the text in UTF-16 units.
  const offsets = [];
  letters.forEach((letter, i) => {
    for (let unit = 0; unit < letter.length; unit++) offsets.push(i);
  });
  const ranges = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const first = places[offsets[at]];
    const last = places[offsets[at + wanted.length - 1]];
    const range = document.createRange();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    ranges.push(range);
  }
  return ranges;
}

const form = document.querySelector("form[role=search]");
const field = document.getElementById("find");
const found = document.getElementById("found");
const isIndex = document.body.classList.contains("index");
form.hidden = false;

/** Marks ranges where the browser can; else only the one that is shown is selected. */
function mark(name, ranges) {
  if (CSS.highlights) CSS.highlights.set(name, new Highlight(...ranges));
  else if (name === "hit-shown" && ranges[0]) {
    getSelection().removeAllRanges();
    getSelection().addRange(ranges[0]);
  }
}

let hits = [];
let shown = -1;

function show(place) {
  shown = (place + hits.length) % hits.length;
  const range = hits[shown];
  mark("hit-shown", [range]);
  range.startContainer.parentElement.scrollIntoView({ block: "center" });
  found.textContent = `${shown + 1} of ${hits.length}`;
}

function searchPage() {
  const wanted = foldWords(field.value);
  const blocks = document.querySelectorAll(".reading :is(h1, h2, h3, h4, h5, h6, .byline, .passage)");
  hits = wanted === "" ? [] : Array.from(blocks).flatMap((block) => rangesIn(block, wanted));
  shown = -1;
  mark("hit", hits);
  mark("hit-shown", []);
  for (const id of ["previous", "next"]) document.getElementById(id).disabled = hits.length === 0;
  found.textContent = wanted === "" ? "" : hits.length === 0 ? "Not found" : `${hits.length} found`;
}

function filterSources() {
  const words = foldWords(field.value).split(" ");
  let left = 0;
  for (const item of document.querySelectorAll(".sources > li")) {
    item.folded ??= foldWords(item.textContent);
    item.hidden = !words.every((word) => item.folded.includes(word));
    if (!item.hidden) left++;
  }
  for (const folder of document.querySelectorAll(".folder")) {
    folder.hidden = folder.querySelector("li:not([hidden])") === null;
  }
  found.textContent = field.value.trim() === "" ? "" : left === 0 ? "Not found" : `${left} found`;
}

let waiting = 0;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(isIndex ? filterSources : searchPage, 120);
});
field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.shiftKey || hits.length === 0) return;
  event.preventDefault();
  show(shown - 1);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (hits.length > 0) show(shown + 1);
});
document
  .getElementById("previous")
  .addEventListener("click", () => hits.length > 0 && show(shown < 0 ? -1 : shown - 1));

/** Shows from which lines of the source the passage is that the address names. */
function followAddress() {
  for (const line of document.querySelectorAll(".lines .of-target")) line.classList.remove("of-target");
  const target = document.getElementById(location.hash.slice(1));
  const passage = target?.closest(".passage");
  if (!passage) return;
  const { lines, file } = passage.dataset;
  let first = null;
  for (const range of lines.split(" ")) {
    const [from, to] = range.split("-").map(Number);
    for (let line = from; line <= to; line++) {
      const item = document.getElementById(`${file ? `f${file}-` : ""}L${line}`);
      item?.classList.add("of-target");
      first ??= item;
    }
  }
  const pane = first?.closest(".source");
  // Below the text, on a narrow screen, it does not scroll by itself, and the page must stay where it is.
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  const above = first.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += above - pane.clientHeight / 3;
}

if (!isIndex) {
  followAddress();
  addEventListener("hashchange", followAddress);
}
