// Step 3 two at a time: which goes first, with both groups' facts in view.

Frame.views.pairs = () => {
  const { button, part, text } = Words;
  const { sheet } = Sheet;
  const { ask, left } = Pairs.progress(sheet.met, sheet.answers);
  const standings = Sheet.standings("Need");

  function answer(said) {
    sheet.answers.push({ ...ask, answer: said });
    sheet.ordered = null;
    Sheet.changed();
    Frame.draw();
    const next = Pairs.progress(sheet.met, sheet.answers);
    if (next.ask) {
      const values = { first: Facts.name(next.ask.group), second: Facts.name(next.ask.other), count: next.left };
      Frame.say(text("answer-page-pair-next", values));
    } else Frame.say(text("ways-pairs-settled"));
  }

  function takeBack() {
    sheet.answers.pop();
    sheet.ordered = null;
    Sheet.changed();
    Frame.draw();
    Frame.say(text("answer-page-taken-back"));
  }

  const on = () => {
    Sheet.orderPairs();
    Frame.go("order");
  };

  function card(id, said, key) {
    return part(
      "section",
      { class: "card" },
      part("h2", {}, Facts.name(id)),
      Facts.classMark(standings.get(id)),
      Facts.five(id),
      button(text("answer-page-pair-first"), () => answer(said), "plain choose", {
        "aria-label": text("answer-page-pair-choose", { group: Facts.name(id) }), "aria-keyshortcuts": key, "data-key": `pair-${key}`,
      }),
      Facts.rest(id),
    );
  }

  // One-letter keys while nothing is typed in: 1, 2, = and 0; Backspace takes back.
  const keys = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const said = { 1: "before", 2: "after", "=": "level", 0: "unknown" }[event.key];
    if (said && ask) answer(said);
    else if (event.key === "Backspace" && sheet.answers.length > 0) takeBack();
    else return;
    event.preventDefault();
  };

  const asked = ask && [
    part("h2", { class: "asked" }, text("ways-pairs-question")),
    part("div", { class: "two" }, card(ask.group, "before", "1"), card(ask.other, "after", "2")),
    part(
      "div",
      { class: "row" },
      button(text("ways-pairs-level"), () => answer("level"), "plain", { "aria-keyshortcuts": "=", "data-key": "pair-level" }),
      button(text("ways-pairs-unknown"), () => answer("unknown"), "plain", { "aria-keyshortcuts": "0", "data-key": "pair-unknown" }),
    ),
    part("p", { class: "soft keys" }, text("answer-page-pair-keys")),
  ];
  return {
    title: text("answer-page-rank-title"),
    lead: text("answer-page-pairs-lead"),
    body: [
      Rank.ways(),
      part("div", { class: "pairs", onkeydown: keys, tabindex: "-1" }, asked || part("p", { class: "said" }, text("ways-pairs-settled"))),
    ],
    foot: [
      Rank.back(),
      part("span", { class: "fill soft" }, ask ? text("ways-pairs-left", { count: left }) : null),
      sheet.answers.length === 0 && Rank.none(),
      sheet.answers.length > 0 && button(text("answer-page-take-back"), takeBack, "quiet", { "data-key": "back" }),
      sheet.answers.length > 0 && ask && button(text("ways-pairs-stop"), on, "plain", { "data-key": "stop" }),
      !ask && button(text("ways-pairs-to-order"), on, "main", { "data-key": "on" }),
    ],
  };
};
