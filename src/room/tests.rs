//! What the room answers, and what it does not: each kind of hostile guest has its sentence.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::*;

/// Takes what begins with *svar* and a number; *fel* has a wrong code.
#[derive(Default)]
struct Notebook(Mutex<Vec<String>>);

impl Takes for Notebook {
    fn number(&self, text: &str) -> Result<String, Taken> {
        match text.split(' ').collect::<Vec<_>>().as_slice() {
            ["svar" | "fel", number, ..] => Ok((*number).to_owned()),
            ["gammalt", ..] => Err(Taken::Closed),
            _ => Err(Taken::Refused),
        }
    }

    fn take(&self, text: &str) -> Taken {
        if text.starts_with("fel") {
            return Taken::WrongCode;
        }
        self.0.lock().unwrap().push(text.to_owned());
        Taken::In
    }
}

fn limits() -> Limits {
    Limits {
        head: Duration::from_millis(400),
        receiving: Duration::from_millis(600),
        connection: Duration::from_secs(3),
        ..Limits::default()
    }
}

fn open(limits: Limits) -> (Room, SocketAddr, Arc<Notebook>) {
    let notebook = Arc::new(Notebook::default());
    let room = Room::open(Opening {
        address: IpAddr::V4(Ipv4Addr::LOCALHOST),
        port: 0,
        path: "rum".to_owned(),
        page: "<!doctype html>sidan".to_owned(),
        limits,
        takes: notebook.clone(),
    })
    .unwrap();
    let address = room.address;
    (room, address, notebook)
}

/// What is answered to these bytes, whole; empty where the connection is simply closed.
fn told(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(5)))
        .unwrap();
    // The other side may have had enough before everything is sent.
    let _ = stream.write_all(bytes);
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

fn status(address: SocketAddr, request: &str) -> String {
    let answer = told(address, request.as_bytes());
    answer.split(' ').nth(1).unwrap_or_default().to_owned()
}

fn post(address: SocketAddr, body: &str) -> String {
    let length = body.len();
    status(
        address,
        &format!("POST /rum HTTP/1.1\r\nhost: x\r\ncontent-length: {length}\r\n\r\n{body}"),
    )
}

#[test]
fn the_page_is_given_out_and_an_answer_taken() {
    let (room, address, notebook) = open(limits());
    assert_eq!(room.address(), format!("http://{address}/rum"));
    let page = told(address, b"GET /rum HTTP/1.1\r\nhost: x\r\n\r\n");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.ends_with("<!doctype html>sidan"), "{page}");
    for header in [
        "cache-control: no-store",
        "x-content-type-options: nosniff",
        "connection: close",
    ] {
        assert!(page.contains(header), "{header}");
    }
    assert_eq!(post(address, "svar L7 förseglat"), "201");
    assert_eq!(*notebook.0.lock().unwrap(), ["svar L7 förseglat"]);
    assert_eq!(room.arrived(), 1);
}

#[test]
fn nothing_else_is_answered() {
    let (room, address, notebook) = open(limits());
    for request in [
        "GET / HTTP/1.1\r\n\r\n",
        "GET /rum/ HTTP/1.1\r\n\r\n",
        "GET /rum?x HTTP/1.1\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\n\r\n",
        "GET http://x/rum HTTP/1.1\r\n\r\n",
        "HEAD /rum HTTP/1.1\r\n\r\n",
        "OPTIONS /rum HTTP/1.1\r\n\r\n",
        "PUT /rum HTTP/1.1\r\ncontent-length: 0\r\n\r\n",
        "POST /annat HTTP/1.1\r\ncontent-length: 4\r\n\r\nsvar",
        // A page of somebody else's posts in a member's browser.
        "POST /rum HTTP/1.1\r\nhost: 10.0.0.1\r\norigin: https://example.org\r\ncontent-length: 7\r\n\r\nsvar L7",
    ] {
        assert_eq!(status(address, request), "404", "{request}");
    }
    for request in [
        "POST /rum HTTP/1.1\r\n\r\nsvar L7",
        "POST /rum HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n7\r\nsvar L7\r\n0\r\n\r\n",
        "nonsense\r\n\r\n",
    ] {
        assert_eq!(status(address, request), "400", "{request}");
    }
    assert_eq!(post(address, "annat"), "422");
    assert_eq!(post(address, "gammalt L7"), "410");
    assert!(notebook.0.lock().unwrap().is_empty());
    assert_eq!(room.arrived(), 0);
}

#[test]
fn a_huge_answer_is_refused_before_it_is_read() {
    let (_room, address, _) = open(limits());
    let said = format!("POST /rum HTTP/1.1\r\ncontent-length: {}\r\n\r\n", u64::MAX);
    assert_eq!(status(address, &said), "413");
    let said = format!(
        "POST /rum HTTP/1.1\r\ncontent-length: {}\r\n\r\n",
        256 * 1024 + 1
    );
    assert_eq!(
        status(address, &format!("{said}{}", "x".repeat(256 * 1024 + 1))),
        "413"
    );
    let head = format!("GET /rum HTTP/1.1\r\nx: {}\r\n\r\n", "x".repeat(40_000));
    assert_eq!(status(address, &head), "413");
    // The longest that fits is read whole.
    let longest = format!("svar L7 {}", "x".repeat(256 * 1024 - 8));
    assert_eq!(post(address, &longest), "201");
}

#[test]
fn a_slow_guest_is_cut_off_however_it_drips() {
    let (_room, address, notebook) = open(limits());
    for head in ["G", "POST /rum HTTP/1.1\r\ncontent-length: 100\r\n\r\n"] {
        let begun = Instant::now();
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        let mut drips = stream.try_clone().unwrap();
        let drip = std::thread::spawn(move || {
            for _ in 0..100 {
                std::thread::sleep(Duration::from_millis(50));
                if drips.write_all(b"x").is_err() {
                    break;
                }
            }
        });
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        assert!(begun.elapsed() < Duration::from_secs(4), "{head}");
        assert!(answer.is_empty() || answer.contains(" 408 "), "{answer}");
        drop(stream);
        drip.join().unwrap();
    }
    assert!(notebook.0.lock().unwrap().is_empty());
    assert_eq!(post(address, "svar L1 x"), "201");
}

#[test]
fn wrong_codes_wait_and_never_lock_a_member_out() {
    let (_room, address, notebook) = open(Limits {
        wrong_per_address: 7,
        ..limits()
    });
    for _ in 0..5 {
        assert_eq!(post(address, "fel L7"), "403");
    }
    // For the number that was tried, the right one too has to wait; for another it has not.
    assert_eq!(post(address, "svar L7 rätt"), "429");
    assert_eq!(post(address, "svar L8 rätt"), "201");
    assert_eq!(post(address, "fel L8"), "403");
    assert_eq!(post(address, "fel L9"), "403");
    assert_eq!(post(address, "svar L1 rätt"), "429");
    assert_eq!(*notebook.0.lock().unwrap(), ["svar L8 rätt"]);
}

#[test]
fn a_flood_from_one_address_is_told_to_wait() {
    let (_room, address, _) = open(Limits {
        requests_per_address: 20,
        ..limits()
    });
    let told: Vec<String> = (0..30)
        .map(|_| status(address, "GET /rum HTTP/1.1\r\n\r\n"))
        .collect();
    assert_eq!(told.iter().filter(|status| *status == "200").count(), 20);
    assert_eq!(told.iter().filter(|status| *status == "429").count(), 10);
}

#[test]
fn more_connections_than_fit_are_closed_without_a_word() {
    let (_room, address, _) = open(Limits {
        connections_per_address: 3,
        ..limits()
    });
    let waiting: Vec<TcpStream> = (0..3)
        .map(|_| TcpStream::connect(address).unwrap())
        .collect();
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(told(address, b"GET /rum HTTP/1.1\r\n\r\n"), "");
    drop(waiting);
    std::thread::sleep(Duration::from_millis(300));
    assert!(told(address, b"GET /rum HTTP/1.1\r\n\r\n").contains("200 OK"));
}

#[test]
fn nothing_listens_after_the_room_is_closed() {
    let (room, address, notebook) = open(limits());
    // One that is under way when it closes is not taken.
    let mut late = TcpStream::connect(address).unwrap();
    late.write_all(b"POST /rum HTTP/1.1\r\ncontent-length: 9\r\n\r\nsvar ")
        .unwrap();
    std::thread::sleep(Duration::from_millis(100));
    drop(room);
    late.write_all(b"L7 x").unwrap();
    let mut answer = String::new();
    let _ = late.read_to_string(&mut answer);
    assert!(answer.contains(" 410 "), "{answer}");
    assert!(TcpStream::connect(address).is_err());
    assert!(notebook.0.lock().unwrap().is_empty());
}

#[test]
fn it_listens_on_the_address_that_was_chosen_and_no_other() {
    let (room, address, _) = open(limits());
    let elsewhere = SocketAddr::new(Ipv4Addr::new(127, 0, 0, 2).into(), address.port());
    if cfg!(target_os = "linux") {
        assert!(TcpStream::connect(elsewhere).is_err());
    }
    // The same port is not given twice.
    let second = Room::open(Opening {
        address: address.ip(),
        port: address.port(),
        path: "rum".to_owned(),
        page: String::new(),
        limits: limits(),
        takes: Arc::new(Notebook::default()),
    });
    assert!(matches!(second, Err(RoomError::Listen { .. })));
    drop(room);
}

#[test]
fn paths_are_drawn_by_lot() {
    let (first, second) = (draw_path(), draw_path());
    assert_ne!(first, second);
    assert_eq!(first.len(), 8);
    assert!(first.chars().all(|sign| sign.is_ascii_alphanumeric()));
}
