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
