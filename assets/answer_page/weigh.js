// Step 2: how much each kind of severity weighs, with the need order beside once the weights are saved.

Frame.views.weigh = () => {
  const { button, content, paragraph, part, text } = Words;
  const { sheet } = Sheet;
  const inputs = [];

  function refresh() {
    inputs.forEach(({ input, number }, i) => {
      input.value = sheet.shares[i];
      input.setAttribute("aria-valuetext", text("answer-page-of-hundred", { points: sheet.shares[i] }));
      number.textContent = sheet.shares[i];
    });
    if (sheet.weights === "given") drawNeeds();
    Frame.drawFoot();
  }

  // What was saved follows what is moved afterwards.
  function set(change) {
    change();
    if (sheet.weights) Sheet.decideWeights("given");
    refresh();
  }

  function slider(criterion, i) {
    const id = `weight-${i}`;
    const number = part("output", { for: id }, String(sheet.shares[i]));
    const slide = () => set(() => Sheet.setShare(i, Number(input.value)));
    const input = part("input", {
      id, type: "range", min: "0", max: "100", step: "1", value: sheet.shares[i], "data-key": id, oninput: slide,
      "aria-describedby": `${id}-means`,
      "aria-valuetext": text("answer-page-of-hundred", { points: sheet.shares[i] }),
    });
    const step = (by, label) =>
      button(by < 0 ? "−" : "+", () => {
        set(() => Sheet.setShare(i, Math.min(100, Math.max(0, sheet.shares[i] + by))));
        Frame.say(text("answer-page-weight-now", { criterion: criterion.name, points: sheet.shares[i] }));
      }, "plain square", { "aria-label": text(label, { criterion: criterion.name }), "data-key": `${id}${by}` });
    inputs.push({ input, number });
    return part(
      "div",
      { class: "slider" },
      part("label", { for: id }, criterion.name),
      part("span", { class: "points" }, number),
      part("p", { class: "soft", id: `${id}-means` }, criterion.definition),
      part("div", { class: "track" }, step(-5, "answer-page-weight-less"), input, step(5, "answer-page-weight-more")),
    );
  }

  const needs = part("section", { class: "needs", "aria-label": text("answer-page-needs-title") });
  function drawNeeds() {
    needs.replaceChildren(...Needs.bars());
  }

  const on = () => Frame.go("rank");
  function save() {
    Sheet.decideWeights("given");
    Frame.draw();
    Frame.say(text("answer-page-weights-saved"));
  }
  const decide = (how) => () => {
    Sheet.decideWeights(how);
    Frame.draw();
    Frame.say(text(how === "equal" ? "answer-page-weights-equal" : "answer-page-weights-none"));
  };

  const body = [
    part(
      "div",
      { class: "beside" },
      part(
        "section",
        { class: "work", "aria-label": text("answer-page-weigh-title") },
        content.criteria.map(slider),
        part(
          "div",
          { class: "row" },
          button(text("answer-page-even-out"), () => {
            set(Sheet.evenOut);
            Frame.say(text("answer-page-evened"));
          }, "plain", { "data-key": "even" }),
          button(text("answer-page-skip-weights"), decide("none"), "quiet", { "data-key": "skip" }),
        ),
        sheet.weights === "none" && paragraph("answer-page-weights-none", {}, "said"),
        sheet.weights === "equal" && paragraph("answer-page-weights-equal", {}, "said"),
      ),
      sheet.weights && sheet.weights !== "none"
        ? needs
        : part("section", { class: "needs empty" }, paragraph("answer-page-needs-later", {}, "soft")),
    ),
  ];
  if (sheet.weights && sheet.weights !== "none") drawNeeds();

  // Untouched weights are asked about: nobody has said that all weigh alike.
  let ahead;
  if (sheet.weights) ahead = [button(text("answer-page-to-rank"), on, "main", { "data-key": "on" })];
  else if (sheet.touched) ahead = [button(text("answer-page-save-weights"), save, "main", { "data-key": "on" })];
  else {
    ahead = [
      part("span", { class: "soft" }, text("answer-page-untouched")),
      button(text("answer-page-equal-weights"), decide("equal"), "plain", { "data-key": "equal" }),
    ];
  }
  return {
    title: text("answer-page-weigh-title"),
    lead: text("answer-page-weigh-lead"),
    body,
    foot: [
      button(text("answer-page-back"), () => Frame.go("read"), "quiet"),
      part("span", { class: "fill" }),
      ...ahead,
    ],
  };
};
