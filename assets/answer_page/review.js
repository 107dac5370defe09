// Step 4: everything once more: what was moved, what was left, what nobody mentioned.

Frame.views.review = () => {
  const { button, content, paragraph, part, text } = Words;
  const { sheet } = Sheet;
  const names = (ids) => Words.list(ids.map(Facts.name));
  const left = Sheet.leftLevel();
  const asked = left.length > 0 && !sheet.leftIsLevel && !sheet.abstains;

  function order() {
    if (sheet.tiers.length === 0) return [paragraph("ways-no-order-yet")];
    const places = Sheet.places();
    return [
      part(
        "ol",
        { class: "plain-order" },
        sheet.tiers.map((tier, at) =>
          part(
            "li",
            {},
            part("span", { class: "place", "aria-label": text("answer-page-place", { place: places[at] }) }, String(places[at])),
            part(
              "span",
              {},
              names(tier),
              sheet.ordered === "Points" && `, ${text("ways-review-points", { points: sheet.points.get(tier[0]) })}`,
              tier.length > 1 && part("span", { class: "soft" }, ` – ${text("answer-page-level")}`),
            ),
          ),
        ),
      ),
      sheet.moved.size > 0 && part("p", { class: "soft" }, text("answer-page-you-moved", { groups: names(sheet.met.filter((id) => sheet.moved.has(id))) })),
    ];
  }

  function question() {
    const level = () => {
      sheet.leftIsLevel = true;
      Sheet.changed();
      Frame.draw();
      Frame.say(text("answer-page-left-level-said"));
    };
    return part(
      "section",
      { class: "card ask" },
      part("h2", {}, text("answer-page-left-level")),
      part("ul", {}, left.map((tier) => part("li", {}, names(tier)))),
      part(
        "div",
        { class: "row" },
        button(text("answer-page-yes-level"), level, "plain", { "data-key": "level" }),
        button(text("answer-page-order-them"), () => Frame.go("order"), "plain", { "data-key": "order" }),
      ),
    );
  }

  function weights() {
    if (!sheet.weights || sheet.weights === "none") return paragraph("private-review-no-weights");
    if (sheet.weights === "equal") return paragraph("answer-page-weights-equal");
    return part(
      "ul",
      { class: "plain-weights" },
      content.criteria.map((criterion, i) =>
        part("li", {}, text("private-review-points", { criterion: criterion.name, points: sheet.shares[i] })),
      ),
    );
  }

  const abstain = part("input", {
    type: "checkbox", checked: sheet.abstains, "data-key": "abstain",
    onchange: (event) => {
      sheet.abstains = event.target.checked;
      Sheet.changed();
      Frame.draw();
    },
  });
  const weighed = sheet.weights === "given" || sheet.weights === "equal";
  const nothing = !sheet.abstains && sheet.tiers.length === 0 && !weighed;
  const ready = !asked && !nothing;
  const hand = text(content.room ? "answer-page-send" : "answer-page-seal");
  return {
    title: text("answer-page-review-title"),
    lead: text("answer-page-review-lead"),
    body: [
      asked && question(),
      !sheet.abstains &&
        part(
          "div",
          { class: "beside review" },
          part(
            "section",
            { class: "work" },
            part("h2", {}, text("answer-page-own-order")),
            order(),
            sheet.unknown.length > 0 && sheet.tiers.length > 0 && part("p", {}, text("answer-page-unknown-are", { groups: names(sheet.unknown) })),
            part("h2", {}, text("private-review-weights")),
            weights(),
          ),
          Slope.show(),
        ),
      part("label", { class: "check" }, abstain, part("span", {}, text("private-review-abstain"))),
      sheet.abstains && paragraph("ways-abstain-note"),
      nothing && paragraph("answer-page-nothing", {}, "said"),
    ],
    foot: [
      button(text("answer-page-change-order"), () => Frame.go(sheet.ordered === "Points" ? "points" : sheet.ordered === "none" ? Rank.page() : "order"), "quiet"),
      button(text("answer-page-to-weights"), () => Frame.go("weigh"), "quiet"),
      part("span", { class: "fill soft" }, asked ? text("answer-page-answer-first") : null),
      !nothing && button(text("answer-page-print"), () => window.print(), "plain", { "data-key": "print" }),
      ready && button(hand, () => Hand.seal(), "main", { "data-key": "on" }),
    ],
  };
};
