// The thresholds that can be moved.
function drawDials(rules, moved) {
  for (const rule of rules) {
    for (const dial of rule.dials) {
      const key = `${rule.id} ${dial.measure}`;
      const box = document.querySelector(`[data-dial="${key}"]`);
      const input = box.querySelector("input");
      if (Number(input.value) !== dial.threshold && document.activeElement !== input) input.value = dial.threshold;
      box.querySelector(".value").textContent = `${dial.comparison} ${dial.threshold}`;
      box.classList.toggle("moved", dial.moved);
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
