//! Streams → smaller ones, several at a time.

use std::sync::{Mutex, PoisonError};

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::Stream;

/// How hard to try, from 0 to 9. Above 6, twice the time saves less than one byte in a hundred.
pub(super) const LEVEL: u32 = 6;

/// Packs streams. A compressor has tables of some hundred kilobytes: there are no more of them than are at work at once.
#[derive(Default)]
pub(super) struct Packer {
    idle: Mutex<Vec<Compress>>,
}

impl Packer {
    /// Packs a stream that may be packed and gains from it.
    pub fn pack(&self, stream: &mut Stream) {
        if stream.allows_compression && stream.dict.get(b"Filter").is_err() {
            // What does not shrink is left as it is.
            self.put(stream, stream.content.len().saturating_sub(FILTER));
        }
    }

    /// Packs a stream even if it gains nothing from it.
    pub fn pack_always(&self, stream: &mut Stream) {
        // A block that does not shrink takes five bytes more, and a stream six (RFC 1950, RFC 1951).
        self.put(stream, stream.content.len() + 5 * (stream.content.len() / 0x4000 + 1) + 7);
    }

    /// Packs a stream if it takes less than so many bytes then.
    fn put(&self, stream: &mut Stream, bound: usize) {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let last = idle().pop();
        let mut compress = last.unwrap_or_else(|| Compress::new(Compression::new(LEVEL), true));
        compress.reset();
        let mut packed = Vec::with_capacity(bound);
        let ended = compress.compress_vec(&stream.content, &mut packed, FlushCompress::Finish);
        idle().push(compress);
        if matches!(ended, Ok(Status::StreamEnd)) && packed.len() < bound {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
}

/// What it takes to say that a stream is packed.
const FILTER: usize = "/Filter/FlateDecode".len();

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    fn packed(content: &[u8], pack: impl FnOnce(&Packer, &mut Stream)) -> Stream {
        let mut stream = Stream::new(dictionary! {}, content.to_vec());
        pack(&Packer::default(), &mut stream);
        stream
    }

    #[test]
    fn what_is_packed_comes_back() {
        let packer = Packer::default();
        for content in [b"a b ".repeat(1000), b"b a ".repeat(300)] {
            let mut stream = Stream::new(dictionary! {}, content.clone());
            packer.pack(&mut stream);
            assert!(stream.content.len() < content.len());
            assert_eq!(stream.decompressed_content().ok().as_ref(), Some(&content));
        }
    }

    #[test]
    fn what_does_not_shrink_is_packed_only_on_demand() {
        let content = (0..=255).collect::<Vec<u8>>();
        let left = packed(&content, Packer::pack);
        assert_eq!((&left.content, left.dict.get(b"Filter").is_err()), (&content, true));
        let forced = packed(&content, Packer::pack_always);
        assert_eq!(forced.decompressed_content().ok(), Some(content));
        assert!(packed(&[], Packer::pack_always).dict.get(b"Filter").is_ok());
    }
}
