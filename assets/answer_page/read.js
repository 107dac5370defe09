// Step 1: what it is about, and the groups as cards.

Frame.views.read = () => {
  const { button, content, part, text } = Words;
  const { sheet } = Sheet;
  return {
    title: text("answer-page-read-title"),
    lead: text("answer-page-read-lead", { count: sheet.met.length }),
    body: [
      content.method.starting_order === "ByLot" || content.method.names_hidden
        ? part("p", { class: "soft" }, text("answer-page-by-lot"))
        : part("p", { class: "soft" }, text("answer-page-by-name")),
      Sheet.hidden() && part("p", {}, text("ways-hidden-note")),
      part(
        "div",
        { class: "cards" },
        sheet.met.map((id) => part("section", { class: "card" }, part("h2", {}, Facts.name(id)), Facts.five(id), Facts.rest(id))),
      ),
    ],
    foot: [
      button(text("answer-page-back"), () => Frame.go("start"), "quiet"),
      part("span", { class: "fill" }),
      button(text("answer-page-to-weigh"), () => Frame.go("weigh"), "main", { "data-key": "on" }),
    ],
  };
};
