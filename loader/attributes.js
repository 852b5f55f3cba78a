// The attributes of the element, in the order in which the documents list them. They are also read from the script's own element, with
// `data-` before their names, where the script has to insert the element. `packages/widget/interface.json` says more of each.

export const ATTRIBUTES = ["lang", "layout", "opens", "corner", "theme", "country", "audience", "exit", "events"];
