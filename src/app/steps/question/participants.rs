//! Who takes part: code, role, own area, presence; and whether interests were asked about, never why.

use egui::{ComboBox, Grid, RichText, TextEdit, Ui, vec2};

use super::QuestionView;
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::icons;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{NumberField, Tone, icon_button, notice, primary_button};
use crate::text;
use crate::text::{Argument, Texts};
use crate::workshop::{
    Attendance, Edit, InterestDeclared, Participant, ParticipantId, Role, Workshop,
};

/// Less room than this shows the table with role only.
const NARROW: f32 = 620.0;
/// The most participants that are added at once.
const MOST_AT_ONCE: f64 = 60.0;

pub(super) fn role_key(role: Role) -> &'static str {
    match role {
        Role::Chair => "role-chair",
        Role::Member => "role-member",
        Role::Substitute => "role-substitute",
        Role::ProcessLeader => "role-process-leader",
        Role::CivilServant => "role-civil-servant",
        Role::Specialist => "role-specialist",
        Role::Secretary => "role-secretary",
        Role::Observer => "role-observer",
    }
}

/// The letter that begins the codes of a role.
fn letter(role: Role) -> char {
    match role {
        Role::Chair | Role::Member | Role::Substitute => 'L',
        Role::ProcessLeader => 'P',
        Role::CivilServant => 'T',
        Role::Specialist => 'E',
        Role::Secretary => 'S',
        Role::Observer => 'O',
    }
}

/// The next free codes of a role: `L1`, `L2` …
fn codes(workshop: &Workshop, role: Role, count: usize) -> Vec<ParticipantId> {
    (1_usize..)
        .map(|number| ParticipantId::new(format!("{}{number}", letter(role))))
        .filter(|code| workshop.participant(code).is_none())
        .take(count)
        .collect()
}

const ATTENDANCE: [(Attendance, &str); 4] = [
    (Attendance::Invited, "attendance-invited"),
    (Attendance::Present, "attendance-present"),
    (Attendance::Partly, "attendance-partly"),
    (Attendance::Absent, "attendance-absent"),
];

const INTEREST: [(InterestDeclared, &str); 4] = [
    (InterestDeclared::NotAsked, "interest-not-asked"),
    (InterestDeclared::Nothing, "interest-nothing"),
    (InterestDeclared::Tie, "interest-tie"),
    (InterestDeclared::StepsAside, "interest-steps-aside"),
];

pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut QuestionView,
    form: Form<'_>,
) {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    if workshop.participants.is_empty() {
        form::paragraph(ui, &texts.get("question-no-participants"));
    } else {
        let ranking = workshop.ranking_participants().count();
        form::paragraph(
            ui,
            &text!(
                texts,
                "question-participants-count",
                count = workshop.participants.len(),
                ranking = ranking
            ),
        );
        table(ui, ctx, view, form);
        if ui.available_width() >= NARROW {
            form::aside(ui, &texts.get("question-area-note"));
            ui.add_space(space::ONE);
        }
        notice(ui, Tone::Information, &texts.get("note-interests"));
    }
    form::changes_are_noted(ui, ctx);
    if form.enabled {
        add(ui, ctx, view, form);
    }
}

fn table(ui: &mut Ui, ctx: &mut StepContext<'_>, view: &mut QuestionView, form: Form<'_>) {
    let texts = ctx.texts;
    let width = ui.available_width();
    // Code and two buttons take their room; role, area and presence share the rest. Where that is too
    // little, area and presence stand with the further facts instead.
    let narrow = width < NARROW;
    let column = if narrow {
        (width - 220.0).clamp(96.0, 230.0)
    } else {
        ((width - 300.0) / 3.0).clamp(96.0, 230.0)
    };
    Grid::new("participants")
        .num_columns(5)
        .min_col_width(40.0)
        .spacing(vec2(space::ONE, space::ONE))
        .show(ui, |ui| {
            let keys = [
                "field-code",
                "field-role",
                "question-area",
                "question-attendance",
            ];
            for key in keys.iter().take(if narrow { 2 } else { 4 }) {
                ui.label(RichText::new(texts.get(key)).text_style(Theme::strong()));
            }
            ui.end_row();
            for participant in &ctx.workshop.participants {
                row(ui, ctx, view, form, participant, column, narrow);
                ui.end_row();
            }
        });
    let open = view
        .participant
        .as_ref()
        .and_then(|id| ctx.workshop.participant(id))
        .cloned();
    if let Some(participant) = open {
        form::card(ui, |ui| more(ui, ctx, view, form, &participant, narrow));
    }
}

fn row(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut QuestionView,
    form: Form<'_>,
    participant: &Participant,
    column: f32,
    narrow: bool,
) {
    let texts = ctx.texts;
    let code = participant.id.as_str();
    let named = |key: &str| {
        texts.with(
            "question-field-of",
            &[
                ("field", texts.get(key).into()),
                ("code", Argument::from(code)),
            ],
        )
    };
    let mut draft = participant.clone();
    ui.label(RichText::new(code).text_style(Theme::strong()));
    ui.add_enabled_ui(form.enabled, |ui| {
        combo(
            ui,
            texts,
            &named("field-role"),
            column,
            Role::ALL.map(|role| (role, role_key(role))),
            &mut draft.role,
        );
    });
    if !narrow {
        ui.add_enabled_ui(form.enabled, |ui| {
            let edit = TextEdit::singleline(&mut draft.area)
                .id_salt(("area", code))
                .hint_text(texts.get("question-area-hint"))
                .min_size(vec2(column, space::TARGET))
                .margin(vec2(8.0, 10.0))
                .desired_width(column);
            ui.add(edit).accessible_name(named("question-area"));
        });
        ui.add_enabled_ui(form.enabled, |ui| {
            combo(
                ui,
                texts,
                &named("question-attendance"),
                column,
                ATTENDANCE,
                &mut draft.attendance,
            );
        });
    }
    ui.horizontal(|ui| {
        let open = view.participant.as_ref() == Some(&participant.id);
        let (sign, key) = if open {
            (icons::CARET_UP, "question-less-of")
        } else {
            (icons::CARET_DOWN, "question-more-of")
        };
        let name = texts.with(key, &[("code", code.into())]);
        if icon_button(ui, sign, &name).clicked() {
            view.participant = (!open).then(|| participant.id.clone());
            view.show_participant = !open;
        }
        let answered = has_answered(ctx.workshop, participant);
        let name = texts.with("question-remove", &[("code", code.into())]);
        let remove = ui
            .add_enabled_ui(form.enabled && !answered, |ui| {
                icon_button(ui, icons::TRASH, &name)
            })
            .inner;
        if answered {
            remove.on_disabled_hover_text(texts.get("question-has-answered"));
        } else if remove.clicked() {
            ctx.edit(Edit::RemoveParticipant(participant.id.clone()));
        }
    });
    send(ctx, form, participant, draft);
}

fn has_answered(workshop: &Workshop, participant: &Participant) -> bool {
    workshop
        .rounds
        .iter()
        .any(|round| round.has_answer_of(&participant.id))
}

/// Sends the changed participant, unless the change would take away one who has answered.
fn send(ctx: &mut StepContext<'_>, form: Form<'_>, before: &Participant, after: Participant) {
    let answered = has_answered(ctx.workshop, before);
    if form.enabled && after != *before && (!answered || after.ranks()) {
        ctx.edit(Edit::SetParticipant(after));
    }
}

fn combo<T: Copy + PartialEq, const N: usize>(
    ui: &mut Ui,
    texts: &Texts,
    name: &str,
    width: f32,
    options: [(T, &'static str); N],
    value: &mut T,
) {
    let shown = options
        .iter()
        .find(|(option, _)| option == value)
        .map_or_else(String::new, |(_, key)| texts.get(key));
    ComboBox::from_id_salt(name)
        .selected_text(shown)
        .width(width)
        .truncate()
        .show_ui(ui, |ui| {
            for (option, key) in options {
                ui.selectable_value(value, option, texts.get(key));
            }
        })
        .response
        .accessible_name(name);
}

/// Name, service as a substitute, and interests.
fn more(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut QuestionView,
    form: Form<'_>,
    participant: &Participant,
    narrow: bool,
) {
    let texts = ctx.texts;
    let mut draft = participant.clone();
    let title = texts.with(
        "question-more-of",
        &[("code", participant.id.as_str().into())],
    );
    let heading = crate::app::widgets::heading(ui, 3, &title);
    if std::mem::take(&mut view.show_participant) {
        heading.scroll_to_me(Some(egui::Align::Center));
    }
    if narrow {
        form.line(ui, "question-area", &mut draft.area);
        form::aside(ui, &texts.get("question-area-note"));
        let options = ATTENDANCE.map(|(attendance, key)| (attendance, texts.get(key)));
        let label = texts.get("question-attendance");
        if let Some(attendance) = form.one_of(ui, &label, &options, Some(draft.attendance)) {
            draft.attendance = attendance;
        }
    }
    form.line(ui, "question-name", &mut draft.name);
    form::aside(ui, &texts.get("question-name-note"));
    if participant.role == Role::Substitute {
        form.tick(ui, &texts.get("question-serves"), &mut draft.serves);
    }
    let options = INTEREST.map(|(interest, key)| (interest, texts.get(key)));
    let label = texts.get("question-interest");
    if let Some(interest) = form.one_of(ui, &label, &options, Some(draft.interest)) {
        draft.interest = interest;
    }
    if ui.button(texts.get("button-close")).clicked() {
        view.participant = None;
    }
    send(ctx, form, participant, draft);
}

fn add(ui: &mut Ui, ctx: &mut StepContext<'_>, view: &mut QuestionView, form: Form<'_>) {
    let texts = ctx.texts;
    let role = view.role.unwrap_or(Role::Member);
    ui.add_space(space::ONE);
    form::side_by_side(ui, |ui| {
        form::cell(ui, 240.0, |ui| {
            let roles: Vec<(Role, String)> = Role::ALL
                .into_iter()
                .map(|role| (role, texts.get(role_key(role))))
                .collect();
            if let Some(picked) = form.pick(ui, &texts.get("question-add-role"), &roles, &role) {
                view.role = Some(picked);
            }
        });
        form::cell(ui, 160.0, |ui| {
            let label = texts.get("question-add-count");
            let mut count = Some(view.count.unwrap_or(1.0));
            let field = NumberField::new(&label)
                .range(1.0, MOST_AT_ONCE)
                .width(96.0);
            form.number(ui, field, &mut count);
            view.count = count;
        });
    });
    let count = view.count.unwrap_or(1.0).clamp(1.0, MOST_AT_ONCE) as usize;
    let codes = codes(ctx.workshop, role, count);
    let (Some(first), Some(last)) = (codes.first(), codes.last()) else {
        return;
    };
    let words = if codes.len() == 1 {
        text!(texts, "question-add-one", code = first.as_str())
    } else {
        text!(
            texts,
            "question-add-several",
            first = first.as_str(),
            last = last.as_str()
        )
    };
    let empty = ctx.workshop.participants.is_empty();
    let pressed = if empty {
        primary_button(ui, &words).clicked()
    } else {
        ui.button(words).clicked()
    };
    if pressed {
        for id in codes {
            ctx.edit(Edit::AddParticipant(Participant {
                id,
                name: String::new(),
                role,
                area: String::new(),
                serves: false,
                has_left: false,
                attendance: Attendance::Invited,
                interest: InterestDeclared::NotAsked,
            }));
        }
        view.count = None;
    }
}
