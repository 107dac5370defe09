// The need order by the member's own weights, as bars: each group's need, by criterion, longest first.

const Needs = (() => {
  const { content, part, text } = Words;

  const largest = (standings) => {
    const known = content.groups.filter((group) => group.values.every((value) => value !== null));
    known.sort((a, b) => standings.get(a.id).rank - standings.get(b.id).rank);
    return known.filter((group) => standings.get(group.id).rank === standings.get(known[0].id).rank);
  };

  // What the picture shows, from data only; a group that lacks values never wins it.
  function finding(standings) {
    const first = largest(standings);
    if (first.length === 0) return text("answer-page-needs-unknown");
    if (first.length > 3) return text("answer-page-needs-many", { count: first.length });
    return text("answer-page-needs-first", { groups: Words.list(first.map((group) => Facts.name(group.id))) });
  }

  function bars() {
    const standings = Sheet.standings("Need");
    const shares = Sheet.weightsShown();
    const ordered = [...content.groups].sort((a, b) => standings.get(a.id).rank - standings.get(b.id).rank);
    const row = (group) => {
      const { need, rank } = standings.get(group.id);
      const whole = Math.round(need.shown / 1e7);
      const pieces = group.values.map((value, i) => {
        const width = 100 * shares[i] * (value ?? 1);
        const piece = part("i", { class: value === null ? "unknown" : `series-${i % 6}` });
        piece.style.width = `${width}%`;
        return piece;
      });
      const missing = group.values.some((value, i) => value === null && shares[i] > 0);
      return part(
        "li",
        {},
        part("span", { class: "label" }, Facts.name(group.id)),
        part("span", { class: "bar", "aria-hidden": "true" }, pieces),
        part(
          "span",
          { class: "figure" },
          part("span", { "aria-hidden": "true" }, missing ? "?" : String(whole)),
          part(
            "span",
            { class: "unseen" },
            missing ? text("answer-page-need-missing", { place: rank }) : text("answer-page-need-of", { place: rank, need: whole }),
          ),
        ),
      );
    };
    return [
      part("h2", { class: "finding" }, finding(standings)),
      part(
        "p",
        { class: "legend" },
        content.criteria.map((criterion, i) =>
          part("span", {}, part("i", { class: `series-${i % 6}`, "aria-hidden": "true" }), criterion.name),
        ),
      ),
      part("ol", { class: "bars" }, ordered.map(row)),
      part("p", { class: "soft" }, text("answer-page-needs-note")),
    ];
  }

  return { bars };
})();
