// The need order by the member's own weights: the four rules of the method, as the program has them.
//
// Held to the program by tests/files/page_cases.json, which the program writes. Comparisons are made in whole
// 10⁻⁹, so that the last bits of a sum never decide.

const Method = (() => {
  const LEVELS = 4;
  const LOWEST_LEVEL = 10;
  const NO_BENEFIT = 4;
  // Larger than any need in whole 10⁻⁹.
  const MAIN_STEP = 2 ** 30;

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

  // The level of a group, 1 to 10.
  function level(severity, measure, parameters) {
    if (measure.benefit === NO_BENEFIT) return LOWEST_LEVEL;
    const { very_large, large, moderate, small } = parameters.start_levels;
    const lowered = steps(severity, measure, parameters);
    const start = [very_large, large, moderate, small][severity];
    return Math.min(LOWEST_LEVEL, start + lowered.benefit + lowered.cost + lowered.evidence);
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
  function orderKey(rule, needNano, measure, parameters) {
    if (rule === "FreeWeighing") return -freeScore(needNano, measure, parameters);
    const severity = severityClass(needNano, parameters.class_borders);
    const main = {
      Need: () => 0,
      StartFromSeverity: () => level(severity, measure, parameters),
      SevereFirst: () =>
        measure.benefit === NO_BENEFIT ? LEVELS * 16 : severity * 16 + level(severity, measure, parameters),
    }[rule]();
    return main * MAIN_STEP - needNano;
  }

  // Every group's place, need, class and level by a rule. `groups` hold values in [0, 1] or null, and the measure.
  function order(rule, groups, shares, parameters) {
    const needs = groups.map((group) => need(group.values, shares));
    const keys = groups.map((group, i) => orderKey(rule, needs[i].shown, group.measure, parameters));
    return groups.map((group, i) => {
      const severity = severityClass(needs[i].shown, parameters.class_borders);
      const hasLevel = rule === "StartFromSeverity" || rule === "SevereFirst";
      return {
        rank: keys.filter((key) => key < keys[i]).length + 1,
        need: needs[i],
        class: severity,
        uncertain:
          severityClass(needs[i].high, parameters.class_borders) !== severityClass(needs[i].low, parameters.class_borders),
        level: hasLevel ? level(severity, group.measure, parameters) : null,
      };
    });
  }

  return { order, weights };
})();
