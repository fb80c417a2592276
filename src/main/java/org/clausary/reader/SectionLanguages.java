package org.clausary.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausary.text.Passage;

/** The language of each section, in the order of their headings, and of the whole document. */
final class SectionLanguages {

  private final Languages languages;
  private final List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));
  private final List<String> tags = new ArrayList<>();
  private String document = Languages.UNKNOWN;
  private int size;

  private SectionLanguages(Languages languages) {
    this.languages = languages;
  }

  static SectionLanguages of(List<Block> blocks, Languages languages, Optional<String> declared) {
    var sections = new SectionLanguages(languages);
    sections.read(blocks);
    sections.decide(declared);
    return sections;
  }

  /** Language of most of the text. */
  String document() {
    return document;
  }

  /** Language of a section; 0 is the text before the first heading. */
  String section(int ordinal) {
    return tags.get(ordinal);
  }

  /** Words in the document; two ideographs count as one. */
  int size() {
    return size;
  }

  private void read(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        texts.add(new StringBuilder());
        add(heading.text());
      } else if (block instanceof Block.Paragraph paragraph) {
        add(paragraph.text());
      } else if (block instanceof Block.Items items) {
        items.items().forEach(item -> read(item.blocks()));
      } else if (block instanceof Block.Table table) {
        table.header().forEach(this::add);
        table.rows().forEach(row -> row.forEach(this::add));
      }
    }
  }

  private void add(Passage text) {
    texts.get(texts.size() - 1).append(text.text()).append('\n');
  }

  private void decide(Optional<String> declared) {
    var tallies = new ArrayList<Languages.Tally>();
    Languages.Tally total = languages.tally("");
    var whole = new StringBuilder();
    for (StringBuilder text : texts) {
      Languages.Tally tally = languages.tally(text);
      tallies.add(tally);
      total.add(tally);
      if (whole.length() < 10_000) {
        whole.append(text);
      }
    }
    size = total.size();
    if (declared.isPresent()) {
      document = declared.get();
      texts.forEach(text -> tags.add(document));
      return;
    }
    document = languages.decide(total, whole, Languages.UNKNOWN);
    String before = document;
    for (int i = 0; i < texts.size(); i++) {
      String tag = languages.decide(tallies.get(i), texts.get(i), before, document);
      tags.add(tag);
      before = tag;
    }
  }
}
