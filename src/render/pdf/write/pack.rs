//! Streams → smaller ones, several at a time.

use std::sync::{Mutex, PoisonError};

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::Stream;
use rayon::prelude::*;

/// How hard to try, from 0 to 9. Above 6, twice the time saves less than one byte in a hundred.
pub(super) const LEVEL: u32 = 6;

/// Packs every stream that gains from it.
pub(super) fn streams(streams: Vec<&mut Stream>) {
    let packable = |stream: &&mut Stream| stream.allows_compression && stream.dict.get(b"Filter").is_err();
    let streams: Vec<&mut Stream> = streams.into_iter().filter(packable).collect();
    // A compressor has tables of some hundred kilobytes: there are no more of them than are at work at the same time.
    let idle = Mutex::new(Vec::new());
    let take = || idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
    streams.into_par_iter().for_each(|stream| {
        let mut compress = take().unwrap_or_else(compressor);
        // What does not shrink is left as it is.
        if let Some(packed) = pack(&mut compress, &stream.content, stream.content.len().saturating_sub(FILTER)) {
            put(stream, packed);
        }
        idle.lock().unwrap_or_else(PoisonError::into_inner).push(compress);
    });
}

/// Packs a stream, even if it gains nothing from it.
pub(super) fn always(stream: &mut Stream) {
    // A block that does not shrink takes five bytes more, and a stream six (RFC 1950, RFC 1951).
    let most = stream.content.len() + 5 * (stream.content.len() / 0x4000 + 1) + 6;
    let packed = pack(&mut compressor(), &stream.content, most).expect("there is room for blocks that do not shrink");
    put(stream, packed);
}

fn compressor() -> Compress {
    Compress::new(Compression::new(LEVEL), true)
}

/// Bytes in at most so many; `None` if they do not fit.
fn pack(compress: &mut Compress, bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    compress.reset();
    let mut packed = Vec::with_capacity(most);
    let ended = compress.compress_vec(bytes, &mut packed, FlushCompress::Finish);
    (matches!(ended, Ok(Status::StreamEnd)) && packed.len() < most.max(1)).then_some(packed)
}

fn put(stream: &mut Stream, packed: Vec<u8>) {
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(packed);
}

/// What it takes to say that a stream is packed.
const FILTER: usize = "/Filter/FlateDecode".len();

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    fn packed(contents: &[Vec<u8>]) -> Vec<Stream> {
        let mut all: Vec<Stream> = contents.iter().map(|content| Stream::new(dictionary! {}, content.clone())).collect();
        streams(all.iter_mut().collect());
        all
    }

    #[test]
    fn what_is_packed_comes_back() {
        let contents = [b"a b ".repeat(1000), b"b a ".repeat(300)];
        for (stream, content) in packed(&contents).iter().zip(&contents) {
            assert!(stream.content.len() < content.len());
            assert_eq!(stream.decompressed_content().ok().as_ref(), Some(content));
        }
    }

    #[test]
    fn what_does_not_shrink_is_left_as_it_is() {
        let content = (0..=255).collect::<Vec<u8>>();
        let [stream] = packed(std::slice::from_ref(&content)).try_into().expect("one goes in");
        assert_eq!((stream.content, stream.dict.get(b"Filter").is_err()), (content, true));
    }
}
