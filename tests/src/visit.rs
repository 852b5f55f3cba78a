//! Visits in browsers of the pool, repeated once if the driver did not answer.

use std::time::Duration;

use anyhow::{Error, Result};

use crate::{
    case::Case,
    context::TestContext,
    engine::Engine,
    font_faces::FontFace,
    result_matrix::Outcome,
    row::Row,
    session_pool::SessionPool,
    verdicts::{Verdict, Verdicts},
};

/// The outcome of each row of a case in an engine, and the time it took.
pub(crate) fn outcomes(case: &Case, engine: Engine, face: FontFace, pool: &SessionPool) -> Vec<(Outcome, Duration)> {
    if case.rows.iter().all(|row| row.not_applicable(engine).is_some()) {
        return case.rows.iter().map(|row| (outcome(row, engine, Verdict::Holds, None), Duration::ZERO)).collect();
    }
    let first = verdicts(case, engine, face, pool);
    let silent = first.iter().any(|(verdict, _)| matches!(verdict, Verdict::Unanswered(_)));
    // The first browser is gone then, so the second one is fresh.
    let mut second = silent.then(|| verdicts(case, engine, face, pool).into_iter());
    let rows = case.rows.iter().zip(first).map(|(row, (first, took))| {
        let second = second.as_mut().and_then(Iterator::next);
        let whole = took + second.as_ref().map_or(Duration::ZERO, |(_, took)| *took);
        (outcome(row, engine, first, second.map(|(verdict, _)| verdict)), whole)
    });
    rows.collect()
}

/// Only a row about which nothing was found out gets its verdict from the second visit: a failure is never tried again.
fn outcome(row: &Row, engine: Engine, first: Verdict, second: Option<Verdict>) -> Outcome {
    if let Some(reason) = row.not_applicable(engine) {
        return Outcome::NotApplicable(reason);
    }
    match (first, second) {
        (Verdict::Broken(message), _) | (_, Some(Verdict::Broken(message) | Verdict::NotReached(message))) => {
            Outcome::Failed(message)
        }
        (Verdict::Unanswered(command), Some(Verdict::Holds)) => Outcome::PassedAgain(command),
        (_, Some(Verdict::Unanswered(command))) | (Verdict::Unanswered(command), None) => {
            Outcome::Failed(format!("the driver did not answer: {command}"))
        }
        (Verdict::NotReached(message), None) => Outcome::Failed(message),
        (Verdict::Holds | Verdict::NotReached(_), Some(Verdict::Holds)) | (Verdict::Holds, None) => Outcome::Passed,
    }
}

/// The verdicts of one visit. If no browser starts, every row fails.
fn verdicts(case: &Case, engine: Engine, face: FontFace, pool: &SessionPool) -> Vec<(Verdict, Duration)> {
    visit(case, engine, face, pool).unwrap_or_else(|error| {
        let broken = |_: &Row| (Verdict::Broken(format!("{error:#}")), Duration::ZERO);
        case.rows.iter().map(broken).collect()
    })
}

fn visit(case: &Case, engine: Engine, face: FontFace, pool: &SessionPool) -> Result<Vec<(Verdict, Duration)>, Error> {
    let mut session = pool.take(engine, case.browser, face)?;
    let (verdicts, is_late, is_altered) = {
        let context = TestContext::new(&session, case.limit, (case.site)())?;
        let verdicts = Verdicts::of_visit(&case.rows, &context, |verdicts| (case.check)(&context, verdicts));
        let all_hold = verdicts.iter().all(|(verdict, _)| matches!(verdict, Verdict::Holds));
        (verdicts, context.tab.is_late(), context.tab.is_altered() || !all_hold)
    };
    if is_altered {
        session.alter();
    }
    // A driver that has used up the time is not used again.
    if !is_late {
        pool.give_back(session);
    }
    Ok(verdicts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The outcome of a row by itself, by its verdict in the first visit and, if there was one, in the second.
    fn outcome_of(first: Verdict, second: Option<Verdict>) -> Outcome {
        let case = Case::new("table", "row", |_| Ok(()));
        outcome(&case.rows[0], Engine::WebKit, first, second)
    }

    #[test]
    fn what_was_found_wrong_stays_wrong_however_a_second_visit_goes() {
        let broken = || Verdict::Broken("wrong".into());
        for second in [Some(Verdict::Holds), Some(broken()), Some(Verdict::Unanswered("click".into())), None] {
            assert!(matches!(outcome_of(broken(), second), Outcome::Failed(message) if message == "wrong"));
        }
        assert!(matches!(outcome_of(Verdict::Holds, Some(broken())), Outcome::Failed(_)));
    }

    #[test]
    fn a_row_is_said_to_have_run_again_only_if_the_driver_did_not_answer_in_it() {
        let silent = || Verdict::Unanswered("click".into());
        let open = || Verdict::NotReached("the driver did not answer".into());
        assert!(
            matches!(outcome_of(silent(), Some(Verdict::Holds)), Outcome::PassedAgain(command) if command == "click")
        );
        assert!(matches!(outcome_of(open(), Some(Verdict::Holds)), Outcome::Passed));
        assert!(matches!(outcome_of(silent(), Some(silent())), Outcome::Failed(_)));
        assert!(matches!(outcome_of(open(), Some(silent())), Outcome::Failed(_)));
        assert!(matches!(outcome_of(open(), Some(open())), Outcome::Failed(_)));
        assert!(matches!(outcome_of(open(), None), Outcome::Failed(_)));
    }
}
