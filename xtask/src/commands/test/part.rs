//! The parts of the tests: what each runs, and which parts and tools it needs.

use crate::bill_of_materials;
use crate::build::{self, faulty_widget, test_sites, yew_host};
use crate::commands::size;
use crate::commands::test::advisories;
use crate::commands::test::context::Context;
use crate::commands::test::output::Output;
use crate::commands::test::second_build;
use crate::commands::test::test_binaries;
use crate::failure::Result;
use crate::install::browser::Engine;
use crate::install::cargo_tool::Tool;
use crate::install::{TestTool, browser, partner_tools, site_servers, translation_tools};
use crate::process::{Process, set, unset};
use crate::progress::Step;

/// A part of the tests.
#[derive(Debug)]
pub struct Part {
    /// Its name in the summary and on the command line.
    pub name: &'static str,
    /// The parts that must have passed before.
    pub needs: &'static [&'static str],
    /// The parts that must have ended before, if they run at all: two parts that need the same lock or the whole machine would only wait
    /// for each other.
    pub after: &'static [&'static str],
    /// Its own tools, without which it is not run. Engines are an exception: those that are installed are tested.
    pub tools: &'static [TestTool],
    /// The work of the part.
    pub run: fn(&Context<'_>, &Output, &Step) -> Result<()>,
}

impl Part {
    /// The reason why the part cannot run here, if it cannot.
    pub fn lacks(&self, context: &Context<'_>) -> Option<String> {
        let missing = context.missing().iter().find(|missing| self.tools.contains(&missing.tool))?;
        Some(format!("without {}", missing.name))
    }
}

/// The part with the browsers.
pub const BROWSERS: &str = "browser-tests";

/// The part with the web servers, which browsers look at as well.
pub const SERVERS: &str = "server-tests";

/// The part with systems and tools of other people that the card is put into, which are many packages.
pub const PARTNERS: &str = "partners";

/// The parts that run only if they are named.
pub const ON_DEMAND: [&str; 1] = [PARTNERS];

/// All parts. Of those that could start, the first in this order starts.
pub const PARTS: [Part; 22] = [
    Part { name: "set-up", needs: &[], after: &[], tools: &[], run: |context, _, _| context.set_up() },
    Part {
        name: "formatting",
        needs: &["set-up"],
        after: &[],
        tools: &[TestTool::Rustfmt],
        run: |context, output, _| output.run(&cargo(context, &["fmt", "--all", "--check"])),
    },
    Part {
        // With all features, so that the browser's half of the widget is checked, too.
        name: "clippy",
        needs: &["set-up"],
        after: &[],
        tools: &[TestTool::Clippy],
        run: |context, output, step| {
            output.run_cargo(
                &cargo(context, &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]),
                step,
            )
        },
    },
    Part {
        name: "build",
        needs: &["set-up"],
        after: &[],
        tools: &[],
        run: |context, _, _| build::dist(context.workspace),
    },
    Part {
        name: "tsc",
        needs: &["set-up"],
        after: &[],
        tools: &[],
        run: |context, output, _| {
            let workspace = context.workspace;
            let tsc = Process::new(workspace.node_program("tsc"));
            output.run(&tsc.args(["--project", "tsconfig.json"]).folder(workspace.root()))
        },
    },
    Part {
        // Without the advisories, which need a database from the network and have parts of their own.
        name: "dependencies",
        needs: &["set-up"],
        after: &[],
        tools: &[TestTool::Deny],
        run: |context, output, _| {
            let deny = Process::new(Tool::deny().ready()?).args(["--locked", "--workspace", "check"]);
            let deny = deny.args(["--deny=unmatched-skip", "--hide-inclusion-graph", "bans", "licenses", "sources"]);
            output.run(&deny.folder(context.workspace.root()))
        },
    },
    Part {
        name: "rust-advisories",
        needs: &["set-up"],
        after: &[],
        tools: &[TestTool::Deny],
        run: |context, output, _| advisories::rust(context.workspace, output),
    },
    Part {
        name: "npm-advisories",
        needs: &["set-up"],
        after: &[],
        tools: &[],
        run: |context, output, _| advisories::npm(context.workspace, output),
    },
    Part {
        // After the build, because the program for staff contains the widget.
        name: "compile",
        needs: &["build"],
        after: &["clippy"],
        tools: &[],
        run: |context, _, step| context.set_binaries(test_binaries::compile(context.workspace, step)?),
    },
    Part {
        // The sites that only the browser tests need.
        name: "test-sites",
        needs: &["build"],
        after: &[],
        tools: &[],
        run: |context, _, _| {
            faulty_widget::refused_in_a_release(context.workspace)?;
            faulty_widget::site(context.workspace)?;
            test_sites::build(context.workspace)?;
            yew_host::build(context.workspace)
        },
    },
    Part {
        name: "sizes",
        needs: &["build"],
        after: &[],
        tools: &[],
        run: |context, _, _| size::check(context.workspace),
    },
    Part {
        name: "content",
        needs: &["compile"],
        after: &[],
        tools: &[],
        run: |context, output, _| {
            let program = test_binaries::program(context.workspace);
            output.run(&Process::new(program).args(["check", "assets"]).folder(context.workspace.root()))
        },
    },
    Part {
        name: "host-tests",
        needs: &["compile"],
        after: &[],
        tools: &[],
        run: |context, output, _| {
            test_binaries::run_host_tests(context.binaries()?, output)?;
            output.run(&cargo(context, &["test", "--workspace", "--doc"]))
        },
    },
    Part {
        name: SERVERS,
        needs: &["compile"],
        after: &[],
        tools: &[TestTool::WebServers],
        run: |context, output, _| output.run(&harness(context, "servers")?),
    },
    Part {
        name: "storage-tests",
        needs: &["compile"],
        // Both fetch without pause while sites are published.
        after: &[SERVERS],
        tools: &[TestTool::Storages],
        run: |context, output, _| output.run(&test_binaries::harness(context.binaries()?, "storages")?),
    },
    Part {
        name: "site-servers",
        needs: &["compile"],
        after: &["host-tests"],
        tools: &[TestTool::SiteServers],
        run: |context, output, _| {
            let tests = test_binaries::harness(context.binaries()?, "site_servers")?;
            let python = site_servers::ready(context.workspace)?;
            output.run(&tests.environment([set("ACCANTO_SERVERS_PYTHON", python)]))
        },
    },
    Part {
        name: BROWSERS,
        needs: &["compile", "test-sites"],
        // These tests mostly wait, but not if something else keeps both cores busy.
        after: &["host-tests", SERVERS, "storage-tests", "site-servers"],
        tools: &[],
        run: |context, _, _| {
            harness(context, "browsers")?
                .environment([set("ACCANTO_FAULTY_SITE", faulty_widget::folder(context.workspace))])
                .environment([set("ACCANTO_SITES", test_sites::folder(context.workspace))])
                .passes()
        },
    },
    Part {
        name: "second-build",
        needs: &["build"],
        // Beside the browser tests, which leave it the time that they wait.
        after: &["host-tests", SERVERS],
        tools: &[],
        run: |context, _, _| second_build::gives_the_same_bytes(context.workspace),
    },
    Part {
        name: translation_tools::NAME,
        needs: &["set-up"],
        after: &["compile"],
        tools: &[TestTool::Translators],
        run: |context, output, _| output.run(&translation_tools::ENVIRONMENT.tests(context.workspace)?),
    },
    Part {
        name: bill_of_materials::NAME,
        needs: &["set-up"],
        after: &["compile"],
        tools: &[TestTool::CycloneDx],
        run: |context, output, _| {
            bill_of_materials::write(context.workspace)?;
            output.run(&bill_of_materials::READER.tests(context.workspace)?)
        },
    },
    Part {
        name: "loader-tests",
        needs: &["set-up"],
        after: &[],
        tools: &[],
        run: |context, output, _| {
            output.run(&Process::new("npm").args(["test", "--silent"]).folder(context.workspace.root()))
        },
    },
    Part {
        name: PARTNERS,
        needs: &["compile"],
        after: &[],
        tools: &[TestTool::WordPress],
        run: |context, output, _| {
            output.run(&harness(context, "wordpress")?)?;
            partner_tools::ready(context.workspace)?;
            let recipes = Process::new("node").args(["--test", "tests/recipes/recipes.test.js"]);
            output.run(&recipes.folder(context.workspace.root()))
        },
    },
];

/// The tools that these parts need, with the engines that are to be driven.
pub fn tools(parts: &[&Part], quick: bool) -> Vec<TestTool> {
    let mut tools: Vec<TestTool> = parts.iter().flat_map(|part| part.tools).copied().collect();
    if parts.iter().any(|part| [BROWSERS, SERVERS].contains(&part.name)) {
        let engines = if quick { &Engine::EACH[..1] } else { &Engine::EACH };
        tools.extend(engines.iter().map(|engine| TestTool::Engine(*engine)));
    } else if parts.iter().any(|part| part.name == PARTNERS) {
        tools.push(TestTool::Engine(Engine::Chromium));
    }
    tools
}

/// A harness that drives engines, with what it needs to know of them.
fn harness(context: &Context<'_>, name: &str) -> Result<Process> {
    let process = test_binaries::harness(context.binaries()?, name)?.environment(browser::environment()?);
    if context.quick {
        // On a build machine the other engines would be missing.
        return Ok(process.environment([set("ACCANTO_ENGINES", "chromium"), unset("CI")]));
    }
    Ok(process)
}

fn cargo(context: &Context<'_>, args: &[&str]) -> Process {
    Process::new("cargo").args(args.iter().copied()).folder(context.workspace.root())
}
