//! What belongs to one reader alone: ticks, notes, steps of their own and a name.

use crate::compose::Composer;
use crate::handout::text::Text;
use crate::handout::{Done, Handout, Part, Progress, Section, Step};
use crate::messages::Args;
use crate::profile::{OwnStep, Personal};
use crate::vocabulary::{Code, DoneSteps, Length, Priority};

impl Composer<'_> {
    /// Puts what a reader has done and written into their handout.
    pub(super) fn make_personal(&self, handout: &mut Handout) {
        let Personal { title, done, done_steps, notes, own } = self.composition.personal;
        handout.name = title.as_deref().map(|title| self.written(title));
        self.add_own(handout, own);
        let mut progress = Progress { done: 0, left: 0 };
        for step in handout.steps_mut() {
            step.note = find(notes, &step.code).map(|note| self.written(note));
            step.done = find(done, &step.code).map(|date| Done { date: *date });
            *if step.done.is_some() { &mut progress.done } else { &mut progress.left } += 1;
        }
        handout.progress = (progress.done > 0).then_some(progress);
        match done_steps.unwrap_or(DoneSteps::Show) {
            DoneSteps::Show => {}
            DoneSteps::Last => self.put_done_last(handout),
            DoneSteps::Omit => drop(take_done(handout)),
        }
        handout.step_count = handout.steps().count();
        handout.priorities =
            Priority::ALL.iter().copied().filter(|priority| handout.steps().any(|step| step.priority == *priority)).collect();
    }

    /// Words of the reader: in the language that they read, as far as we know.
    fn written(&self, words: &str) -> Text {
        Text::plain(self.composition.reading.first(), self.direction, words)
    }

    fn add_own(&self, handout: &mut Handout, own: &[OwnStep]) {
        if own.is_empty() {
            return;
        }
        let step = |own: &OwnStep| Step {
            id: own.code.as_str().to_lowercase(),
            code: own.code.clone(),
            priority: own.priority,
            title: self.written(&own.title),
            places: Vec::new(),
            warning: None,
            action: own.action.as_deref().filter(|_| self.composition.length > Length::Card).map(|action| self.written(action)),
            why: None,
            cost: None,
            check: None,
            talk: None,
            asked: None,
            minutes: None,
            note: None,
            done: None,
            needs: Vec::new(),
            unconfirmed: false,
            verified: None,
            sources: Vec::new(),
            fingerprints: None,
        };
        let (id, steps) = ("own".to_owned(), own.iter().map(step).collect());
        let title = self.say("section-own", &Args::none());
        match handout.checklists.as_mut_slice() {
            // Under the heading of another app they would seem to be about it.
            [part] => part.sections.push(Section { id, title, steps }),
            _ => {
                let sections = vec![Section { id: id.clone(), title: self.say("section-own-steps", &Args::none()), steps }];
                handout.checklists.push(Part { id, title, status: None, sections });
            }
        }
    }

    fn put_done_last(&self, handout: &mut Handout) {
        for (at, steps) in take_done(handout) {
            let title = self.say("section-done", &Args::none());
            handout.checklists[at].sections.push(Section { id: "done".to_owned(), title, steps });
        }
    }
}

fn find<'l, T>(list: &'l [(Code, T)], code: &Code) -> Option<&'l T> {
    list.iter().find(|(other, _)| other == code).map(|(_, value)| value)
}

/// Takes the steps that are done out of a handout, with the number of their checklist. What is done need not be named as a need any more.
fn take_done(handout: &mut Handout) -> Vec<(usize, Vec<Step>)> {
    let mut taken = Vec::new();
    for (at, part) in handout.checklists.iter_mut().enumerate() {
        let mut done = Vec::new();
        for section in &mut part.sections {
            done.extend(section.steps.extract_if(.., |step| step.done.is_some()));
        }
        part.sections.retain(|section| !section.steps.is_empty());
        if !done.is_empty() {
            taken.push((at, done));
        }
    }
    let gone: Vec<Code> = taken.iter().flat_map(|(_, steps)| steps).map(|step| step.code.clone()).collect();
    for step in handout.steps_mut() {
        step.needs.retain(|need| !gone.contains(need));
    }
    taken
}
