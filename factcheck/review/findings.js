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
