// The frame round every page: top, foot, focus, what a screen reader hears, and keys.
//
// A view is a function that gives { title, lead, body, foot } and is drawn anew whenever something has changed.
// What had focus keeps it, by its `data-key`; a new page begins at its heading.

const Frame = (() => {
  const { button, content, part, text } = Words;
  const views = {};
  let shown = null;

  // Says something in the live region, also when it is the same as last time.
  function say(words) {
    const spoken = document.getElementById("spoken");
    spoken.textContent = "";
    setTimeout(() => {
      spoken.textContent = words;
    }, 30);
  }

  function top() {
    const other = Words.language() === "sv" ? "en" : "sv";
    const name = text(other === "sv" ? "language-sv" : "language-en");
    const change = () => {
      Words.speak(other);
      draw();
      say(name);
    };
    return [
      part("span", { class: "name" }, text("app-name")),
      part("span", { class: "workshop" }, content.workshop.title),
      button(name, change, "quiet", {
        lang: other,
        "aria-label": text("language-switch", { language: name }),
        "data-key": "language",
      }),
    ];
  }

  // Draws the page one is on.
  function draw() {
    const held = document.activeElement?.dataset?.key;
    const { title, lead, body, foot } = views[shown]();
    document.documentElement.lang = Words.language();
    document.title = `${title} – ${content.workshop.title}`;
    document.body.dataset.page = shown;
    document.getElementById("top").replaceChildren(...top());
    document.getElementById("page").replaceChildren(
      part(
        "div",
        { class: "head" },
        content.workshop.example && part("p", { class: "remark" }, text("note-example-picture")),
        part("h1", { tabindex: "-1" }, title),
        lead && part("p", { class: "lead" }, lead),
      ),
      ...body.filter(Boolean),
    );
    document.getElementById("foot").replaceChildren(...foot.filter(Boolean));
    if (held) document.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }

  // Draws the foot alone, while a slider is held.
  function drawFoot() {
    document.getElementById("foot").replaceChildren(...views[shown]().foot.filter(Boolean));
  }

  // Goes to a page and begins at its heading.
  function go(name) {
    shown = name;
    draw();
    window.scrollTo(0, 0);
    document.querySelector("h1").focus({ preventScroll: true });
  }

  // Ctrl+Enter is the one filled button.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      document.querySelector("#foot .main:not([disabled])")?.click();
    }
  });

  // Where there is room for three columns and a pane of facts.
  const wide = window.matchMedia("(min-width: 62rem)");
  wide.addEventListener("change", () => draw());

  return { draw, drawFoot, go, say, views, wide: () => wide.matches };
})();
