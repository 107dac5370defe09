// Handing in: sealed here, then saved, copied, or sent in the room. *Klart* is said when it has arrived, not before.

const Hand = (() => {
  const { button, content, paragraph, part, text } = Words;
  const { sheet } = Sheet;
  const state = { text: "", words: [], at: "sealed", said: null };
  const fileName = () => `${sheet.number.replace(/[^\p{L}\p{N}_-]/gu, "_")}.svar.ron`;

  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  // Seals the answer and goes on to hand it in.
  function seal() {
    const address = {
      workshop: content.workshop.id, round: content.round.id, mark: content.round.mark, number: sheet.number,
      recipient: content.recipient, size: content.size,
    };
    const { text: file, seal: lines } = Answer.file(address, Sheet.given(today()), text("file-header-answer"));
    Object.assign(state, { text: file, words: Answer.receipt(lines, content.receipt_words), at: "sealed", said: null });
    Frame.go("hand");
    if (content.room) send();
  }

  // Waits a little longer each time the computer has too much to do.
  const PAUSES = [1, 2, 4, 8, 15];

  async function send() {
    state.at = "sending";
    Frame.draw();
    let outcome = "lost";
    for (const seconds of [...PAUSES, 0]) {
      outcome = await posted();
      if (outcome !== "busy" || seconds === 0) break;
      await new Promise((resume) => {
        setTimeout(resume, seconds * 1000 * (0.5 + Math.random()));
      });
    }
    state.at = outcome;
    if (outcome === "arrived" || outcome === "taken") sheet.handed = "sent";
    Frame.draw();
    Frame.say(text(`answer-page-${outcome}`));
    document.querySelector("h1").focus({ preventScroll: true });
  }

  async function posted() {
    const gone = new AbortController();
    const clock = setTimeout(() => gone.abort(), 20_000);
    try {
      const reply = await fetch(window.location.pathname, {
        method: "POST", body: state.text, headers: { "content-type": "text/plain" }, cache: "no-store", signal: gone.signal,
      });
      const told = { 201: "taken", 202: "arrived", 403: "wrong-code", 410: "closed", 429: "busy", 503: "busy" };
      return told[reply.status] ?? "refused";
    } catch {
      return "lost";
    } finally {
      clearTimeout(clock);
    }
  }

  function save() {
    const address = URL.createObjectURL(new Blob([state.text], { type: "text/plain" }));
    part("a", { href: address, download: fileName() }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    handed("answer-page-saved", { file: fileName() });
  }

  // The text of the answer in the clipboard. Over plain http there is only the old way.
  async function copy() {
    const field = document.getElementById("answer-text");
    try {
      await navigator.clipboard.writeText(state.text);
    } catch {
      field.closest("details").open = true;
      field.select();
      if (!document.execCommand("copy")) {
        state.said = text("answer-page-copy-by-hand");
        Frame.draw();
        document.getElementById("answer-text").select();
        return;
      }
    }
    handed("answer-page-copied");
  }

  function handed(id, values) {
    sheet.handed = id;
    state.said = text(id, values);
    Frame.draw();
    Frame.say(state.said);
  }

  function receipt() {
    return part(
      "section",
      { class: "card receipt" },
      part("h2", {}, text("answer-page-receipt-title")),
      part("p", { class: "receipt-words", lang: "sv" }, state.words.join(" ")),
      paragraph("answer-page-receipt-note", {}, "soft"),
    );
  }

  const asText = () =>
    part(
      "details",
      { open: state.said === text("answer-page-copy-by-hand") },
      part("summary", { "data-key": "as-text" }, text("answer-page-as-text")),
      part("label", { for: "answer-text" }, text("answer-page-text-label")),
      part("textarea", { id: "answer-text", readonly: true, rows: "8", spellcheck: "false", "data-key": "text" }, state.text),
    );

  const change = () => button(text("answer-page-change-answer"), () => Frame.go("review"), "quiet", { "data-key": "change" });

  // The file and the text, where nothing is sent, or where sending failed.
  function byHand() {
    return [
      part("div", { class: "row" }, button(text("answer-page-save"), save, content.room ? "plain" : "main", { "data-key": "save" }),
        button(text("answer-page-copy"), copy, "plain", { "data-key": "copy" })),
      part("p", { class: "said" }, state.said),
      asText(),
    ];
  }

  function page() {
    if (!content.room) {
      return {
        title: text("answer-page-sealed-title"),
        lead: text("answer-page-sealed-lead"),
        body: [
          part("ol", { class: "steps" }, part("li", {}, text("answer-page-step-save")), part("li", {}, content.keeper ? text("answer-page-step-send-to", { keeper: content.keeper }) : text("answer-page-step-send")), part("li", {}, text("answer-page-step-words"))),
          ...byHand(),
          receipt(),
        ],
        foot: [change(), part("span", { class: "fill" })],
      };
    }
    const arrived = state.at === "arrived" || state.at === "taken";
    const waiting = state.at === "sending" || state.at === "sealed";
    return {
      title: text(arrived ? "answer-page-sent-title" : waiting ? "answer-page-sending-title" : "answer-page-not-sent-title"),
      lead: waiting ? text("answer-page-sending") : text(`answer-page-${state.at}`),
      body: arrived ? [receipt()] : waiting ? [] : [...byHand()],
      foot: [
        !waiting && change(),
        part("span", { class: "fill" }),
        state.at === "wrong-code" && button(text("answer-page-change-code"), () => Frame.go("start"), "plain", { "data-key": "code" }),
        !arrived && !waiting && button(text("answer-page-send-again"), send, "main", { "data-key": "on" }),
      ],
    };
  }

  Frame.views.hand = page;
  return { seal };
})();
