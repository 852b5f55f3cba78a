use std::path::Path;
fn main() {
    let r = accanto_content::read(Path::new("assets"), "2026-11-21".parse().unwrap());
    for p in &r.problems {
        println!("{p}");
    }
    let w = accanto_site::Widget::read(Path::new("target/accanto/widget")).unwrap();
    let s = accanto_site::Site::build(&r.content.unwrap(), &w);
    s.write(Path::new("target/accanto/site")).unwrap();
    for (n, b) in &s.files {
        println!("{n} {} br {}", b.len(), accanto_site::brotli(b).len());
    }
}
