// The need order by the member's own weights: the four rules of the method, as the program has them.
//
// Held to the program by tests/files/page_cases.json, which the program writes. Comparisons are made in whole
// 10⁻⁹, so that the last bits of a sum never decide.

const Method = (() => {
  const LEVELS = 4;
  const LOWEST_LEVEL = 10;
  const NO_BENEFIT = 4;
  const ALL_BUT_NONE = [0, 1, 2, 3];
  // Larger than any need in whole 10⁻⁹.
  const MAIN_STEP = 2 ** 31;
  // From this value on a criterion counts as very large by the floor.
  const VERY_LARGE_FROM = 5 / 6;

  // A number in whole 10⁻⁹, halves to even.
  function nano(number) {
    const scaled = number * 1e9;
    const below = Math.floor(scaled);
    const rest = scaled - below;
    if (rest === 0.5) return below % 2 === 0 ? below : below + 1;
    return rest < 0.5 ? below : below + 1;
  }

  // Points, any numbers from 0 with a sum above 0, as shares that sum to 1.
  function weights(points) {
    const largest = Math.max(...points);
    const sum = points.reduce((total, point) => total + point / largest, 0);
    return points.map((point) => point / largest / sum);
  }

  // Weighted need in whole 10⁻⁹; the ends differ where a value with weight is missing.
  function need(values, shares) {
    const counted = (missing) =>
      nano(values.reduce((sum, value, i) => sum + shares[i] * (value ?? missing), 0));
    return { low: counted(0), shown: counted(0.5), high: counted(1) };
  }

  // Severity class of a need, 0 the most severe.
  function severityClass(needNano, borders) {
    const at = [borders.very_large, borders.large, borders.moderate].findIndex((border) => needNano >= nano(border));
    return at === -1 ? LEVELS - 1 : at;
  }

  // The class that a group is at least in by the floor, `missing` in the place of what is missing; null for none.
  function floor(values, missing, futureRisk, parameters) {
    if (!parameters.floor) return null;
    const large = values.map((value) => nano(value ?? missing) >= nano(VERY_LARGE_FROM));
    const now = large.filter((is, i) => is && !futureRisk[i]).length;
    if (now >= 2) return 0;
    return large.some(Boolean) ? 1 : null;
  }

  // The class that counts: settled, else the higher of sum and floor; null for a group that nobody has judged.
  function classAt(group, needNano, missing, futureRisk, parameters) {
    if (group.settled !== null) return group.settled;
    if (missing === 0.5 && group.values.every((value) => value === null)) return null;
    const bySum = severityClass(needNano, parameters.class_borders);
    return Math.min(bySum, floor(group.values, missing, futureRisk, parameters) ?? bySum);
  }

  // How many levels benefit, cost and evidence lower a group of this class.
  function steps(severity, measure, parameters) {
    const given = parameters.steps;
    const short = measure.benefit === null ? 0 : Math.max(0, measure.benefit - severity);
    return {
      benefit: short * given.benefit,
      cost: [given.cost_low, given.cost_moderate, given.cost_high, given.cost_very_high][measure.cost] ?? 0,
      evidence:
        [given.evidence_strong, given.evidence_moderate, given.evidence_weak, given.evidence_very_weak][
          measure.evidence
        ] ?? 0,
    };
  }

  // Twice the level of a group, 1 to 10: the median over what is missing of its measure, all but no benefit equally
  // likely. Without a class it stands between large and moderate.
  function halves(severity, measure, parameters) {
    if (measure.benefit === NO_BENEFIT) return 2 * LOWEST_LEVEL;
    const { very_large, large, moderate, small } = parameters.start_levels;
    if (severity === null) return large + moderate;
    const start = [very_large, large, moderate, small][severity];
    const likely = (grade) => (grade === null ? ALL_BUT_NONE : [grade]);
    const found = likely(measure.benefit)
      .flatMap((benefit) => likely(measure.cost).flatMap((cost) => likely(measure.evidence).map((evidence) => ({ benefit, cost, evidence }))))
      .map((complete) => steps(severity, complete, parameters))
      .map((lowered) => Math.min(LOWEST_LEVEL, start + lowered.benefit + lowered.cost + lowered.evidence))
      .sort((a, b) => a - b);
    return found[Math.floor((found.length - 1) / 2)] + found[Math.floor(found.length / 2)];
  }

  function freeScore(needNano, measure, parameters) {
    const shares = parameters.free_weighing;
    const share = (grade, worst) => (grade === null ? 0.5 : (worst - grade) / worst);
    const terms =
      shares.benefit * share(measure.benefit, 4) +
      shares.cost * share(measure.cost, 3) +
      shares.evidence * share(measure.evidence, 3);
    return nano(shares.need * (needNano / 1e9) + terms);
  }

  // One number that holds a group's place by a rule: smaller is before.
  function orderKey(rule, needNano, severity, measure, parameters) {
    if (rule === "FreeWeighing") return -freeScore(needNano, measure, parameters);
    // A group without a class stands between large and moderate.
    const byClass = severity === null ? 2 : [0, 1, 3, 4][severity];
    const none = measure.benefit === NO_BENEFIT;
    const main = {
      Need: () => byClass,
      StartFromSeverity: () => (halves(severity, measure, parameters) + (none ? 1 : 0)) * 8 + byClass,
      SevereFirst: () => (none ? 7 * 32 : byClass * 32 + halves(severity, measure, parameters)),
    }[rule]();
    return main * MAIN_STEP - needNano;
  }

  // Every group's place, need, class and level by a rule. `groups` hold values in [0, 1] or null, the measure and the
  // settled class or null; `futureRisk` says of each criterion whether it is about what may come.
  function order(rule, groups, shares, parameters, futureRisk) {
    const needs = groups.map((group) => need(group.values, shares));
    const classes = groups.map((group, i) => classAt(group, needs[i].shown, 0.5, futureRisk, parameters));
    const keys = groups.map((group, i) => orderKey(rule, needs[i].shown, classes[i], group.measure, parameters));
    return groups.map((group, i) => {
      const hasLevel = rule === "StartFromSeverity" || rule === "SevereFirst";
      return {
        rank: keys.filter((key) => key < keys[i]).length + 1,
        need: needs[i],
        class: classes[i],
        uncertain:
          classAt(group, needs[i].high, 1, futureRisk, parameters) !== classAt(group, needs[i].low, 0, futureRisk, parameters),
        level: hasLevel ? halves(classes[i], group.measure, parameters) / 2 : null,
      };
    });
  }

  return { order, weights };
})();
