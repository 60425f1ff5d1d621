// Findings as a list, the counts above it, and the marks on them.
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
  const [, , sign] = data.groups[verdict.group];
  const label = (each) => groupName(each.group) + (each.kind ? ` (${each.kind})` : "");
  item.className = `finding ${verdict.group}`;
  item.classList.toggle("changed", Boolean(verdict.was));
  item.querySelector(".sign").textContent = sign;
  item.querySelector(".label").textContent = label(verdict);
  const message = verdict.label === "unique" ? "" : `${verdict.message} `;
  item.querySelector(".message").textContent = `${message}[${verdict.rule}]`;
  item.querySelector(".was").textContent = verdict.was ? `was: ${label(verdict.was)}` : "";
  item.querySelector(".was").hidden = !verdict.was;
  item.querySelector(".sides").replaceChildren(
    side(pair.left, verdict.sides[0]),
    side(pair.right, verdict.sides[1]),
  );
  item.querySelector(".measures small").textContent = Object.entries(pair.measures)
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
  item.querySelector(".same").textContent = repeats.get(number) ?? "";
  const mark = marks.get(number);
  item.classList.toggle("marked", Boolean(mark));
  item.classList.toggle("current", number === current);
  const right = mark && mark.label === verdict.label;
  item.querySelector(".mark-said").textContent = mark
    ? `${right ? "✓ marked right" : "✗ marked"}: ${mark.label === "unique" ? "neither" : mark.label}${mark.kind ? ` (${mark.kind})` : ""}`
    : "";
  return item;
}

function groupName(group) {
  return group === "unique" ? "No finding" : data.groups[group][1];
}

function isShown(number) {
  const verdict = verdicts.get(number);
  return verdict.label !== "unique" || verdict.was || marks.has(number);
}

function drawRepeats(told) {
  repeats = new Map(told.map((one) => [one.number, one.note]));
  hidden = new Set(told.flatMap((one) => one.others));
  for (const [number, item] of items) item.querySelector(".same").textContent = repeats.get(number) ?? "";
}

function order(one, other) {
  const key = (number) => groups.indexOf((verdicts.get(number).was ?? verdicts.get(number)).group);
  return key(one) - key(other) || one - other;
}

function drawList() {
  const numbers = [...verdicts.keys()]
    .filter((number) => !hidden.has(number) && isShown(number))
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
  const listed = [...verdicts.values()].filter((one) => !hidden.has(one.number));
  for (const verdict of listed) counts.set(verdict.group, counts.get(verdict.group) + 1);
  for (const group of groups) {
    const shown = $(`count-${group}`);
    if (shown) shown.textContent = counts.get(group);
  }
  const findings = listed.filter((one) => one.label !== "unique").length;
  $("progress").textContent = `${listed.filter((one) => marks.has(one.number)).length} marked of ${findings}`;
  // asked of what is known, for asking the page itself would lay it out in between
  const wanted = { open: (one) => !marks.has(one.number), changed: (one) => one.was }[$("only").value] ?? (() => true);
  $("none").hidden = listed.some(
    (one) => isShown(one.number) && wanted(one) && ($(`show-${one.group}`)?.checked ?? true),
  );
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
