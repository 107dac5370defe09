// What is known of a group: five things on its card, the rest unfolds.

const Facts = (() => {
  const { content, part, text } = Words;
  const byId = new Map(content.groups.map((group) => [group.id, group]));
  const CLASSES = [
    ["very-large", "severity-very-large"],
    ["large", "severity-large"],
    ["moderate", "severity-moderate"],
    ["small", "severity-small"],
  ];

  // *A* to *Z*, then *AA*.
  const letters = (at) => (at >= 26 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));

  // Where the board ranks with the names hidden at first, a group is a letter and its need until an order is made.
  const name = (id) =>
    Sheet.hidden() ? `${text("ways-hidden-group")} ${letters(Sheet.sheet.met.indexOf(id))}` : byId.get(id).name;

  // A group's severity class by the member's own weights: a mark of colour and shape, and its name.
  function classMark(standing) {
    const [kind, id] = standing.uncertain ? ["uncertain", "severity-uncertain"] : CLASSES[standing.class];
    return part("span", { class: `class ${kind}` }, part("i", { "aria-hidden": "true" }), text(id));
  }

  const table = (rows) =>
    part("dl", { class: "facts" }, rows.map(([term, value]) => part("div", {}, part("dt", {}, term), part("dd", {}, value))));

  // Who they are, and the five things.
  function five(id) {
    const facts = byId.get(id).facts[Words.language()];
    // How many they are, and who, would often give the name away.
    if (Sheet.hidden()) return [table(facts.five.slice(1, 1 + content.criteria.length))];
    return [facts.who && part("p", {}, facts.who), table(facts.five)];
  }

  // Everything else that is known, folded.
  function rest(id) {
    const facts = byId.get(id).facts[Words.language()];
    if (Sheet.hidden()) return null;
    if (facts.more.length === 0 && facts.figures.length === 0) return null;
    return part(
      "details",
      { class: "more", "data-group": id },
      part("summary", { "data-key": `more-${id}` }, text("answer-page-more")),
      facts.more.length > 0 && table(facts.more),
      facts.figures.length > 0 && [
        part("p", {}, part("strong", {}, text("record-figures-title"))),
        part("ul", { class: "figures" }, facts.figures.map((figure) => part("li", {}, figure))),
      ],
    );
  }

  // Which groups' facts are unfolded under their names.
  const open = new Set();

  // A name that unfolds the facts under it.
  function unfolding(id, tag = "h3") {
    const shown = open.has(id);
    const toggle = () => {
      if (shown) open.delete(id);
      else open.add(id);
      Frame.draw();
    };
    return [
      part(
        tag,
        {},
        part(
          "button",
          { type: "button", class: "unfold", "aria-expanded": String(shown), "data-key": `facts-${id}`, onclick: toggle },
          name(id),
        ),
      ),
      shown && part("div", { class: "unfolded" }, five(id), rest(id)),
    ];
  }

  // The pane beside the work, where there is room for one.
  function pane(id, ...under) {
    return part(
      "aside",
      { class: "pane", "aria-label": text("answer-page-reading") },
      part("p", { class: "soft" }, text("answer-page-reading")),
      part("h2", {}, name(id)),
      five(id),
      rest(id),
      under,
    );
  }

  return { classMark, five, name, pane, rest, unfolding };
})();
