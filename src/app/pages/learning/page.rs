//! The cards as one page to send beforehand: a single HTML file with its pictures inside, readable by screen readers
//! and on paper, in one language.

use std::fmt::Write as _;

use crate::app::pages::learning::scenes;
use crate::app::theme::{Theme, ThemeKind};
use crate::text::Texts;
use crate::text::catalogues::LearningCards;

/// Letters that have a meaning in HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// How the page looks. Nothing is fetched: no typeface, no script, no picture of its own.
const STYLE: &str = "\
body{margin:0 auto;max-width:42rem;padding:1rem;font:1.125rem/1.5 'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,sans-serif;color:#1c1b1f;background:#fafaf8}\
h1{font-size:2rem;line-height:1.2}h2{font-size:1.5rem;line-height:1.25}h3{font-size:1.2rem}\
section{margin:2.5rem 0;padding-top:1rem;border-top:2px solid #c9c6d0}\
svg{max-width:100%;height:auto;display:block;margin:.5rem 0}\
nav li,section li{margin:.4rem 0}a{color:#0b5c72}a:focus{outline:3px solid #0b5c72;outline-offset:3px}\
footer{margin-top:3rem;color:#4a4852}\
@media print{body{max-width:none}section{break-inside:avoid}nav{display:none}}";

/// The page in the language of `texts`. Same texts, same bytes.
pub fn html(texts: &Texts) -> Option<String> {
    let catalogue = LearningCards::load().ok()?;
    let theme = Theme::load(ThemeKind::Light).ok()?;
    let language = texts.language();
    let title = escape(&texts.get("learning-title"));
    let count = catalogue.cards.len();
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n\
         <p>{}</p>\n</header>\n<nav aria-label=\"{}\">\n<ol>\n",
        language.code(),
        escape(&texts.get("learning-purpose")),
        escape(&texts.get("learning-contents")),
    );
    // Writing to a string cannot fail.
    for card in &catalogue.cards {
        let _ = writeln!(
            page,
            "<li><a href=\"#{}\">{}</a></li>",
            escape(&card.id),
            escape(card.title.in_language(language))
        );
    }
    page.push_str("</ol>\n</nav>\n<main>\n");
    for (index, card) in catalogue.cards.iter().enumerate() {
        let name = card.title.in_language(language);
        let _ = writeln!(
            page,
            "<section id=\"{}\">\n<p>{}</p>\n<h2>{}</h2>",
            escape(&card.id),
            escape(&of(texts, index, count)),
            escape(name)
        );
        if let Some(scene) = scenes::scene(&card.id, &theme.colours, texts) {
            let picture = card.picture.in_language(language);
            page.push_str(&scene.svg(Some(theme.colours.surface), &card.id, name, picture));
        }
        for line in &card.lines {
            let _ = writeln!(page, "<p>{}</p>", escape(line.in_language(language)));
        }
        page.push_str("</section>\n");
    }
    let _ = writeln!(
        page,
        "<section id=\"talk\">\n<h2>{}</h2>\n<p>{}</p>",
        escape(&texts.get("learning-talk")),
        escape(&texts.get("learning-talk-sentence"))
    );
    for discussion in &catalogue.discussions {
        let _ = writeln!(
            page,
            "<h3>{}</h3>\n<ul>",
            escape(discussion.name.in_language(language))
        );
        for question in &discussion.questions {
            let _ = writeln!(page, "<li>{}</li>", escape(question.in_language(language)));
        }
        page.push_str("</ul>\n");
    }
    let _ = write!(
        page,
        "</section>\n</main>\n<footer>\n<p>{}</p>\n<p>{}</p>\n</footer>\n</body>\n</html>\n",
        escape(&texts.with(
            "learning-source",
            &[("source", catalogue.source.as_str().into())]
        )),
        escape(&texts.get("learning-independent"))
    );
    Some(page)
}

/// *Kort 3 av 10*.
pub(super) fn of(texts: &Texts, index: usize, count: usize) -> String {
    texts.with(
        "learning-card-of",
        &[("number", (index + 1).into()), ("count", count.into())],
    )
}
