// Follows the page's link as Turbo does: fetches the next page, puts its body in place of the present one, and creates its scripts anew,
// because parsed scripts do not run.
document.addEventListener("click", async ({ target }) => {
  if (target.id !== "swap") return;
  const response = await fetch(location.href);
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  const body = document.adoptNode(next.body);
  for (const parsed of body.querySelectorAll("script")) {
    const script = document.createElement("script");
    for (const name of parsed.getAttributeNames()) script.setAttribute(name, parsed.getAttribute(name));
    parsed.replaceWith(script);
  }
  history.pushState({}, "", "?next");
  document.documentElement.replaceChild(body, document.body);
});
