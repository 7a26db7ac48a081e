//! What the tags hold: stretches of page contents, other tags, fields and links, in reading order.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use crate::render::pdf::page::{Link, Tick};
use crate::render::pdf::tags::{Role, Scope, TagId, Tags};
use crate::render::pdf::write::content::utf16;

/// Something inside a tag.
#[derive(Debug, Clone, Copy)]
enum Kid {
    Tag(TagId),
    Content { page: usize, number: i64 },
    Widget(usize),
    Link(usize),
}

/// The tags with what they hold. A tag without contents is not written.
pub(super) struct Structure {
    tags: Tags,
    kids: Vec<Vec<Kid>>,
    /// For each page the tags of its stretches, by number.
    contents: Vec<Vec<TagId>>,
    widgets: Vec<(Tick, usize)>,
    links: Vec<(Link, usize)>,
}

impl Structure {
    /// Tags that hold nothing yet.
    pub fn new(tags: Tags, pages: usize) -> Self {
        let kids = vec![Vec::new(); tags.len()];
        Self { tags, kids, contents: vec![Vec::new(); pages], widgets: Vec::new(), links: Vec::new() }
    }

    /// What a tag stands for.
    pub fn role(&self, tag: TagId) -> Role {
        self.tags.get(tag).role
    }

    /// Adds a stretch of contents to a tag and gives its number on the page.
    pub fn add_content(&mut self, tag: TagId, page: usize) -> i64 {
        let number = i64::try_from(self.contents[page].len()).unwrap_or(i64::MAX);
        self.contents[page].push(tag);
        self.add(tag, Kid::Content { page, number });
        number
    }

    /// Adds a box to tick.
    pub fn add_widget(&mut self, tick: &Tick, page: usize) {
        self.add(tick.tag, Kid::Widget(self.widgets.len()));
        self.widgets.push((tick.clone(), page));
    }

    /// Adds the area of a link.
    pub fn add_link(&mut self, link: &Link, page: usize) {
        self.add(link.tag, Kid::Link(self.links.len()));
        self.links.push((link.clone(), page));
    }

    /// Adds something to a tag, and the tag to those around it if this is the first thing in it.
    fn add(&mut self, tag: TagId, kid: Kid) {
        let first = self.kids[tag].is_empty();
        if let (true, Some(parent)) = (first, self.tags.get(tag).parent) {
            self.add(parent, Kid::Tag(tag));
        }
        self.kids[tag].push(kid);
    }

    /// Puts the cells that hold nothing into their rows, once all contents are written: a row has all its cells.
    pub fn complete_rows(&mut self) {
        for tag in 0..self.tags.len() {
            let told = self.tags.get(tag);
            if let (true, true, Some(row)) = (told.role.is_cell(), self.kids[tag].is_empty(), told.parent)
                && !self.kids[row].is_empty()
            {
                self.kids[row].push(Kid::Tag(tag));
                self.kids[row].sort_by_key(|kid| if let Kid::Tag(cell) = kid { *cell } else { 0 });
            }
        }
    }

    /// Writes tags, fields and links into a document.
    pub fn write(&self, document: &mut Document, pages: &[ObjectId], height: f32, catalog: ObjectId) {
        let root = document.new_object_id();
        let elements: Vec<ObjectId> = (0..self.tags.len()).map(|_| document.new_object_id()).collect();
        let appearances = Appearances::of(self.widgets.first().map(|(tick, _)| tick), document);
        let widgets: Vec<ObjectId> =
            self.widgets.iter().map(|(tick, page)| document.add_object(widget(tick, pages[*page], height, appearances.as_ref()))).collect();
        let links: Vec<ObjectId> =
            self.links.iter().map(|(link, page)| document.add_object(link_annotation(link, pages[*page], height))).collect();

        for (tag, element) in elements.iter().enumerate() {
            if self.kids[tag].is_empty() && !self.in_row(tag) {
                continue;
            }
            let mut entry = self.element(tag, &elements, root, pages, &widgets, &links);
            if self.tags.get(tag).role == Role::Note {
                entry.set("ID", Object::string_literal(format!("note-{tag}")));
            }
            document.objects.insert(*element, Object::Dictionary(entry));
        }
        let parents = self.parents(document, &elements, pages, &widgets, &links);
        let tree = document.add_object(dictionary! { "Nums" => parents.0 });
        let whole = dictionary! { "Type" => "StructTreeRoot", "K" => elements[0], "ParentTree" => tree, "ParentTreeNextKey" => parents.1 };
        document.objects.insert(root, Object::Dictionary(whole));
        if let Ok(Object::Dictionary(catalog)) = document.get_object_mut(catalog) {
            catalog.set("StructTreeRoot", root);
            catalog.set("MarkInfo", dictionary! { "Marked" => true });
            if !widgets.is_empty() {
                let fields: Vec<Object> = widgets.iter().map(|id| Object::Reference(*id)).collect();
                catalog.set("AcroForm", dictionary! { "Fields" => fields, "NeedAppearances" => false });
            }
        }
        self.annotations(document, pages, &widgets, &links);
    }

    /// Whether it is a cell of a row that is written.
    fn in_row(&self, tag: TagId) -> bool {
        let told = self.tags.get(tag);
        told.role.is_cell() && told.parent.is_some_and(|row| !self.kids[row].is_empty())
    }

    fn element(
        &self,
        tag: TagId,
        elements: &[ObjectId],
        root: ObjectId,
        pages: &[ObjectId],
        widgets: &[ObjectId],
        links: &[ObjectId],
    ) -> Dictionary {
        let told = self.tags.get(tag);
        let object = |id: ObjectId, page: usize| Object::Dictionary(dictionary! { "Type" => "OBJR", "Obj" => id, "Pg" => pages[page] });
        let mut home = None;
        let mut kids: Vec<Object> = Vec::new();
        for kid in &self.kids[tag] {
            kids.push(match kid {
                Kid::Tag(inner) => Object::Reference(elements[*inner]),
                Kid::Widget(number) => object(widgets[*number], self.widgets[*number].1),
                Kid::Link(number) => object(links[*number], self.links[*number].1),
                Kid::Content { page, number } if *home.get_or_insert(*page) == *page => Object::Integer(*number),
                Kid::Content { page, number } => {
                    Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => *number })
                }
            });
        }
        let mut entry =
            dictionary! { "Type" => "StructElem", "S" => told.role.name(), "P" => told.parent.map_or(root, |parent| elements[parent]) };
        if let Some(page) = home {
            entry.set("Pg", pages[page]);
        }
        if let Some(lang) = &told.lang {
            entry.set("Lang", Object::string_literal(lang.clone()));
        }
        if let Some(alt) = &told.alt {
            entry.set("Alt", text_string(alt));
        }
        if told.role == Role::List {
            entry.set("A", dictionary! { "O" => "List", "ListNumbering" => "None" });
        }
        if let Some(attributes) = table_attributes(told.role) {
            entry.set("A", attributes);
        }
        if kids.is_empty() {
            return entry;
        }
        let kids = if kids.len() == 1 { kids.swap_remove(0) } else { Object::Array(kids) };
        entry.set("K", kids);
        entry
    }

    /// Which tag each stretch, field and link belongs to (ISO 32000-1, 14.7.4.4), and the next free number.
    fn parents(
        &self,
        document: &mut Document,
        elements: &[ObjectId],
        pages: &[ObjectId],
        widgets: &[ObjectId],
        links: &[ObjectId],
    ) -> (Vec<Object>, i64) {
        let mut numbers: Vec<Object> = Vec::new();
        let mut next: i64 = 0;
        for (page, tags) in pages.iter().zip(&self.contents) {
            let tags: Vec<Object> = tags.iter().map(|tag| Object::Reference(elements[*tag])).collect();
            numbers.extend([Object::Integer(next), Object::Array(tags)]);
            if let Ok(Object::Dictionary(page)) = document.get_object_mut(*page) {
                page.set("StructParents", next);
                page.set("Tabs", "S");
            }
            next += 1;
        }
        let widgets = widgets.iter().zip(self.widgets.iter().map(|(tick, _)| tick.tag));
        let links = links.iter().zip(self.links.iter().map(|(link, _)| link.tag));
        for (annotation, tag) in widgets.chain(links) {
            numbers.extend([Object::Integer(next), Object::Reference(elements[tag])]);
            if let Ok(Object::Dictionary(annotation)) = document.get_object_mut(*annotation) {
                annotation.set("StructParent", next);
            }
            next += 1;
        }
        (numbers, next)
    }

    fn annotations(&self, document: &mut Document, pages: &[ObjectId], widgets: &[ObjectId], links: &[ObjectId]) {
        for (number, page) in pages.iter().enumerate() {
            let widgets = widgets.iter().zip(&self.widgets).filter(|(_, (_, page))| *page == number).map(|(id, _)| *id);
            let links = links.iter().zip(&self.links).filter(|(_, (_, page))| *page == number).map(|(id, _)| *id);
            let all: Vec<Object> = widgets.chain(links).map(Object::Reference).collect();
            if let Ok(Object::Dictionary(page)) = document.get_object_mut(*page) {
                if all.is_empty() {
                    page.remove(b"Annots");
                } else {
                    page.set("Annots", all);
                }
            }
        }
    }
}

/// What a cell tells of itself beyond its words (ISO 32000-1, 14.8.5.7).
fn table_attributes(role: Role) -> Option<Dictionary> {
    let (scope, columns) = match role {
        Role::HeaderCell(scope, columns) => (Some(scope), columns),
        Role::DataCell(columns) if columns > 1 => (None, columns),
        _ => return None,
    };
    let mut attributes = dictionary! { "O" => "Table" };
    match scope {
        Some(Scope::Row) => attributes.set("Scope", "Row"),
        Some(Scope::Column) => attributes.set("Scope", "Column"),
        None => {}
    }
    if columns > 1 {
        attributes.set("ColSpan", i64::from(columns));
    }
    Some(attributes)
}

/// A text string of PDF as an object: ASCII as it is, all else as UTF-16.
pub(super) fn text_string(text: &str) -> Object {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    Object::String(if is_plain { text.as_bytes().to_vec() } else { utf16(text) }, StringFormat::Literal)
}

fn rectangle(area: &crate::render::pdf::page::Area, height: f32) -> Vec<Object> {
    let edges = [area.x, height - area.y - area.height, area.x + area.width, height - area.y];
    edges.into_iter().map(|edge| Object::Real((edge * 100.0).round() / 100.0)).collect()
}

/// How a box looks ticked and not.
struct Appearances {
    on: ObjectId,
    off: ObjectId,
}

impl Appearances {
    fn of(tick: Option<&Tick>, document: &mut Document) -> Option<Self> {
        let tick = tick?;
        let size = tick.area.width;
        let half = tick.line / 2.0;
        let frame = format!("q {0} w 0.067 G 1 g {half} {half} {1} {1} re B Q", tick.line, size - tick.line);
        let at = |part: f32| size * part;
        let mark = format!(
            " q {:.2} w 1 J 1 j 0.067 G {:.2} {:.2} m {:.2} {:.2} l {:.2} {:.2} l S Q",
            size * 0.12,
            at(0.22),
            at(0.52),
            at(0.42),
            at(0.28),
            at(0.78),
            at(0.74),
        );
        let mut form = |contents: String| {
            let bounds = vec![0.into(), 0.into(), Object::Real(size), Object::Real(size)];
            let entries = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds, "Resources" => Dictionary::new() };
            document.add_object(lopdf::Stream::new(entries, contents.into_bytes()))
        };
        Some(Self { on: form(format!("{frame}{mark}")), off: form(frame.clone()) })
    }
}

/// A box to tick as a field of a form. It is printed, and named aloud by its step's title.
fn widget(tick: &Tick, page: ObjectId, height: f32, appearances: Option<&Appearances>) -> Dictionary {
    let state = if tick.checked { "Yes" } else { "Off" };
    let mut entries = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Btn",
        "T" => text_string(&tick.name),
        "TU" => text_string(&tick.title),
        "V" => state,
        "AS" => state,
        "DV" => "Off",
        "F" => 4,
        "P" => page,
        "Rect" => rectangle(&tick.area, height),
        "MK" => Dictionary::new(),
    };
    if let Some(Appearances { on, off }) = appearances {
        entries.set("AP", dictionary! { "N" => dictionary! { "Yes" => *on, "Off" => *off } });
    }
    entries
}

fn link_annotation(link: &Link, page: ObjectId, height: f32) -> Dictionary {
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "F" => 4,
        "P" => page,
        "Rect" => rectangle(&link.area, height),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "Contents" => text_string(&link.url),
        "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(link.url.clone()) },
    }
}
