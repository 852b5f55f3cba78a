//! The text for frameworks: a component with the element in its markup, which loads the script by `@accanto/widget`. The recipes in
//! `docs/recipes/` have the same components.

use crate::{
    markup::{attributes, in_script, in_template},
    settings::Settings,
    snippet_text::{SnippetParts, element},
};

/// A component of React 19.
pub fn react(parts: &SnippetParts, settings: &Settings) -> String {
    let attributes = attributes(settings, "", in_template);
    let style = style_object(parts.style(settings.layout));
    let links: Vec<String> = parts
        .links
        .iter()
        .map(|link| {
            let attributes = link.attributes.iter().map(|(name, value)| match name.as_str() {
                "style" => format!(" style={{{}}}", style_object(value)),
                "referrerpolicy" => format!(" referrerPolicy=\"{}\"", in_template(value)),
                name => format!(" {name}=\"{}\"", in_template(value)),
            });
            format!("      <a{}>{}</a>", attributes.collect::<String>(), in_template(&link.text))
        })
        .collect();
    let links = links.join("{\" · \"}\n");
    let address = in_script(&parts.script);
    format!(
        "import {{ load }} from \"@accanto/widget\";
import type {{}} from \"@accanto/widget/react\";
import {{ useEffect }} from \"react\";

export function Helpline() {{
  useEffect(() => {{
    void load({address});
  }}, []);
  return (
    <accanto-widget{attributes} style={{{style}}}>
{links}
    </accanto-widget>
  );
}}"
    )
}

/// A component of Next, which has to say that it runs in the browser as well.
pub fn next(parts: &SnippetParts, settings: &Settings) -> String {
    format!("\"use client\";\n\n{}", react(parts, settings))
}

/// A component of Vue 3.
pub fn vue(parts: &SnippetParts, settings: &Settings) -> String {
    let address = in_script(&parts.script);
    let element = indented(&element(parts, settings, in_template), "  ");
    format!(
        "<script setup lang=\"ts\">
import {{ load }} from \"@accanto/widget\";
import type {{}} from \"@accanto/widget/vue\";
import {{ onMounted }} from \"vue\";

onMounted(() => void load({address}));
</script>

<template>
{element}
</template>"
    )
}

/// A component of Svelte 5.
pub fn svelte(parts: &SnippetParts, settings: &Settings) -> String {
    let address = in_script(&parts.script);
    let element = element(parts, settings, in_template);
    format!(
        "<script lang=\"ts\">
  import {{ load }} from \"@accanto/widget\";
  import type {{}} from \"@accanto/widget/svelte\";
  import {{ onMount }} from \"svelte\";

  onMount(() => void load({address}));
</script>

{element}"
    )
}

/// A component of Angular.
pub fn angular(parts: &SnippetParts, settings: &Settings) -> String {
    let address = in_script(&parts.script);
    let element = indented(&element(parts, settings, in_template), "    ");
    format!(
        "import {{ load }} from \"@accanto/widget\";
import {{ CUSTOM_ELEMENTS_SCHEMA, Component, afterNextRender }} from \"@angular/core\";

@Component({{
  selector: \"app-helpline\",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
{element}
  `,
}})
export class Helpline {{
  constructor() {{
    afterNextRender(() => void load({address}));
  }}
}}"
    )
}

fn indented(text: &str, by: &str) -> String {
    text.lines().map(|line| format!("{by}{line}")).collect::<Vec<_>>().join("\n")
}

/// The rules of a style attribute as React wants them.
fn style_object(style: &str) -> String {
    let rules: Vec<String> = style
        .split(';')
        .filter_map(|rule| rule.split_once(':'))
        .map(|(name, value)| format!("{}: {}", camel_case(name.trim()), in_script(value.trim())))
        .collect();
    format!("{{ {} }}", rules.join(", "))
}

fn camel_case(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |written, part| {
        let (head, tail) = part.split_at(part.len().min(1));
        written + &head.to_ascii_uppercase() + tail
    })
}
