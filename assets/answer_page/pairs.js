// Two groups at a time: an order from as few questions as binary insertion needs.
//
// Each group is placed among those already placed by asking about the middle of what is still possible. *Lika* puts
// it level; *vet ej* asks about another group instead, and the second *vet ej* sets the group aside. All that is kept
// is the list of answers, and an answer is only ever taken back from its end: so answers cannot go round in a circle.
// Held to the program by tests/files/page_cases.json, which the program writes.

const Pairs = (() => {
  const MOST_UNKNOWN = 2;

  // ⌈log₂ gaps⌉: the questions that find one of so many gaps.
  const questionsFor = (gaps) => (gaps < 2 ? 0 : Math.ceil(Math.log2(gaps)));

  const reversed = { before: "after", after: "before", level: "level", unknown: "unknown" };

  function said(answers, group, other) {
    for (const given of answers) {
      if (given.group === group && given.other === other) return given.answer;
      if (given.group === other && given.other === group) return reversed[given.answer];
    }
    return null;
  }

  // Where a group stands among the tiers, as far as the answers go.
  function place(group, tiers, answers) {
    let [low, high] = [0, tiers.length];
    const unknown = [];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      // The middle, or what is nearest to it where the member does not know; of two as near the one before.
      let nearest = null;
      for (let tier = low; tier < high; tier += 1) {
        if (unknown.includes(tier)) continue;
        if (nearest === null || Math.abs(tier - middle) < Math.abs(nearest - middle)) nearest = tier;
      }
      if (nearest === null) return { aside: true };
      const other = tiers[nearest][0];
      const answer = said(answers, group, other);
      if (answer === null) return { ask: { group, other }, gaps: high - low + 1 };
      if (answer === "before") high = nearest;
      if (answer === "after") low = nearest + 1;
      if (answer === "level") return { level: nearest };
      if (answer === "unknown") {
        unknown.push(nearest);
        if (unknown.length >= MOST_UNKNOWN) return { aside: true };
      }
    }
    return { own: low };
  }

  // What the answers amount to: the tiers so far, the groups set aside, the next question (none once settled), and
  // how many questions are left at most if every one is answered.
  function progress(groups, answers) {
    const tiers = [];
    const aside = [];
    let ask = null;
    let waiting = 0;
    let left = 0;
    for (const group of groups) {
      if (ask) {
        // Tiers there will be at most when its turn comes.
        left += questionsFor(tiers.length + waiting + 1);
        waiting += 1;
        continue;
      }
      const found = place(group, tiers, answers);
      if (found.ask) {
        ask = found.ask;
        waiting += 1;
        left += questionsFor(found.gaps);
      } else if (found.aside) aside.push(group);
      else if ("level" in found) tiers[found.level].push(group);
      else tiers.splice(found.own, 0, [group]);
    }
    return { tiers, aside, ask, left };
  }

  const mostQuestions = (count) =>
    Array.from({ length: count }, (_, i) => questionsFor(i + 1)).reduce((sum, questions) => sum + questions, 0);

  return { mostQuestions, progress };
})();
