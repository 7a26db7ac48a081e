//! Pictures: logos that trainers bring, and codes that phones can read.

use std::fmt;
use std::io::Cursor;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::drawing::{self, Drawing};
use crate::limits::Limits;

/// A picture as its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Points from left to right.
    pub width: u32,
    /// Points from top to bottom.
    pub height: u32,
    /// Red, green and blue of each point, row by row.
    pub rgb: Vec<u8>,
    /// How solid each point is, 255 for wholly; `None` if all are.
    pub alpha: Option<Vec<u8>>,
}

/// What a trainer brings as a logo.
#[derive(Debug, Clone, PartialEq)]
pub enum Image {
    /// Points, from PNG.
    Points(Picture),
    /// Paths, from SVG.
    Paths(Drawing),
}

impl Image {
    /// Reads a PNG or SVG file.
    ///
    /// # Errors
    /// If it is neither, broken, larger than allowed, or has parts that are not drawn.
    pub fn read(bytes: &[u8], limits: &Limits) -> Result<Self, String> {
        if bytes.trim_ascii_start().starts_with(b"<") || bytes.starts_with(b"\xEF\xBB\xBF") {
            return Drawing::read(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes), limits)
                .map(Self::Paths)
                .map_err(|error| error.to_string());
        }
        Picture::read(bytes, limits).map(Self::Points).map_err(|error| error.to_string())
    }

    /// The image as an address that holds it (RFC 2397), for HTML.
    #[must_use]
    pub fn data_address(&self) -> String {
        match self {
            Self::Points(picture) => picture.data_address(),
            Self::Paths(drawing) => drawing.data_address(),
        }
    }

    /// The image that such an address holds.
    ///
    /// # Errors
    /// If it holds none that we take.
    pub fn of_data_address(address: &str, limits: &Limits) -> Result<Self, String> {
        if address.starts_with(drawing::ADDRESS) {
            return Drawing::of_data_address(address, limits).map(Self::Paths).map_err(|error| error.to_string());
        }
        Picture::of_data_address(address, limits).map(Self::Points).map_err(|error| error.to_string())
    }

    /// Its width as a multiple of its height.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "pictures have a few thousand points on a side")]
    #[must_use]
    pub fn ratio(&self) -> f32 {
        match self {
            Self::Points(picture) => picture.width as f32 / picture.height as f32,
            Self::Paths(drawing) => (drawing.width / drawing.height) as f32,
        }
    }
}

/// Why a file is not a picture that we take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureError {
    /// It is not a sound PNG file; the decoder's reason.
    NotPng(String),
    /// It is larger than allowed.
    TooLarge {
        /// Its points from left to right and from top to bottom.
        size: (u32, u32),
        /// How many points it may have on a side.
        most: u32,
    },
    /// An address is longer than a code can hold.
    TooLong(usize),
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPng(reason) => write!(f, "this is not a sound PNG picture: {reason}"),
            Self::TooLarge { size: (width, height), most } => {
                write!(f, "the picture has {width} × {height} points; {most} on a side are allowed")
            }
            Self::TooLong(length) => write!(f, "an address of {length} letters does not fit into a code"),
        }
    }
}

impl std::error::Error for PictureError {}

/// The white edge around a code, in modules (ISO/IEC 18004).
const QUIET_ZONE: i32 = 4;

/// Longest address that a code of ours holds: a longer one makes it too fine for a bad printer.
const LONGEST_ADDRESS: usize = 300;

impl Picture {
    /// Reads a PNG file. Only its points are kept: no text, date or place that a program wrote into it.
    ///
    /// # Errors
    /// If it is not PNG, broken, or larger than allowed.
    pub fn read(bytes: &[u8], limits: &Limits) -> Result<Self, PictureError> {
        let broken = |error: png::DecodingError| PictureError::NotPng(error.to_string());
        let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: limits.binary_bytes });
        decoder.set_ignore_text_chunk(true);
        let most = limits.picture_side;
        let header = decoder.read_header_info().map_err(broken)?;
        let size = (header.width, header.height);
        if size.0 > most || size.1 > most || size.0 == 0 || size.1 == 0 {
            return Err(PictureError::TooLarge { size, most });
        }
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(broken)?;
        let needed = reader.output_buffer_size().ok_or(PictureError::TooLarge { size, most })?;
        let mut points = vec![0; needed];
        let frame = reader.next_frame(&mut points).map_err(broken)?;
        points.truncate(frame.buffer_size());
        let (rgb, alpha): (Vec<u8>, Option<Vec<u8>>) = match frame.color_type {
            png::ColorType::Grayscale => (points.iter().flat_map(|grey| [*grey; 3]).collect(), None),
            png::ColorType::GrayscaleAlpha => (
                points.chunks_exact(2).flat_map(|point| [point[0]; 3]).collect(),
                Some(points.chunks_exact(2).map(|point| point[1]).collect()),
            ),
            png::ColorType::Rgba => (
                points.chunks_exact(4).flat_map(|point| [point[0], point[1], point[2]]).collect(),
                Some(points.chunks_exact(4).map(|point| point[3]).collect()),
            ),
            png::ColorType::Rgb => (points, None),
            png::ColorType::Indexed => return Err(PictureError::NotPng("its colours were not looked up".to_owned())),
        };
        Ok(Self { width: frame.width, height: frame.height, rgb, alpha })
    }

    /// A code that a phone's camera reads as an address (ISO/IEC 18004), one point a module, with its white edge.
    ///
    /// # Errors
    /// If the address is too long.
    pub fn code(address: &str) -> Result<Self, PictureError> {
        let too_long = || PictureError::TooLong(address.len());
        if address.len() > LONGEST_ADDRESS {
            return Err(too_long());
        }
        let code = qrcodegen::QrCode::encode_text(address, qrcodegen::QrCodeEcc::Medium).map_err(|_| too_long())?;
        let side = code.size() + 2 * QUIET_ZONE;
        let mut rgb = Vec::new();
        for y in 0..side {
            for x in 0..side {
                rgb.extend([if code.get_module(x - QUIET_ZONE, y - QUIET_ZONE) { 0 } else { 255 }; 3]);
            }
        }
        let side = u32::try_from(side).map_err(|_| too_long())?;
        Ok(Self { width: side, height: side, rgb, alpha: None })
    }

    /// The picture as an address that holds it (RFC 2397), for HTML.
    #[must_use]
    pub fn data_address(&self) -> String {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(if self.alpha.is_some() { png::ColorType::Rgba } else { png::ColorType::Rgb });
        encoder.set_depth(png::BitDepth::Eight);
        let points = match &self.alpha {
            None => self.rgb.clone(),
            Some(alpha) => self.rgb.chunks_exact(3).zip(alpha).flat_map(|(rgb, alpha)| [rgb[0], rgb[1], rgb[2], *alpha]).collect(),
        };
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&points));
        written.expect("a vector takes all points of a picture");
        format!("data:image/png;base64,{}", STANDARD.encode(file))
    }

    /// The picture that such an address holds.
    ///
    /// # Errors
    /// If it holds none that we take.
    pub fn of_data_address(address: &str, limits: &Limits) -> Result<Self, PictureError> {
        let not = |reason: &str| PictureError::NotPng(reason.to_owned());
        let digits = address
            .strip_prefix("data:image/png;base64,")
            .ok_or_else(|| not("its address does not begin with `data:image/png;base64,`"))?;
        Self::read(&STANDARD.decode(digits).map_err(|_| not("its address is not base64"))?, limits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_survives_its_address() {
        let picture = Picture { width: 2, height: 1, rgb: vec![1, 2, 3, 4, 5, 6], alpha: Some(vec![0, 255]) };
        assert_eq!(Picture::of_data_address(&picture.data_address(), &Limits::default()), Ok(picture));
    }

    #[test]
    fn what_is_broken_or_too_large_is_refused() {
        let limits = Limits { picture_side: 10, ..Limits::default() };
        assert!(matches!(Picture::read(b"<svg/>", &limits), Err(PictureError::NotPng(_))));
        let wide = Picture { width: 11, height: 1, rgb: vec![0; 33], alpha: None };
        assert!(matches!(Picture::of_data_address(&wide.data_address(), &limits), Err(PictureError::TooLarge { .. })));
        assert!(matches!(Picture::code(&"x".repeat(301)), Err(PictureError::TooLong(301))));
    }

    #[test]
    fn a_code_has_its_white_edge() {
        let code = Picture::code("https://example.org/signal").expect("short enough");
        assert_eq!(code.width, code.height);
        let row = 3 * code.width as usize;
        assert!(code.rgb[..4 * row].iter().all(|part| *part == 255));
        assert!(code.rgb[4 * row..5 * row].contains(&0));
    }
}
