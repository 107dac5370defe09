// Texts in the member's language, and the small parts that pages are built of.
//
// Texts come from the program's own language files. A text with choices or values is a list of parts:
// a string, { value: NAME }, or { choose: NAME, one: […], other: […] }. Nothing is ever set as markup.

const Words = (() => {
  const content = JSON.parse(document.getElementById("content").textContent);
  let language = content.language;

  function formed(parts, values) {
    if (typeof parts === "string") return parts;
    return parts
      .map((part) => {
        if (typeof part === "string") return part;
        if (part.value) return String(values[part.value]);
        const number = values[part.choose];
        return formed(part[number] ?? (number === 1 && part.one ? part.one : part.other), values);
      })
      .join("");
  }

  // The text with this id.
  function text(id, values = {}) {
    const parts = content.texts[language][id];
    return parts === undefined ? `[${id}]` : formed(parts, values);
  }

  // Names one after the other: *a, b och c*.
  function list(names) {
    if (names.length < 2) return names.join("");
    return text("list-and", { first: names.slice(0, -1).join(", "), last: names.at(-1) });
  }

  // An element. `traits` are attributes; those that begin with "on" are listeners, true is an empty attribute, and
  // null, undefined and false are left out. Children are elements, texts or nothing.
  function part(tag, traits = {}, ...children) {
    const svg = ["svg", "line", "circle", "text", "g"].includes(tag);
    const made = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(traits)) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return made;
  }

  const paragraph = (id, values, kind) => part("p", { class: kind }, text(id, values));

  // A button: `kind` is "main" (the one way on), "plain" or "quiet".
  const button = (label, onclick, kind = "plain", traits = {}) =>
    part("button", { type: "button", class: kind, onclick, ...traits }, label);

  return {
    button,
    content,
    language: () => language,
    list,
    paragraph,
    part,
    speak: (chosen) => {
      language = chosen;
    },
    text,
  };
})();
