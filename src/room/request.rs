//! As much of HTTP/1.1 as a browser needs to fetch one page and post one text, and no more.
//!
//! A request has a head of bounded size and, for a post, a body whose length is said beforehand. Everything has to come
//! before a deadline, however slowly it drips; every connection carries one request.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// The status lines that are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Ok,
    Created,
    Accepted,
    BadRequest,
    Forbidden,
    NotFound,
    Timeout,
    Gone,
    TooLarge,
    NoAnswer,
    TooMany,
    NotKept,
}

impl Status {
    fn line(self) -> &'static str {
        match self {
            Self::Ok => "200 OK",
            Self::Created => "201 Created",
            Self::Accepted => "202 Accepted",
            Self::BadRequest => "400 Bad Request",
            Self::Forbidden => "403 Forbidden",
            Self::NotFound => "404 Not Found",
            Self::Timeout => "408 Request Timeout",
            Self::Gone => "410 Gone",
            Self::TooLarge => "413 Content Too Large",
            Self::NoAnswer => "422 Unprocessable Content",
            Self::TooMany => "429 Too Many Requests",
            Self::NotKept => "503 Service Unavailable",
        }
    }
}

/// The head of a request, and what came with it of the body.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) host: Option<String>,
    pub(super) origin: Option<String>,
    pub(super) length: Option<u64>,
    pub(super) chunked: bool,
    body_so_far: Vec<u8>,
}

/// Nothing is kept, guessed at, framed or told onwards. What the page may do stands in the page itself.
const STRICT: &str = "cache-control: no-store\r\n\
    x-content-type-options: nosniff\r\n\
    x-frame-options: DENY\r\n\
    referrer-policy: no-referrer\r\n\
    content-security-policy: frame-ancestors 'none'\r\n\
    connection: close\r\n";

/// What is read at a time.
const PIECE: usize = 8 * 1024;

/// How long is left until a deadline.
fn left(deadline: Instant) -> io::Result<Duration> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() {
        Err(io::ErrorKind::TimedOut.into())
    } else {
        Ok(left)
    }
}

fn read_some(stream: &mut TcpStream, into: &mut Vec<u8>, deadline: Instant) -> io::Result<usize> {
    stream.set_read_timeout(Some(left(deadline)?))?;
    let mut piece = [0; PIECE];
    let length = stream.read(&mut piece)?;
    into.extend_from_slice(piece.get(..length).unwrap_or_default());
    Ok(length)
}

/// Reads the head of a request, of at most `most` bytes.
pub(super) fn read_head(
    stream: &mut TcpStream,
    most: usize,
    deadline: Instant,
) -> Result<Head, Status> {
    let mut bytes = Vec::new();
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let body_so_far = bytes.split_off(end + 4);
            let text = String::from_utf8(bytes).map_err(|_| Status::BadRequest)?;
            return parse(&text, body_so_far).ok_or(Status::BadRequest);
        }
        if bytes.len() > most {
            return Err(Status::TooLarge);
        }
        match read_some(stream, &mut bytes, deadline) {
            Ok(0) => return Err(Status::BadRequest),
            Ok(_) => {}
            Err(_) => return Err(Status::Timeout),
        }
    }
}

fn parse(text: &str, body_so_far: Vec<u8>) -> Option<Head> {
    let mut lines = text.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, target, version) = (first.next()?, first.next()?, first.next()?);
    if first.next().is_some() || !matches!(version, "HTTP/1.1" | "HTTP/1.0") {
        return None;
    }
    let mut head = Head {
        method: method.to_owned(),
        target: target.to_owned(),
        host: None,
        origin: None,
        length: None,
        chunked: false,
        body_so_far,
    };
    for line in lines.filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':')?;
        let value = value.trim_matches([' ', '\t']);
        match name.to_ascii_lowercase().as_str() {
            "host" => head.host = Some(value.to_owned()),
            "origin" => head.origin = Some(value.to_owned()),
            // Two lengths that differ are no length.
            "content-length" => match (head.length, value.parse().ok()?) {
                (Some(before), length) if before != length => return None,
                (_, length) => head.length = Some(length),
            },
            "transfer-encoding" => head.chunked = true,
            _ => {}
        }
    }
    Some(head)
}

impl Head {
    /// Reads the body, whose length is checked already, as text.
    pub(super) fn read_body(
        self,
        stream: &mut TcpStream,
        length: usize,
        deadline: Instant,
    ) -> Result<String, Status> {
        let mut bytes = self.body_so_far;
        while bytes.len() < length {
            match read_some(stream, &mut bytes, deadline) {
                Ok(0) => return Err(Status::BadRequest),
                Ok(_) => {}
                Err(_) => return Err(Status::Timeout),
            }
        }
        bytes.truncate(length);
        String::from_utf8(bytes).map_err(|_| Status::NoAnswer)
    }
}

/// Answers, and ends the connection. A guest that does not take the answer before the deadline is left.
pub(super) fn respond(
    stream: &mut TcpStream,
    status: Status,
    page: &str,
    deadline: Instant,
) -> io::Result<()> {
    let kind = if page.is_empty() {
        ""
    } else {
        "content-type: text/html; charset=utf-8\r\n"
    };
    let head = format!(
        "HTTP/1.1 {}\r\n{kind}content-length: {}\r\n{STRICT}\r\n",
        status.line(),
        page.len()
    );
    for part in [head.as_bytes(), page.as_bytes()] {
        for piece in part.chunks(PIECE) {
            let mut rest = piece;
            while !rest.is_empty() {
                stream.set_write_timeout(Some(left(deadline)?))?;
                match stream.write(rest) {
                    Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                    Ok(written) => rest = rest.get(written..).unwrap_or_default(),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(error) => return Err(error),
                }
            }
        }
    }
    stream.shutdown(Shutdown::Write)?;
    drain(stream);
    Ok(())
}

/// Takes what is still on its way, so that the answer is not lost with it: little, and not for long.
fn drain(stream: &mut TcpStream) {
    let deadline = Instant::now() + Duration::from_secs(1);
    let mut taken = Vec::new();
    for _ in 0..64 {
        taken.clear();
        match read_some(stream, &mut taken, deadline) {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<Head> {
        parse(text, Vec::new())
    }

    #[test]
    fn a_browsers_request_is_understood() {
        let head = parsed(
            "POST /K4QF8T HTTP/1.1\r\nHost: 192.168.1.20:4000\r\nORIGIN:  http://192.168.1.20:4000 \r\ncontent-length: 12\r\n",
        )
        .unwrap();
        assert_eq!(head.method, "POST");
        assert_eq!(head.target, "/K4QF8T");
        assert_eq!(head.length, Some(12));
        assert_eq!(head.origin.as_deref(), Some("http://192.168.1.20:4000"));
        assert!(!head.chunked);
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for text in [
            "",
            "GET",
            "GET /",
            "GET / HTTP/2",
            "GET  / HTTP/1.1",
            "GET / HTTP/1.1 x",
            "GET / HTTP/1.1\r\nno colon",
            "POST / HTTP/1.1\r\ncontent-length: many",
            "POST / HTTP/1.1\r\ncontent-length: -1",
            "POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2",
        ] {
            assert_eq!(parsed(text), None, "{text:?}");
        }
    }
}
