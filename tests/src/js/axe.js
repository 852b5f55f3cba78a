// Checks the part of the page that a selector names, with axe-core from the server of the second argument. Returns counts, and what was
// found as short texts.
if (!window.axe) {
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${arguments[1]}/npm/axe-core/axe.min.js`;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}
const rules = { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } };
const results = await axe.run(arguments[0], {
  iframes: false,
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules,
  elementRef: true,
});
const enhanced = "color-contrast-enhanced";
const contrast = ({ any }) => any.map(({ data }) => (data ? `${data.fgColor} on ${data.bgColor} ${data.contrastRatio}` : "")).join(" ");
const texts = (kind) => {
  const found = [];
  for (const { id, nodes } of results[kind]) {
    if (id === enhanced) continue;
    for (const node of nodes) found.push(`${id}: ${node.target.flat().slice(1).join(" ")}: ${node.failureSummary ?? ""} ${contrast(node)}`.replace(/\s+/g, " "));
  }
  return found;
};
const isContact = ({ element }) => element.closest("a[data-contact]") !== null;
const plain = results.violations.find(({ id }) => id === enhanced)?.nodes ?? [];
const passed = results.passes.filter(({ id }) => id !== enhanced);
return {
  rules: passed.map(({ id }) => id),
  checks: passed.reduce((sum, { nodes }) => sum + nodes.length, 0),
  violations: texts("violations"),
  undecided: texts("incomplete"),
  enhanced: results.passes.find(({ id }) => id === enhanced)?.nodes.length ?? 0,
  // Contrast of at least 4.5 but less than 7 to 1: a failure for contacts, and only counted elsewhere.
  pale: plain.filter((node) => !isContact(node)).map((node) => `${node.target.flat().slice(1).join(" ")} ${contrast(node)}`),
  pale_contacts: plain.filter(isContact).map((node) => `${node.target.flat().slice(1).join(" ")} ${contrast(node)}`),
};
