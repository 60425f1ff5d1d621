// The page of `factcheck review`. Words of articles enter by textContent only. The server decides
// and keeps; here is only what is shown.
const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const tab = crypto.randomUUID();
const statements = new Map(data.statements.map((one) => [one.id, one]));
const articles = new Map(data.articles.map((one) => [one.id, one]));
const pairs = new Map(data.pairs.map((one) => [one.number, one]));
const verdicts = new Map(data.verdicts.map((one) => [one.number, one]));
const groups = Object.keys(data.groups);
const items = new Map();
// what stands for others that tell the same, and those
let repeats = new Map();
let hidden = new Set();
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
