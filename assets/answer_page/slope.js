// The member's own order beside the needs by their own weights: what differs, as a picture, sentences and a table.

const Slope = (() => {
  const { content, part, text } = Words;
  const ROW = 44;
  const MOST_SENTENCES = 3;

  // The groups that have a place in the member's order, with both places; places count among these groups only.
  function compared() {
    const { sheet } = Sheet;
    const own = Sheet.places();
    const rule = content.needs_only ? "Need" : content.method.rule;
    const standings = Sheet.standings(rule);
    const placed = sheet.tiers.flatMap((tier, at) => tier.map((id) => ({ id, own: own[at] })));
    const ranks = placed.map(({ id }) => standings.get(id).rank);
    return placed.map(({ id, own: place }, i) => ({
      id,
      own: place,
      need: ranks.filter((rank) => rank < ranks[i]).length + 1,
      uncertain: standings.get(id).uncertain,
    }));
  }

  // Pairs that the two orders put in opposite order, and all pairs.
  function pairs(rows) {
    let against = 0;
    rows.forEach((a, i) =>
      rows.slice(i + 1).forEach((b) => {
        if ((a.own - b.own) * (a.need - b.need) < 0) against += 1;
      }),
    );
    return { against, all: (rows.length * (rows.length - 1)) / 2 };
  }

  // The groups that differ most, those whose need nobody knows left out.
  function apart(rows) {
    return rows
      .filter((row) => !row.uncertain && Math.abs(row.own - row.need) > 1)
      .sort((a, b) => Math.abs(b.own - b.need) - Math.abs(a.own - a.need))
      .slice(0, MOST_SENTENCES);
  }

  const sentence = (row) =>
    part(
      "li",
      {},
      part("strong", {}, text(row.own < row.need ? "answer-page-higher" : "answer-page-lower", { group: Facts.name(row.id) })),
      " ",
      text("answer-page-two-places", { own: row.own, need: row.need }),
    );

  function picture(rows, marked) {
    const left = [...rows].sort((a, b) => a.own - b.own);
    const right = [...rows].sort((a, b) => a.need - b.need);
    const bold = (row) => (marked.includes(row) ? "marked" : null);
    const label = (row, place) => part("li", { class: bold(row) }, part("span", { class: "place" }, String(place)), Facts.name(row.id));
    const lines = [...rows].sort((a, b) => marked.includes(a) - marked.includes(b)).map((row) => {
      const [from, to] = [left.indexOf(row), right.indexOf(row)].map((at) => (at + 0.5) * ROW);
      return part("line", { x1: "2", y1: from, x2: "98", y2: to, class: bold(row) });
    });
    return part(
      "div",
      { class: "slope", "aria-hidden": "true" },
      part("div", {}, part("p", {}, text("answer-page-own-order")), part("ol", {}, left.map((row) => label(row, row.own)))),
      part("svg", { viewBox: `0 0 100 ${rows.length * ROW}`, preserveAspectRatio: "none", height: rows.length * ROW }, lines),
      part("div", {}, part("p", {}, text("answer-page-needs-by-weights")), part("ol", {}, right.map((row) => label(row, row.need)))),
    );
  }

  function table(rows) {
    return part(
      "details",
      {},
      part("summary", { "data-key": "table" }, text("answer-page-as-table")),
      part(
        "table",
        {},
        part("thead", {}, part("tr", {}, ["answer-page-group", "answer-page-own-order", "answer-page-needs-by-weights"].map((id) => part("th", { scope: "col" }, text(id))))),
        part(
          "tbody",
          {},
          [...rows].sort((a, b) => a.own - b.own).map((row) =>
            part("tr", {}, part("th", { scope: "row" }, Facts.name(row.id)), part("td", {}, String(row.own)), part("td", {}, String(row.need))),
          ),
        ),
      ),
    );
  }

  // Nothing where there is too little to compare.
  function show() {
    const { sheet } = Sheet;
    const rows = compared();
    if (rows.length < 2 || !sheet.weights || sheet.weights === "none") return null;
    const marked = apart(rows);
    const { against, all } = pairs(rows);
    return part(
      "section",
      { class: "compared" },
      part("h2", { class: "finding" }, text("answer-page-differ", { against, all })),
      part("p", { class: "soft" }, text("answer-page-no-fault")),
      picture(rows, marked),
      marked.length > 0 && part("ul", { class: "sentences" }, marked.map(sentence)),
      table(rows),
      rows.some((row) => row.uncertain) && part("p", { class: "soft" }, text("answer-page-uncertain", { groups: Words.list(rows.filter((row) => row.uncertain).map((row) => Facts.name(row.id))) })),
    );
  }

  return { show };
})();
