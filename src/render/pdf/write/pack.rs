//! Streams → smaller ones, several at a time.

use std::sync::{Mutex, PoisonError};

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Document, Object, Stream};
use rayon::prelude::*;

/// How hard to try, from 0 to 9. Above 6, twice the time saves less than one byte in a hundred.
pub(super) const LEVEL: u32 = 6;

/// Packs every stream of a document that gains from it.
pub(super) fn streams(document: &mut Document) {
    let packable = |stream: &&mut Stream| stream.allows_compression && stream.dict.get(b"Filter").is_err();
    let streams: Vec<&mut Stream> =
        document.objects.values_mut().filter_map(|object| Object::as_stream_mut(object).ok()).filter(packable).collect();
    // A compressor has tables of some hundred kilobytes: there are no more of them than are at work at the same time.
    let idle = Mutex::new(Vec::new());
    let take = || idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
    streams.into_par_iter().for_each(|stream| {
        let mut compress = take().unwrap_or_else(|| Compress::new(Compression::new(LEVEL), true));
        pack(&mut compress, stream);
        idle.lock().unwrap_or_else(PoisonError::into_inner).push(compress);
    });
}

fn pack(compress: &mut Compress, stream: &mut Stream) {
    compress.reset();
    // Never more than this: what does not shrink is left as it is.
    let mut packed = Vec::with_capacity(stream.content.len());
    let ended = compress.compress_vec(&stream.content, &mut packed, FlushCompress::Finish);
    if matches!(ended, Ok(Status::StreamEnd)) && packed.len() + FILTER < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
}

/// What it takes to say that a stream is packed.
const FILTER: usize = "/Filter/FlateDecode".len();

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    fn packed(contents: &[Vec<u8>]) -> Vec<Stream> {
        let mut document = Document::new();
        for content in contents {
            document.add_object(Stream::new(dictionary! {}, content.clone()));
        }
        streams(&mut document);
        document.objects.into_values().filter_map(|object| object.as_stream().ok().cloned()).collect()
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
