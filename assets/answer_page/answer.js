// The answer as it goes to the workshop: what stands inside the seal, and the file around it.
//
// RON, as the program reads it (answer format 2). Workshop, round, mark and number stand outside and inside, so that a
// seal moved into another file is found. What is inside is filled up to a size that depends on the workshop alone: it
// tells neither whether somebody abstains nor how many groups are placed.

const Answer = (() => {
  const FORMAT = 2;
  const BLOCK = 4096;

  function quoted(string) {
    const escaped = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
    // Other control signs as the reader takes them.
    const sign = (found) => escaped[found] ?? `\\u{${found.codePointAt(0).toString(16)}}`;
    return `"${string.replace(/["\\\u0000-\u001f\u007f]/g, sign)}"`;
  }

  const number = (value) => (Number.isInteger(value) ? value.toFixed(1) : String(value));
  const listed = (items) => `[${items.join(",")}]`;
  const tiers = (order) => listed(order.map((tier) => listed(tier.map(quoted))));
  const table = (pairs) => `{${pairs.map(([id, value]) => `${quoted(id)}:${number(value)}`).join(",")}}`;

  // Fields one after the other; those that are null are left out.
  const fields = (named) =>
    Object.entries(named)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}:${value}`)
      .join(",");

  // What stands inside the seal, filled up to the workshop's size. `given`: weights as [criterion, points] or null,
  // ranking as { tiers, unknown, points } or null.
  function inside(address, given) {
    const { ranking } = given;
    const said = fields({
      workshop: quoted(address.workshop),
      round: quoted(address.round),
      mark: address.mark === null ? null : quoted(address.mark),
      number: quoted(address.number),
      code: given.code === null ? null : quoted(given.code),
      handed_in: quoted(given.day),
      weights: given.weights && `Points(${table(given.weights)})`,
      ranking:
        ranking &&
        `(${fields({
          tiers: tiers(ranking.tiers),
          unknown: listed(ranking.unknown.map(quoted)),
          points: table(ranking.points),
        })})`,
      abstains: given.abstains ? "true" : null,
      names_hidden: given.namesHidden ? "true" : null,
    });
    const filled = (spaces) => `(${said},padding:${quoted(" ".repeat(spaces))})`;
    const length = Seal.utf8(filled(1)).length;
    const size = length > address.size ? Math.ceil(length / BLOCK) * BLOCK : address.size;
    return filled(1 + size - length);
  }

  // The text of the answer file, and the lines of its seal.
  function file(address, given, remark) {
    const seal = Seal.armour(Seal.encrypt(address.recipient, Seal.utf8(inside(address, given))));
    const text = [
      `// ${remark}`,
      "#![enable(implicit_some)]",
      "(",
      `    format_version: ${FORMAT},`,
      `    workshop: ${quoted(address.workshop)},`,
      `    round: ${quoted(address.round)},`,
      ...(address.mark === null ? [] : [`    mark: ${quoted(address.mark)},`]),
      `    number: ${quoted(address.number)},`,
      `    recipient: ${quoted(address.recipient)},`,
      "    seal: [",
      ...seal.map((line) => `        ${quoted(line)},`),
      "    ],",
      ")",
      "",
    ].join("\n");
    return { text, seal };
  }

  // Four words of a list of 1024 from the first 40 bits of the SHA-256 of the sealed text.
  function receipt(seal, list) {
    const digest = Seal.sha256(Seal.utf8(`${seal.join("\n")}\n`));
    const bits = digest.slice(0, 5).reduce((before, byte) => before * 256n + BigInt(byte), 0n);
    return [30n, 20n, 10n, 0n].map((from) => list[Number((bits >> from) & 1023n)]);
  }

  // Personal codes: nine signs of Crockford's base 32, the ninth the check. Read without regard to case, dashes,
  // O and 0, I, L and 1.

  const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  function readCode(typed) {
    const plain = typed.toUpperCase().replace(/[\s\-‐-―]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
    const values = Array.from(plain, (sign) => SIGNS.indexOf(sign));
    if (values.length !== 9 || values.includes(-1)) return null;
    const sum = values.slice(0, 8).reduce((total, value) => (total * 32 + value) % 37, 0);
    return sum === values[8] ? plain : null;
  }

  // The same way round for numbers: *l7* and *L 7* are L7.
  function readNumber(typed, members) {
    const plain = (text) => text.toUpperCase().replace(/[\s\-]/g, "");
    return members.find((member) => plain(member) === plain(typed)) ?? null;
  }

  return { file, inside, readCode, readNumber, receipt };
})();
