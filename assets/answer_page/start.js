// Who answers, and with which code.

Frame.views.start = () => {
  const { button, content, paragraph, part, text } = Words;
  const { sheet } = Sheet;

  const one = content.members.length === 1;
  let number = null;
  let code = null;

  // A line to type in, with its own remark where something is wrong.
  function line(id, label, hint, traits) {
    const input = part("input", {
      id, type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", "data-key": id,
      "aria-describedby": `${id}-hint ${id}-wrong`, ...traits,
    });
    const wrong = part("p", { class: "wrong", id: `${id}-wrong` });
    input.addEventListener("input", () => {
      wrong.textContent = "";
      input.removeAttribute("aria-invalid");
    });
    return {
      input,
      refuse: (words) => {
        wrong.textContent = words;
        input.setAttribute("aria-invalid", "true");
        input.focus();
      },
      row: part("div", { class: "line" }, part("label", { for: id }, label), part("p", { class: "soft", id: `${id}-hint` }, hint), input, wrong),
    };
  }

  function begin() {
    const who = one ? content.members[0] : Answer.readNumber(number.input.value, content.members);
    const personal = content.personal_codes ? Answer.readCode(code.input.value) : null;
    const mistyped = content.personal_codes && personal === null;
    if (mistyped) code.refuse(text("answer-page-code-wrong"));
    if (who === null) number.refuse(text("answer-page-number-wrong"));
    if (who === null || mistyped) return;
    Sheet.begin(who, personal);
    Frame.go(sheet.ordered ? "review" : "read");
  }

  if (!one) {
    number = line("number", text("answer-page-number"), text("answer-page-number-hint"), {
      size: "6", maxlength: "40", value: sheet.number,
    });
  }
  if (content.personal_codes) {
    code = line("code", text("answer-page-code"), text("answer-page-code-hint"), {
      size: "14", maxlength: "24", value: sheet.code, inputmode: "text",
    });
  }
  const enter = (event) => {
    event.preventDefault();
    begin();
  };
  const { question } = content;
  return {
    title: content.workshop.title,
    lead: question.text,
    body: [
      part(
        "form",
        { class: "card narrow", onsubmit: enter, novalidate: true },
        one && paragraph("answer-page-for", { number: content.members[0] }),
        number?.row,
        code?.row,
        part("button", { type: "submit", class: "unseen", tabindex: "-1", "aria-hidden": "true" }, text("answer-page-begin")),
      ),
      part(
        "div",
        { class: "words" },
        part("h2", {}, text("answer-page-what-title")),
        paragraph("answer-page-what", { count: content.groups.length }),
        part("h2", {}, text("answer-page-who-sees-title")),
        content.keeper
          ? paragraph("answer-page-sealed-to", { keeper: content.keeper })
          : paragraph("answer-page-sealed"),
        paragraph("answer-page-not-protected"),
        !content.personal_codes && paragraph("answer-page-no-codes"),
        paragraph("answer-page-nothing-kept"),
      ),
    ],
    foot: [part("span", { class: "fill" }), button(text("answer-page-begin"), begin, "main", { "data-key": "on" })],
  };
};
