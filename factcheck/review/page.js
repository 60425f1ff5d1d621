// What a person does, and what that draws anew; the other files are put before this one.
function take(told) {
  for (const verdict of told.verdicts ?? []) {
    verdicts.set(verdict.number, verdict);
    if (items.has(verdict.number)) fill(verdict.number);
  }
  if (told.repeats) drawRepeats(told.repeats);
  drawMarks(told);
  drawList();
  if (told.rules) drawDials(told.rules, told.moved);
  if (told.change) {
    const parts = Object.entries(told.change).map(([way, count]) => {
      const [from, to] = way.split(" to ").map((each) => groupName(each).toLowerCase());
      return `${count} from ${from} to ${to}`;
    });
    say(parts.length ? `Changed: ${parts.join(", ")}.` : "Nothing is told otherwise than with the file's thresholds.");
  }
  drawArticles();
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
  take(told);
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
drawRepeats(data.repeats);
drawMarks(data);
drawList();
drawDials(data.rules, data.moved);
drawArticles();
go(visible()[0]);
