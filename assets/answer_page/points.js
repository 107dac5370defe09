// Step 3 by points: 100 points shared over the groups.

Frame.views.points = () => {
  const { button, part, text } = Words;
  const { sheet } = Sheet;
  const standings = Sheet.standings("Need");

  // What is typed stays where it is; only what follows from it is drawn anew.
  function give(id, typed) {
    const number = Math.round(Number(typed));
    const points = typed === "" || !Number.isFinite(number) ? null : Math.min(100, Math.max(0, number));
    Sheet.givePoints(id, points);
    rest.replaceChildren(...asked());
    Frame.drawFoot();
    Frame.say(text("answer-page-points-left", { count: 100 - Sheet.used() }));
  }

  function card(id) {
    const input = part("input", {
      type: "text", inputmode: "numeric", maxlength: "3", size: "3", value: sheet.points.get(id) ?? "", "data-key": `points-${id}`,
      "aria-label": text("answer-page-points-of", { group: Facts.name(id) }),
      oninput: () => give(id, input.value.trim()),
      onchange: () => {
        input.value = sheet.points.get(id) ?? "";
      },
      onfocus: () => input.select(),
    });
    const change = (by) => () => {
      give(id, String(Math.max(0, (sheet.points.get(id) ?? 0) + by)));
      input.value = sheet.points.get(id);
    };
    return part(
      "section",
      { class: "card group" },
      Facts.unfolding(id, "h2"),
      Facts.classMark(standings.get(id)),
      part(
        "div",
        { class: "row counting" },
        button("−", change(-5), "plain square", {
          "aria-label": text("ways-points-fewer", { count: 5, name: Facts.name(id) }), "data-key": `fewer-${id}`,
        }),
        input,
        button("+", change(5), "plain square", {
          "aria-label": text("ways-points-more", { count: 5, name: Facts.name(id) }), "data-key": `more-${id}`,
        }),
      ),
    );
  }

  // Once all points are given: what the groups without any are.
  function asked() {
    const untouched = Sheet.untouched();
    if (Sheet.used() !== 100 || untouched.length === 0) return [];
    const mean = (means) => () => {
      sheet.restPoints = means;
      rest.replaceChildren(...asked());
      Frame.drawFoot();
    };
    return [
      part(
        "section",
        { class: "card ask" },
        part("h2", {}, text("ways-points-rest", { count: untouched.length })),
        part("p", {}, Words.list(untouched.map(Facts.name))),
        part(
          "div",
          { class: "row" },
          [["unknown", "ways-rest-unknown"], ["level", "ways-rest-level"]].map(([means, id]) =>
            button(text(id), mean(means), "plain", {
              "aria-pressed": String(sheet.restPoints === means), "data-key": `rest-${means}`,
            }),
          ),
        ),
      ),
    ];
  }
  const rest = part("div", {});

  const all = (change, id) => () => {
    change();
    Frame.draw();
    Frame.say(text(id));
  };
  const on = () => {
    Sheet.orderPoints();
    Frame.go(Sheet.hidden() ? "order" : "review");
  };
  const used = Sheet.used();
  const begun = sheet.points.size > 0;
  const untouched = Sheet.untouched().length;
  const ready = begun && used === 100 && (untouched === 0 || sheet.restPoints);
  rest.append(...asked());
  return {
    title: text("answer-page-rank-title"),
    lead: text("answer-page-points-lead"),
    body: [
      Rank.ways(),
      part("div", { class: "cards" }, sheet.met.map(card)),
      rest,
      part("p", { class: "soft" }, text("answer-page-class-note")),
    ],
    foot: [
      Rank.back(),
      part("span", { class: "fill soft" }, text("answer-page-points-left", { count: 100 - used })),
      !begun && Rank.none(),
      begun && used < 100 && untouched > 0 &&
        button(text("answer-page-share-rest"), all(Sheet.shareRest, "answer-page-points-shared"), "plain", { "data-key": "share" }),
      begun && used > 0 && used !== 100 &&
        button(text("answer-page-scale"), all(Sheet.scalePoints, "answer-page-points-scaled"), "plain", { "data-key": "scale" }),
      ready && button(text("ways-order-done"), on, "main", { "data-key": "on" }),
    ],
  };
};
