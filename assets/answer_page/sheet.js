// What the member has given so far. It lives in this page only: nothing is stored, and closing the page asks.

const Sheet = (() => {
  const { content } = Words;
  const ids = content.groups.map((group) => group.id);

  // The groups in the order this member meets them: by name, or by lot from the workshop's seed and the number, so
  // that it is the same each time.
  function met(number) {
    const groups = [...content.groups];
    // The alphabet would give hidden names away.
    if (content.method.starting_order === "Alphabetical" && !content.method.names_hidden) {
      const collator = new Intl.Collator(content.workshop.language);
      return groups.sort((a, b) => collator.compare(a.name, b.name)).map((group) => group.id);
    }
    const lot = (id) =>
      Array.from(Seal.hmac(Seal.utf8(`${content.seed} ${number}`), Seal.utf8(id)), (byte) =>
        byte.toString(16).padStart(2, "0"),
      ).join("");
    const drawn = new Map(ids.map((id) => [id, lot(id)]));
    return [...ids].sort((a, b) => (drawn.get(a) < drawn.get(b) ? -1 : 1));
  }

  // Whole shares of 100, as even as they can be.
  function evenShares(count) {
    return Array.from({ length: count }, (_, i) => Math.floor(100 / count) + (i < 100 % count ? 1 : 0));
  }

  // One share set to a value and the others scaled so that all still sum to 100, in whole numbers.
  function balanced(shares, index, value) {
    if (shares.length === 1) return [100];
    const rest = 100 - value;
    const others = shares.reduce((sum, share, i) => (i === index ? sum : sum + share), 0);
    const exact = shares.map((share, i) => {
      if (i === index) return value;
      return others === 0 ? rest / (shares.length - 1) : (share * rest) / others;
    });
    const whole = exact.map(Math.floor);
    const order = exact.map((share, i) => i).filter((i) => i !== index);
    order.sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]) || a - b);
    let left = 100 - whole.reduce((sum, share) => sum + share, 0);
    for (const i of order) {
      if (left === 0) break;
      whole[i] += 1;
      left -= 1;
    }
    return whole;
  }

  const sheet = {
    number: content.members.length === 1 ? content.members[0] : "",
    code: null,
    met: [],
    // Shares of 100 per criterion; touched once a slider was moved; chosen: null, "given", "equal" or "none".
    shares: evenShares(content.criteria.length),
    touched: false,
    weights: null,
    way: content.method.ranking,
    piles: new Map(),
    points: new Map(),
    answers: [],
    // The order, once made; what the member has moved or made level by hand; whether what was left is level.
    tiers: [],
    unknown: [],
    ordered: null,
    moved: new Set(),
    madeLevel: new Set(),
    leftIsLevel: false,
    restPoints: null,
    abstains: false,
    // The names have been seen after an order was made without them.
    revealed: false,
    handed: null,
  };

  const hidden = () => content.method.names_hidden && !sheet.revealed;

  const changed = () => {
    sheet.handed = null;
  };

  function begin(number, code) {
    if (sheet.number !== number || sheet.met.length === 0) sheet.met = met(number);
    sheet.number = number;
    sheet.code = code;
    changed();
  }

  // Whether anything would be lost if the page were closed.
  const unsaved = () =>
    !sheet.handed && (sheet.touched || sheet.piles.size > 0 || sheet.points.size > 0 || sheet.answers.length > 0);

  function setShare(index, value) {
    sheet.shares = balanced(sheet.shares, index, value);
    sheet.touched = true;
    changed();
  }

  function evenOut() {
    sheet.shares = evenShares(content.criteria.length);
    sheet.touched = true;
    changed();
  }

  // How the weights count: as given, all alike, or not at all.
  function decideWeights(how) {
    sheet.weights = how;
    if (how === "equal") sheet.shares = evenShares(content.criteria.length);
    changed();
  }

  // The weights that the need order is shown by: the member's own, or all alike.
  function weightsShown() {
    return Method.weights(sheet.weights === "given" ? sheet.shares : content.criteria.map(() => 1));
  }

  // Every group's standing by a rule and the member's own weights.
  function standings(rule) {
    const future = content.criteria.map((criterion) => criterion.future_risk);
    const found = Method.order(rule, content.groups, weightsShown(), content.method.parameters, future);
    return new Map(content.groups.map((group, i) => [group.id, found[i]]));
  }

  function put(id, pile) {
    sheet.piles.set(id, pile);
    sheet.ordered = null;
    changed();
  }

  const unplaced = () => sheet.met.filter((id) => !sheet.piles.has(id));
  const inPile = (pile) => sheet.met.filter((id) => sheet.piles.get(id) === pile);

  function forgetOrder() {
    sheet.moved.clear();
    sheet.madeLevel.clear();
    sheet.leftIsLevel = false;
    changed();
  }

  // From the piles: what lies in one pile is level until it is moved. What no pile has is not known.
  function orderPiles() {
    if (sheet.ordered === "Piles") return;
    sheet.tiers = ["first", "middle", "later"].map(inPile).filter((tier) => tier.length > 0);
    sheet.unknown = [...inPile("unknown"), ...unplaced()];
    sheet.ordered = "Piles";
    forgetOrder();
  }

  // From the answers two at a time, as far as they go.
  function orderPairs() {
    const { tiers, aside } = Pairs.progress(sheet.met, sheet.answers);
    const placed = new Set([...tiers.flat(), ...aside]);
    forgetOrder();
    sheet.tiers = tiers.map((tier) => [...tier]);
    sheet.unknown = [...aside, ...sheet.met.filter((id) => !placed.has(id))];
    sheet.ordered = "Pairs";
    // *Lika* was said of each of them.
    tiers.filter((tier) => tier.length > 1).flat().forEach((id) => sheet.madeLevel.add(id));
  }

  const used = () => [...sheet.points.values()].reduce((sum, points) => sum + points, 0);
  const untouched = () => sheet.met.filter((id) => !sheet.points.has(id));

  function givePoints(id, points) {
    if (points === null) sheet.points.delete(id);
    else sheet.points.set(id, points);
    sheet.ordered = null;
    changed();
  }

  // What is left of the 100 shared out evenly over the groups that have no points yet.
  function shareRest() {
    const rest = 100 - used();
    const groups = untouched();
    groups.forEach((id, i) =>
      sheet.points.set(id, Math.floor(rest / groups.length) + (i < rest % groups.length ? 1 : 0)),
    );
    sheet.ordered = null;
    changed();
  }

  // The points given, scaled so that they sum to 100.
  function scalePoints() {
    const given = sheet.met.filter((id) => sheet.points.has(id));
    const sum = used();
    const exact = given.map((id) => (sheet.points.get(id) * 100) / sum);
    const whole = exact.map(Math.floor);
    const order = given.map((_, i) => i).sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]) || a - b);
    const left = 100 - whole.reduce((total, points) => total + points, 0);
    order.slice(0, left).forEach((i) => {
      whole[i] += 1;
    });
    given.forEach((id, i) => sheet.points.set(id, whole[i]));
    sheet.ordered = null;
    changed();
  }

  // From the points: more before fewer, as many level; groups without points are not known, or level after the others.
  function orderPoints() {
    if (sheet.restPoints === "level") untouched().forEach((id) => sheet.points.set(id, 0));
    const given = sheet.met.filter((id) => sheet.points.has(id));
    const steps = [...new Set(given.map((id) => sheet.points.get(id)))].sort((a, b) => b - a);
    forgetOrder();
    sheet.tiers = steps.map((step) => given.filter((id) => sheet.points.get(id) === step));
    sheet.unknown = untouched();
    sheet.ordered = "Points";
    given.forEach((id) => sheet.madeLevel.add(id));
  }

  const tierOf = (id) => sheet.tiers.findIndex((tier) => tier.includes(id));

  // One step up or down. Out of a tie first: before or after those it was level with.
  function move(id, step) {
    const at = tierOf(id);
    const tier = sheet.tiers[at];
    if (tier.length > 1) {
      sheet.tiers[at] = tier.filter((other) => other !== id);
      sheet.tiers.splice(step < 0 ? at : at + 1, 0, [id]);
    } else {
      const to = at + step;
      if (to < 0 || to >= sheet.tiers.length) return false;
      sheet.tiers.splice(at, 1);
      sheet.tiers.splice(to, 0, [id]);
    }
    sheet.moved.add(id);
    sheet.madeLevel.delete(id);
    changed();
    return true;
  }

  // Level with the groups of the place before.
  function level(id) {
    const at = tierOf(id);
    if (at < 1) return false;
    const tier = sheet.tiers[at];
    const rest = tier.filter((other) => other !== id);
    sheet.tiers[at - 1].push(id);
    if (rest.length > 0) sheet.tiers[at] = rest;
    else sheet.tiers.splice(at, 1);
    sheet.tiers[at - 1].forEach((other) => sheet.madeLevel.add(other));
    sheet.moved.add(id);
    changed();
    return true;
  }

  // Places that nobody has said are level: left as the piles gave them.
  const leftLevel = () =>
    sheet.tiers.filter((tier) => tier.length > 1 && tier.some((id) => !sheet.madeLevel.has(id)));

  // The place of each tier, from 1: level groups share the first, and the next is left empty.
  function places() {
    let place = 1;
    return sheet.tiers.map((tier) => {
      const own = place;
      place += tier.length;
      return own;
    });
  }

  // Shows the names, once an order is made or none is to be.
  function reveal() {
    sheet.revealed = true;
  }

  function noOrder() {
    reveal();
    sheet.tiers = [];
    sheet.unknown = [];
    sheet.ordered = "none";
    forgetOrder();
  }

  // What is handed in.
  function given(day) {
    const weights =
      !sheet.abstains && (sheet.weights === "given" || sheet.weights === "equal")
        ? content.criteria.map((criterion, i) => [
            criterion.id,
            sheet.weights === "equal" ? 100 / content.criteria.length : sheet.shares[i],
          ])
        : null;
    const points = sheet.ordered === "Points" ? [...sheet.points].sort(([a], [b]) => (a < b ? -1 : 1)) : [];
    const ranking =
      !sheet.abstains && sheet.tiers.length > 0
        ? { tiers: sheet.tiers, unknown: sheet.unknown, points }
        : null;
    const namesHidden = content.method.names_hidden && ranking !== null;
    return { code: sheet.code, day, weights, ranking, abstains: sheet.abstains, namesHidden };
  }

  return {
    balanced, begin, decideWeights, evenOut, given, givePoints, hidden, inPile, leftLevel, level, move, noOrder, orderPairs,
    orderPiles, orderPoints, places, put, reveal, scalePoints, setShare, shareRest, sheet, standings, unplaced, unsaved,
    untouched, used, weightsShown, changed,
  };
})();
