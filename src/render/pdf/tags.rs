//! The tags of a document: its structure for screen readers (ISO 32000-1, 14.8; PDF/UA-1).

/// A tag by its number in [`Tags`].
pub(super) type TagId = usize;

/// What a tag stands for (standard structure types, ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The whole.
    Document,
    /// A part of it.
    Section,
    /// A heading of level 1 to 3.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A remark.
    Note,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// What stands before an item: its number, bullet or box.
    ListLabel,
    /// What an item says.
    ListBody,
    /// A table.
    Table,
    /// The rows at its head.
    TableHead,
    /// The rows below.
    TableBody,
    /// A row.
    TableRow,
    /// A heading of a table, and how many columns it is wide.
    HeaderCell(Scope, u16),
    /// Any other cell, and how many columns it is wide.
    DataCell(u16),
    /// Words in another language or with a meaning of their own.
    Span,
    /// A link.
    Link,
    /// A field to fill in.
    Form,
    /// A picture.
    Figure,
}

impl Role {
    /// Whether it is a cell of a table, which counts even when it is empty.
    pub fn is_cell(self) -> bool {
        matches!(self, Self::HeaderCell(..) | Self::DataCell(_))
    }

    /// The name that PDF gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Paragraph => "P",
            Self::Note => "Note",
            Self::List => "L",
            Self::ListItem => "LI",
            Self::ListLabel => "Lbl",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::TableRow => "TR",
            Self::HeaderCell(..) => "TH",
            Self::DataCell(_) => "TD",
            Self::Span => "Span",
            Self::Link => "Link",
            Self::Form => "Form",
            Self::Figure => "Figure",
        }
    }
}

/// What a heading of a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// The cells beside it.
    Row,
    /// The cells below it.
    Column,
}

/// One tag.
#[derive(Debug)]
pub(super) struct Tag {
    /// What it stands for.
    pub role: Role,
    /// The tag that it stands in; `None` for the document.
    pub parent: Option<TagId>,
    /// Its language, where it differs from what stands around it.
    pub lang: Option<String>,
    /// The class of a paragraph or the id of an item in the page language, to tell people of it.
    pub name: String,
    /// What a picture shows, in words.
    pub alt: Option<String>,
}

/// All tags, each after the one it stands in.
#[derive(Debug, Default)]
pub(super) struct Tags(Vec<Tag>);

impl Tags {
    /// Adds a tag.
    pub fn add(&mut self, role: Role, parent: Option<TagId>, lang: Option<String>) -> TagId {
        self.0.push(Tag { role, parent, lang, name: String::new(), alt: None });
        self.0.len() - 1
    }

    /// Adds a picture.
    pub fn add_figure(&mut self, parent: TagId, alt: &str) -> TagId {
        self.0.push(Tag { role: Role::Figure, parent: Some(parent), lang: None, name: String::new(), alt: Some(alt.to_owned()) });
        self.0.len() - 1
    }

    /// Names a tag.
    pub fn name(&mut self, id: TagId, name: &str) {
        name.clone_into(&mut self.0[id].name);
    }

    /// Adds the tags of another part: its first stands for one of ours. Gives what is added to the numbers of the rest.
    pub fn append(&mut self, part: Self, root: TagId) -> usize {
        let first = self.0.len() - 1;
        self.0.extend(
            part.0.into_iter().skip(1).map(|tag| Tag { parent: tag.parent.map(|id| if id == 0 { root } else { id + first }), ..tag }),
        );
        first
    }

    /// A tag by its number.
    pub fn get(&self, id: TagId) -> &Tag {
        &self.0[id]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_is_appended_keeps_its_order_and_stands_in_its_root() {
        let mut whole = Tags::default();
        let document = whole.add(Role::Document, None, None);
        let section = whole.add(Role::Section, Some(document), None);
        let mut part = Tags::default();
        let root = part.add(Role::Document, None, None);
        let list = part.add(Role::List, Some(root), None);
        let item = part.add(Role::ListItem, Some(list), Some("ko".to_owned()));

        let added = whole.append(part, section);
        assert_eq!((whole.len(), whole.get(list + added).role, whole.get(item + added).role), (4, Role::List, Role::ListItem));
        assert_eq!((whole.get(list + added).parent, whole.get(item + added).parent), (Some(section), Some(list + added)));
        assert_eq!(whole.get(item + added).lang.as_deref(), Some("ko"));
    }
}
