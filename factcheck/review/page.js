// The page of `factcheck review`. Words of articles enter by textContent only. The server decides
// and keeps; here is only what is shown.
const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const tab = crypto.randomUUID();
const statements = new Map(data.statements.map((one) => [one.id, one]));
const articles = new Map(data.articles.map((one) => [one.id, one]));
const pairs = new Map(data.pairs.map((one) => [one.number, one]));
const verdicts = new Map(data.verdicts.map((one) => [one.number, one]));
const first = new Map(data.verdicts.map((one) => [one.number, one]));
const groups = Object.keys(data.groups);
const items = new Map();
const fileThresholds = new Map();
let marks = new Map();
let current = null;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

async function ask(what, said = {}) {
  try {
    const answer = await fetch(what, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...said, tab }),
    });
    const told = await answer.json();
    if (told.error) say(told.error);
    return told.error ? null : told;
  } catch {
    say("factcheck does not answer; is it still running in the terminal?");
    return null;
  }
}

function say(words) {
  $("said").textContent = words;
}

function marked(words, spans) {
  const letters = Array.from(words);
  const made = document.createDocumentFragment();
  let last = 0;
  for (const [start, end] of spans) {
    if (start < last) continue;
    made.append(letters.slice(last, start).join(""), element("mark", letters.slice(start, end).join("")));
    last = end;
  }
  made.append(letters.slice(last).join(""));
  return made;
}

function side(id, seen) {
  const statement = statements.get(id);
  const made = $("side").content.firstElementChild.cloneNode(true);
  const link = made.querySelector("a");
  link.textContent = `${statement.article}  ${articles.get(statement.article).source}, ${statement.place}`;
  link.href = `#s-${id}`;
  made.querySelector(".voice").textContent = statement.voice;
  made.querySelector("blockquote").append(marked(statement.quote, seen ? seen.marks : []));
  for (const words of seen ? seen.seen : []) made.append(element("p", words, { class: "seen" }));
  return made;
}

function newItem(number) {
  const made = $("finding").content.firstElementChild.cloneNode(true);
  made.id = `f-${number}`;
  made.dataset.number = number;
  return made;
}

function fill(number) {
  const item = items.get(number) ?? newItem(number);
  items.set(number, item);
  const verdict = verdicts.get(number);
  const pair = pairs.get(number);
  const [, one, sign] = data.groups[verdict.group];
  const before = first.get(number);
  const label = (each) => (each ? data.groups[each.group][1] + (each.kind ? ` (${each.kind})` : "") : "no finding");
  const now = verdict.label === "unique" ? "No finding" : one + (verdict.kind ? ` (${verdict.kind})` : "");
  const changed = label(before) !== label(verdict.label === "unique" ? undefined : verdict);
  item.className = `finding ${verdict.group}`;
  item.classList.toggle("changed", changed);
  item.querySelector(".sign").textContent = sign;
  item.querySelector(".label").textContent = now;
  const message = verdict.label === "unique" ? "" : `${verdict.message} `;
  item.querySelector(".message").textContent = `${message}[${verdict.rule}]`;
  item.querySelector(".was").textContent = `was: ${label(before)}`;
  item.querySelector(".was").hidden = !changed;
  item.querySelector(".sides").replaceChildren(
    side(pair.left, verdict.sides[0]),
    side(pair.right, verdict.sides[1]),
  );
  item.querySelector(".measures small").textContent = Object.entries(pair.measures)
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
  const mark = marks.get(number);
  item.classList.toggle("marked", Boolean(mark));
  item.classList.toggle("current", number === current);
  const right = mark && mark.label === verdict.label;
  item.querySelector(".mark-said").textContent = mark
    ? `${right ? "✓ marked right" : "✗ marked"}: ${mark.label === "unique" ? "neither" : mark.label}${mark.kind ? ` (${mark.kind})` : ""}`
    : "";
  return item;
}

function order(one, other) {
  const key = (number) => groups.indexOf((first.get(number) ?? verdicts.get(number)).group);
  return key(one) - key(other) || one - other;
}

function drawList() {
  const numbers = [...verdicts.keys()]
    .filter((number) => verdicts.get(number).label !== "unique" || first.has(number) || marks.has(number))
    .sort(order);
  const focused = document.activeElement;
  const made = numbers.map((number) => items.get(number) ?? fill(number));
  const list = $("findings");
  // an item that stays where it is keeps its focus
  made.forEach((item, place) => {
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
  });
  while (list.children.length > made.length) list.lastElementChild.remove();
  if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
  drawCounts();
}

function drawCounts() {
  const counts = new Map(groups.map((group) => [group, 0]));
  for (const verdict of verdicts.values()) counts.set(verdict.group, counts.get(verdict.group) + 1);
  for (const group of groups) {
    const shown = $(`count-${group}`);
    if (shown) shown.textContent = counts.get(group);
  }
  const pairsShown = [...verdicts.values()].filter((one) => one.label !== "unique").length;
  $("progress").textContent = `${[...verdicts.keys()].filter((n) => marks.has(n)).length} marked of ${pairsShown}`;
  // asked of what is known, for asking the page itself would lay it out in between
  $("none").hidden = groups.some((group) => group !== "unique" && counts.get(group) > 0 && $(`show-${group}`)?.checked);
}

function drawMarks(told) {
  const before = marks;
  marks = new Map(told.marks.map((one) => [one.number, one]));
  for (const number of new Set([...before.keys(), ...marks.keys()])) if (verdicts.has(number)) fill(number);
  const { now, before: then, of } = told.right;
  const was = now === then ? "" : ` (${then} with the file's thresholds)`;
  $("marked").textContent = of
    ? `The rules are right on ${now} of ${of} marked pairs${was}.`
    : "Mark findings, and see here what a threshold does to them.";
}

function drawDials(rules, moved) {
  for (const rule of rules) {
    for (const dial of rule.dials) {
      const key = `${rule.id} ${dial.measure}`;
      if (!fileThresholds.has(key)) fileThresholds.set(key, dial.threshold);
      const box = document.querySelector(`[data-dial="${key}"]`);
      const input = box.querySelector("input");
      if (Number(input.value) !== dial.threshold && document.activeElement !== input) input.value = dial.threshold;
      box.querySelector(".value").textContent = `${dial.comparison} ${dial.threshold}`;
      box.classList.toggle("moved", fileThresholds.get(key) !== dial.threshold);
    }
  }
  $("reset").disabled = $("diff").disabled = !moved;
}

function makeDials() {
  // a small screen has room for the findings only
  const narrow = window.innerWidth <= 720;
  $("rules-box").open = !narrow;
  for (const rule of data.rules) {
    if (!rule.dials.length) continue;
    const box = element("details", "");
    const title = element("summary", `${rule.id} `);
    title.append(element("span", rule.label, { class: "label" }));
    box.append(title);
    box.open = rule.dials.some((dial) => dial.tunable) && !narrow;
    for (const dial of rule.dials) {
      const id = `dial-${rule.id}-${dial.measure}`;
      const line = element("div", "", { class: "dial", "data-dial": `${rule.id} ${dial.measure}` });
      const input = element("input", "", {
        type: "range", id, min: dial.least, max: dial.most, step: dial.step, value: dial.threshold,
        "aria-describedby": `${id}-about`,
      });
      input.addEventListener("input", () => move(rule.id, dial.measure, Number(input.value)));
      line.append(
        element("label", dial.measure, { for: id }), element("span", "", { class: "value" }), input,
        element("small", dial.about, { id: `${id}-about` }),
      );
      box.append(line);
    }
    $("dials").append(box);
  }
}

let wanted = null;
let moving = false;
async function move(rule, measure, threshold) {
  // while one answer is on its way only the latest wish counts
  wanted = { rule, measure, threshold };
  if (moving) return;
  moving = true;
  while (wanted) {
    const said = wanted;
    wanted = null;
    const told = await ask("threshold", said);
    if (told) take(told);
  }
  moving = false;
}

function take(told) {
  for (const verdict of told.verdicts ?? []) {
    verdicts.set(verdict.number, verdict);
    if (items.has(verdict.number)) fill(verdict.number);
  }
  drawMarks(told);
  drawList();
  if (told.rules) drawDials(told.rules, told.moved);
  if (told.change) {
    const names = { unique: "no finding" };
    const parts = Object.entries(told.change).map(([way, count]) => {
      const [from, to] = way.split(" to ").map((each) => names[each] ?? each);
      return `${count} from ${from} to ${to}`;
    });
    say(parts.length ? `Changed: ${parts.join(", ")}.` : "No label is another than with the file's thresholds.");
  }
  drawArticles();
}

// The articles' text, cut wherever a statement begins or ends; the gravest finding marks a piece.
const pieces = [];
function makeArticles() {
  for (const article of data.articles) {
    const letters = Array.from(article.text);
    const own = data.statements.filter((one) => one.article === article.id);
    const cuts = [...new Set([0, letters.length, ...own.flatMap((one) => one.spans.flat())])].sort((a, b) => a - b);
    const place = new Map(cuts.map((cut, number) => [cut, number]));
    const covering = cuts.map(() => []);
    const starting = cuts.map(() => []);
    for (const one of own) {
      starting[place.get(one.spans[0][0])].push(one.id);
      for (const [start, end] of one.spans) {
        for (let number = place.get(start); number < place.get(end); number += 1) covering[number].push(one.id);
      }
    }
    const text = element("div", "", { class: "text", dir: "auto" });
    cuts.slice(0, -1).forEach((cut, number) => {
      for (const id of starting[number]) text.append(element("span", "", { id: `s-${id}` }));
      const words = letters.slice(cut, cuts[number + 1]).join("");
      if (!covering[number].length || !words.trim()) return text.append(words);
      const piece = element("mark", words);
      pieces.push([piece, covering[number]]);
      return text.append(piece);
    });
    const made = element("article", "", { lang: article.language });
    const day = article.published ? ` · ${article.published}` : "";
    made.append(element("h3", `${article.id}  ${article.source}${day}`), text);
    $("articles").append(made);
  }
}

function drawArticles() {
  const gravest = new Map();
  for (const [number, verdict] of verdicts) {
    if (verdict.label === "unique") continue;
    const gravity = groups.indexOf(verdict.group);
    for (const id of [pairs.get(number).left, pairs.get(number).right]) {
      gravest.set(id, Math.min(gravest.get(id) ?? gravity, gravity));
    }
  }
  for (const [piece, ids] of pieces) {
    const least = Math.min(...ids.map((id) => gravest.get(id) ?? groups.length - 1));
    const name = groups[least] === "unique" ? "plain" : groups[least];
    if (piece.className !== name) piece.className = name;
  }
}

function visible() {
  return [...$("findings").children].filter((item) => item.offsetParent !== null);
}

// one decision at a time: there is one bar of buttons, in the finding that is looked at
const bar = $("bar").content.firstElementChild;
const kinds = bar.querySelector(".kind");
kinds.append(element("option", "not stated", { value: "" }));
for (const kind of data.kinds) kinds.append(element("option", kind, { value: kind }));

function look(item) {
  if (current !== null) items.get(current)?.classList.remove("current");
  current = Number(item.dataset.number);
  item.classList.add("current");
  if (bar.parentElement !== item) item.append(bar);
  kinds.value = marks.get(current)?.kind || verdicts.get(current).kind || "";
}

function go(item) {
  if (!item) return;
  look(item);
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const shown = visible();
  const place = shown.findIndex((item) => Number(item.dataset.number) === current);
  go(shown[place < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, place + by))]);
}

async function mark(number, key) {
  const verdict = verdicts.get(number);
  const kind = kinds.value || null;
  const labels = { 1: verdict.label, 2: "agree", 3: "conflict", 4: "unique" };
  const label = labels[key];
  const said = { number, label, kind: label !== "conflict" ? null : key === "1" ? verdict.kind : kind };
  const shown = visible();
  const place = shown.indexOf(items.get(number));
  const next = shown.slice(place + 1).find((item) => !marks.has(Number(item.dataset.number)));
  const told = await ask("mark", said);
  if (!told) return;
  drawMarks(told);
  drawCounts();
  say(`Marked ${label === "unique" ? "neither" : label}.`);
  go(next ?? items.get(number));
}

async function undo() {
  const told = await ask("undo");
  if (!told) return;
  drawMarks(told);
  drawCounts();
  say(told.undone ? "The last mark is taken back." : "There is no mark of this page to take back.");
}

$("findings").addEventListener("click", (event) => {
  const item = event.target.closest(".finding");
  const button = event.target.closest("button[data-key]");
  if (item && !button && !event.target.closest("a, select")) go(item);
  if (button) {
    mark(Number(item.dataset.number), button.dataset.key);
  }
});
$("findings").addEventListener("focusin", (event) => {
  const item = event.target.closest(".finding");
  if (item && Number(item.dataset.number) !== current) look(item);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("select, dialog") || event.target.type === "range") return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "u") undo();
  else if (event.key === "?") $("help").showModal();
  else if ("1234".includes(event.key) && current !== null) mark(current, event.key);
  else return;
  event.preventDefault();
});
$("undo").addEventListener("click", undo);
$("help-button").addEventListener("click", () => $("help").showModal());
$("only").addEventListener("change", () => {
  document.body.dataset.only = $("only").value;
  drawCounts();
});
$("reset").addEventListener("click", async () => {
  const told = await ask("reset");
  if (told) take(told);
});
$("diff").addEventListener("click", async () => {
  const told = await ask("diff");
  if (!told) return;
  $("rule-path").textContent = told.path;
  $("diff-text").textContent = told.diff || "Nothing changes.";
  $("saving").showModal();
});
$("no-save").addEventListener("click", () => $("saving").close());
$("save").addEventListener("click", async () => {
  const told = await ask("save");
  $("saving").close();
  if (!told) return;
  fileThresholds.clear();
  first.clear();
  for (const [number, verdict] of verdicts) if (verdict.label !== "unique") first.set(number, verdict);
  take(told);
  for (const number of items.keys()) fill(number);
  drawList();
  say(`Saved ${told.saved} threshold${told.saved === 1 ? "" : "s"} into ${told.path}.`);
});
// what another tab or person did meanwhile
async function refresh() {
  const told = document.visibilityState === "visible" && (await ask("refresh"));
  if (told) take(told);
}
document.addEventListener("visibilitychange", refresh);
window.addEventListener("focus", refresh);

for (const group of groups) {
  if (group === "unique") continue;
  const label = element("label", "");
  const box = element("input", "", { type: "checkbox", id: `show-${group}` });
  box.checked = true;
  box.addEventListener("change", () => {
    document.body.classList.toggle(`no-${group}`, !box.checked);
    drawCounts();
  });
  const count = element("span", "0", { id: `count-${group}` });
  label.append(box, ` ${data.groups[group][0]} (`, count, ")");
  $("filters").append(label);
}
$("sources").textContent = data.articles.map((one) => one.source).join(" · ");
document.body.dataset.only = "all";
makeDials();
makeArticles();
drawMarks(data);
drawList();
drawDials(data.rules, data.moved);
drawArticles();
go(visible()[0]);
