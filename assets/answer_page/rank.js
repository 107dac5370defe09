// Step 3: the member's own order, by one of three ways, with the facts at hand.

const Rank = (() => {
  const { button, content, part, text } = Words;
  const { sheet } = Sheet;
  const MOST_IN_PAIRS = 60;

  const WAYS = [
    ["Piles", "ways-piles-title", "rank"],
    ["Points", "ways-points-title", "points"],
    ["Pairs", "ways-pairs-title", "pairs"],
  ];

  // The page of the way that is chosen.
  const page = () => WAYS.find(([way]) => way === sheet.way)[2];

  // The other ways, where the board has not settled on one.
  function ways() {
    if (content.method.one_ranking_method) return null;
    const choose = (way, name) => () => {
      sheet.way = way;
      Frame.go(name);
    };
    return part(
      "nav",
      { class: "ways", "aria-label": text("ways-choose") },
      WAYS.filter(([way]) => way !== "Pairs" || (sheet.met.length > 1 && sheet.met.length <= MOST_IN_PAIRS)).map(
        ([way, id, name]) =>
          button(text(id), choose(way, name), "quiet", {
            "aria-current": sheet.way === way ? "true" : null,
            "data-key": `way-${way}`,
          }),
      ),
    );
  }

  function skip() {
    Sheet.noOrder();
    Frame.go("review");
  }

  const back = () => button(text("answer-page-to-weights"), () => Frame.go("weigh"), "quiet");
  const none = () => button(text("ways-no-order"), skip, "quiet", { "data-key": "none" });

  return { back, none, page, ways };
})();

Frame.views.rank = () => {
  const { button, paragraph, part, text } = Words;
  const { sheet } = Sheet;
  const standings = Sheet.standings("Need");

  const PILES = [
    ["first", "answer-page-pile-first", "1"],
    ["middle", "answer-page-pile-middle", "2"],
    ["later", "answer-page-pile-later", "3"],
    ["unknown", "answer-page-pile-unknown", "0"],
  ];
  const pileName = (pile) => text(PILES.find(([name]) => name === pile)[1]);

  function put(id, pile) {
    Sheet.put(id, pile);
    const left = Sheet.unplaced();
    const said = text("answer-page-put", { group: Facts.name(id), pile: pileName(pile), left: left.length });
    const next = Frame.wide() && left.length > 0 ? ` ${text("answer-page-reading")} ${Facts.name(left[0])}.` : "";
    Frame.say(said + next);
    return left;
  }

  // The four choices for a group, as one set of radio buttons.
  function choices(id, after) {
    const name = `pile-${id}`;
    return part(
      "div",
      { class: "choices", role: "radiogroup", "aria-label": text("answer-page-pile-of", { group: Facts.name(id) }) },
      PILES.map(([pile, label]) => {
        const chosen = sheet.piles.get(id) === pile;
        const input = part("input", {
          type: "radio", name, value: pile, checked: chosen, "data-key": `${name}-${pile}`, onchange: () => after(pile),
        });
        return part("label", { class: chosen ? "chosen" : null }, input, part("span", {}, text(label)));
      }),
    );
  }

  // The same for the group one reads. Buttons, since the next group comes as soon as one is chosen: arrows would choose
  // while one only looks.
  function choosing(id, after) {
    return part(
      "div",
      { class: "choices", role: "group", "aria-label": text("answer-page-pile-of", { group: Facts.name(id) }) },
      PILES.map(([pile, label]) =>
        button(text(label), () => after(pile), "plain", {
          "aria-pressed": String(sheet.piles.get(id) === pile), "data-key": `pane-${pile}`,
        }),
      ),
    );
  }

  const digit = (id, after) => (event) => {
    const found = PILES.find(([, , key]) => key === event.key);
    if (!found || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    after(found[0]);
  };

  // On a narrow screen: every group is a card with its choices.
  function card(id) {
    const after = (pile) => {
      put(id, pile);
      Frame.draw();
    };
    return part(
      "section",
      { class: "card group", onkeydown: digit(id, after) },
      Facts.unfolding(id, "h2"),
      Facts.classMark(standings.get(id)),
      choices(id, after),
    );
  }

  // On a wide one: piles that fill, and the group one reads beside them.
  function columns() {
    const left = Sheet.unplaced();
    if (!sheet.reading || !sheet.met.includes(sheet.reading)) sheet.reading = left[0] ?? sheet.met[0];
    const after = (id) => (pile) => {
      const onChip = document.activeElement?.dataset?.key === `chip-${id}`;
      const rest = put(id, pile);
      sheet.reading = rest[0] ?? id;
      Frame.draw();
      // By keyboard from one group to the next.
      if (onChip && rest[0]) document.querySelector(`[data-key="${CSS.escape(`chip-${rest[0]}`)}"]`).focus();
    };
    const read = (id) => () => {
      sheet.reading = id;
      Frame.draw();
    };
    const chip = (id, placed) =>
      part(
        "button",
        {
          type: "button", class: "chip", draggable: "true", "data-key": `chip-${id}`, onclick: read(id),
          "aria-pressed": String(sheet.reading === id),
          onkeydown: digit(id, after(id)),
          ondragstart: (event) => event.dataTransfer.setData("text/plain", id),
        },
        part("span", { class: "name" }, Facts.name(id)),
        placed && Facts.classMark(standings.get(id)),
      );
    const column = ([pile, label]) => {
      const inside = Sheet.inPile(pile);
      return part(
        "section",
        {
          class: `pile ${pile}`,
          ondragover: (event) => event.preventDefault(),
          ondrop: (event) => {
            event.preventDefault();
            const id = event.dataTransfer.getData("text/plain");
            if (sheet.met.includes(id)) after(id)(pile);
          },
        },
        part("h2", {}, text(label), part("span", { class: "count" }, String(inside.length))),
        inside.map((id) => chip(id, true)),
        inside.length > 1 && pile !== "unknown" && paragraph("answer-page-pile-level", { count: inside.length }, "soft"),
      );
    };
    return part(
      "div",
      { class: "beside piles" },
      part(
        "div",
        { class: "work" },
        part(
          "section",
          { class: "tray", "aria-label": text("answer-page-left", { count: left.length }) },
          part("h2", {}, text("answer-page-left", { count: left.length })),
          left.map((id) => chip(id, false)),
        ),
        part("div", { class: "columns" }, PILES.map(column)),
      ),
      Facts.pane(sheet.reading, choosing(sheet.reading, after(sheet.reading)), part("p", { class: "soft" }, text("answer-page-pile-keys"))),
    );
  }

  const left = Sheet.unplaced().length;
  const chosen = sheet.piles.size > 0;
  const on = () => {
    Sheet.orderPiles();
    Frame.go("order");
  };
  return {
    title: text("answer-page-rank-title"),
    lead: text("answer-page-piles-lead"),
    body: [
      Rank.ways(),
      Frame.wide() ? columns() : part("div", { class: "cards" }, sheet.met.map(card)),
      part("p", { class: "soft" }, text("answer-page-class-note")),
    ],
    foot: [
      Rank.back(),
      part("span", { class: "fill soft" }, text("answer-page-left-short", { count: left })),
      !chosen && Rank.none(),
      chosen && button(text("answer-page-order-piles"), on, "main", { "data-key": "on" }),
    ],
  };
};
