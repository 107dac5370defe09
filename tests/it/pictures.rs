//! The small set of pictures that is kept: the start page and two steps as they look at 1280×800 in Swedish.
//! Drawn without a graphics card. `FORETRADE_KEEP_PICTURES=1 cargo test pictures` draws them anew; look at them
//! before they are kept.

use std::fs::File;
use std::io::BufReader;

use foretrade::app::headless::raster;
use foretrade::app::headless::still::{View, picture};
use foretrade::app::theme::ThemeKind;
use foretrade::store::Shipped;
use foretrade::text::Language;
use foretrade::workshop::Step;

use crate::program::package;

/// Share of pixels that may differ: rounding in the drawing differs a little between processors.
const MAY_DIFFER: f64 = 0.002;
/// A pixel differs when a channel is this far off.
const NOTICEABLE: u8 = 24;

fn kept(name: &str, step: Option<Step>) {
    let view = View {
        step,
        language: Language::Swedish,
        theme: ThemeKind::Light,
        size: [1280.0, 800.0].into(),
        wall: None,
        now: "2027-02-04T09:00:00Z".parse().unwrap(),
    };
    let drawn = picture(&Shipped::Example.workshop().unwrap(), view);
    let path = package(&format!("assets/picture/{name}.png"));
    if std::env::var_os("FORETRADE_KEEP_PICTURES").is_some() {
        std::fs::write(&path, raster::png(&drawn).unwrap()).unwrap();
    }
    let mut reader = png::Decoder::new(BufReader::new(File::open(&path).unwrap()))
        .read_info()
        .unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    assert_eq!(
        [info.width as usize, info.height as usize],
        drawn.size,
        "{name}"
    );
    let channels = info.color_type.samples();
    let differ = bytes[..info.buffer_size()]
        .chunks_exact(channels)
        .zip(&drawn.pixels)
        .filter(|(kept, drawn)| {
            let drawn = drawn.to_array();
            (0..3).any(|channel| kept[channel].abs_diff(drawn[channel]) > NOTICEABLE)
        })
        .count();
    let share = differ as f64 / drawn.pixels.len() as f64;
    assert!(
        share <= MAY_DIFFER,
        "{name}: {:.2} % of the picture has changed",
        share * 100.0
    );
}

#[test]
fn the_start_page_looks_as_it_was_kept() {
    kept("start", None);
}

#[test]
fn the_proposal_looks_as_it_was_kept() {
    kept("propose", Some(Step::Propose));
}

#[test]
fn the_spread_of_answers_looks_as_it_was_kept() {
    kept("deliberate", Some(Step::Deliberate));
}
