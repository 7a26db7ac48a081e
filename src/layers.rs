//! Content folders laid over each other, and reading from all of them with every problem noted.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::assets::{AssetError, Assets, Embedded, ROOMS};
use crate::diagnostic::Diagnostics;
use crate::limits::Limits;
use crate::source::{AssetPath, Sources, Span};
use crate::yaml::node::Node;
use crate::yaml::{self, lay_over};

/// Places of content, the lowest first. What a higher one has wins.
pub struct Layers(Vec<Box<dyn Assets>>);

/// What reading content needs and leaves behind.
#[derive(Debug, Default)]
pub struct Reading {
    /// The bounds on what is read.
    pub limits: Limits,
    /// The texts that were read.
    pub sources: Sources,
    /// The problems that were found.
    pub problems: Diagnostics,
}

impl Layers {
    /// The built-in content alone.
    #[must_use]
    pub fn built_in() -> Self {
        Self(vec![Box::new(Embedded)])
    }

    /// Only the given place.
    #[must_use]
    pub fn only(assets: impl Assets + 'static) -> Self {
        Self(vec![Box::new(assets)])
    }

    /// The same with one more place on top.
    #[must_use]
    pub fn under(mut self, assets: impl Assets + 'static) -> Self {
        self.0.push(Box::new(assets));
        self
    }

    /// The path inside its place of content of a file that was read under a name.
    #[must_use]
    pub fn path_within<'n>(&self, name: &'n str) -> &'n str {
        let within = self.0.iter().filter(|layer| !layer.name().is_empty()).filter_map(|layer| name.strip_prefix(layer.name()));
        within.min_by_key(|path| path.len()).unwrap_or(name)
    }

    /// The number of the highest layer that has a file, 0 for the lowest; `None` where none has it.
    ///
    /// # Errors
    /// If a place cannot be read.
    pub fn highest(&self, path: &AssetPath) -> Result<Option<usize>, AssetError> {
        let room = path.as_str().split('/').next().unwrap_or_default();
        for (at, layer) in self.0.iter().enumerate().rev() {
            if layer.list(room)?.contains(path) {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }

    /// Every path in a room that some layer has, sorted.
    ///
    /// # Errors
    /// If a place cannot be read.
    pub fn list(&self, room: &str) -> Result<BTreeSet<AssetPath>, AssetError> {
        let mut all = BTreeSet::new();
        for layer in &self.0 {
            all.extend(layer.list(room)?);
        }
        Ok(all)
    }

    /// Every path of every room, sorted.
    ///
    /// # Errors
    /// If a place cannot be read.
    pub fn list_all(&self) -> Result<BTreeSet<AssetPath>, AssetError> {
        ROOMS.iter().try_fold(BTreeSet::new(), |mut all, room| {
            all.append(&mut self.list(room)?);
            Ok(all)
        })
    }

    /// The names of the folders right below a room that hold the given file.
    ///
    /// # Errors
    /// If a place cannot be read.
    pub fn folders(&self, room: &str, holding: &str) -> Result<BTreeSet<String>, AssetError> {
        let name = |path: &AssetPath| {
            let (name, file) = path.as_str().strip_prefix(room)?.strip_prefix('/')?.split_once('/')?;
            (file == holding).then(|| name.to_owned())
        };
        let mut names = BTreeSet::new();
        for layer in &self.0 {
            names.extend(layer.list(room)?.iter().filter_map(name));
        }
        Ok(names)
    }

    /// A YAML file of all layers, the higher laid over the lower; `None` where no layer has it or none is sound.
    ///
    /// # Errors
    /// If a file is there but cannot be read.
    pub fn yaml(&self, path: &AssetPath, reading: &mut Reading) -> Result<Option<Node<'static>>, AssetError> {
        let mut whole: Option<Node<'static>> = None;
        for layer in &self.0 {
            let Some(source) = source_of(layer.as_ref(), path, reading)? else { continue };
            let stored = layer.tree(path).and_then(|tree| postcard::from_bytes::<Node<'static>>(tree).ok());
            let node = match stored {
                Some(mut node) => {
                    node.set_source(source);
                    Some(node)
                }
                None => yaml::read(reading.sources.get(source).text(), source, &reading.limits, &mut reading.problems),
            };
            match (&mut whole, node) {
                (Some(lower), Some(upper)) => lay_over(lower, upper),
                (None, node) => whole = node,
                (Some(_), None) => {}
            }
        }
        Ok(whole)
    }

    /// A text file as each layer has it, lowest first, with its number among the sources.
    ///
    /// # Errors
    /// If a file is there but cannot be read.
    pub fn texts(&self, path: &AssetPath, reading: &mut Reading) -> Result<Vec<(u32, Cow<'static, str>)>, AssetError> {
        let mut texts = Vec::new();
        for layer in &self.0 {
            let source = source_of(layer.as_ref(), path, reading)?;
            texts.extend(source.map(|source| (source, reading.sources.get(source).shared_text())));
        }
        Ok(texts)
    }

    /// A binary file as the highest layer has it.
    ///
    /// # Errors
    /// If the file is there but cannot be read.
    pub fn bytes(&self, path: &AssetPath, limits: &Limits) -> Result<Option<Cow<'static, [u8]>>, AssetError> {
        for layer in self.0.iter().rev() {
            if let Some(bytes) = layer.read(path, limits.binary_bytes)? {
                return Ok(Some(bytes));
            }
        }
        Ok(None)
    }
}

impl std::fmt::Debug for Layers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|layer| layer.name())).finish()
    }
}

/// One layer's text, kept among the sources under the number that it gives; what is not UTF-8 is noted and left out.
fn source_of(layer: &dyn Assets, path: &AssetPath, reading: &mut Reading) -> Result<Option<u32>, AssetError> {
    let Some(bytes) = layer.read(path, reading.limits.file_bytes)? else { return Ok(None) };
    let name = format!("{}{path}", layer.name());
    let bytes = match bytes {
        Cow::Borrowed(bytes) => return Ok(Some(reading.sources.add_built_in(name, bytes))),
        Cow::Owned(bytes) => bytes,
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(reading.sources.add(name, Cow::Owned(text)))),
        Err(error) => {
            let sound = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let source = reading.sources.add(name, Cow::Owned(text));
            let start = u32::try_from(sound).unwrap_or(u32::MAX);
            reading
                .problems
                .error("not-utf8", Some(Span { source, start, end: start }), "this is not UTF-8 text")
                .help("save the file as UTF-8");
            Ok(None)
        }
    }
}
