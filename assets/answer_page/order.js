// Step 3, the order itself: what lies in one pile is level until it is moved.

Frame.views.order = () => {
  const { button, part, text } = Words;
  const { sheet } = Sheet;
  const standings = Sheet.standings("Need");

  function act(id, done, key) {
    if (!done) return;
    Frame.draw();
    const at = sheet.tiers.findIndex((tier) => tier.includes(id));
    const values = { group: Facts.name(id), place: Sheet.places()[at] };
    Frame.say(text(sheet.tiers[at].length > 1 ? "answer-page-shares-place" : "answer-page-has-place", values));
    // The button that was pressed has moved with its row; where it is gone, the row's name has the keyboard.
    if (!document.querySelector(`[data-key="${CSS.escape(key)}"]:not([disabled])`)) {
      document.querySelector(`[data-key="${CSS.escape(`facts-${id}`)}"]`)?.focus();
    }
  }

  // Alt and an arrow moves the row that has the keyboard.
  const keys = (id) => (event) => {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    act(id, Sheet.move(id, event.key === "ArrowUp" ? -1 : 1), document.activeElement.dataset.key ?? "");
  };

  function row(id, at, tier, place) {
    const level = tier.length > 1;
    const step = (by, label, disabled) =>
      button(text(label), () => act(id, Sheet.move(id, by), `move${by}-${id}`), "plain small", {
        "aria-label": `${text(label)}: ${Facts.name(id)}`, "data-key": `move${by}-${id}`, disabled,
      });
    const first = at === 0 && !level;
    const last = at === sheet.tiers.length - 1 && !level;
    return part(
      "li",
      { class: sheet.moved.has(id) ? "moved" : null, onkeydown: keys(id), "data-id": id },
      part("span", { class: "place", "aria-label": text("answer-page-place", { place }) }, String(place)),
      part("div", { class: "who" }, Facts.unfolding(id, "h2"), Facts.classMark(standings.get(id))),
      part(
        "div",
        { class: "row" },
        step(-1, level ? "answer-page-before-others" : "answer-page-up", first),
        step(1, level ? "answer-page-after-others" : "answer-page-down", last),
        !level &&
          button(text("answer-page-level-above"), () => act(id, Sheet.level(id), `level-${id}`), "quiet small", {
            "aria-label": `${text("answer-page-level-above")}: ${Facts.name(id)}`, "data-key": `level-${id}`, disabled: at === 0,
          }),
      ),
    );
  }

  const places = Sheet.places();
  const tiers = sheet.tiers.map((tier, at) => {
    const rows = tier.map((id) => row(id, at, tier, places[at]));
    if (tier.length === 1) return rows[0];
    const byHand = tier.every((id) => sheet.madeLevel.has(id));
    return part(
      "li",
      { class: "tie" },
      part("p", { class: "soft" }, text(byHand ? "answer-page-tie-said" : "answer-page-tie-left", { count: tier.length })),
      part("ul", {}, rows),
    );
  });
  const unknown = sheet.unknown.length > 0 &&
    part("p", { class: "soft" }, text("answer-page-unknown-are", { groups: Words.list(sheet.unknown.map(Facts.name)) }));
  const reveal = () => {
    Sheet.reveal();
    Frame.go("order");
  };
  const back = () => Frame.go(Rank.page());
  return {
    title: text("answer-page-order-title"),
    lead: text(!Sheet.hidden() && sheet.revealed ? "ways-revealed-purpose" : "answer-page-order-lead"),
    body: [
      sheet.tiers.length > 0 ? part("ol", { class: "order" }, tiers) : part("p", {}, text("ways-order-empty")),
      unknown,
      part("p", { class: "soft keys" }, text("answer-page-order-keys")),
    ],
    foot: [
      button(text(sheet.way === "Pairs" ? "ways-pairs-back" : "answer-page-to-piles"), back, "quiet"),
      part("span", { class: "fill" }),
      Sheet.hidden()
        ? button(text("ways-order-reveal"), reveal, "main", { "data-key": "on" })
        : button(text("ways-order-done"), () => Frame.go("review"), "main", { "data-key": "on" }),
    ],
  };
};
