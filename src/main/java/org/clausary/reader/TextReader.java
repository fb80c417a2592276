package org.clausary.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/** Lines of plain text to blocks: wraps undone, headings found by look, lists by their bullets. */
final class TextReader {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 140;
  private static final int LONGEST_HEADING = 70;
  private static final int FEWEST_LINES = 20;

  private final String source;
  private final List<TextLine> lines;
  private final int width;
  private final boolean inLines;
  private final List<Block> blocks = new ArrayList<>();
  private Set<String> compounds;

  private TextReader(String source, List<TextLine> lines) {
    this.source = source;
    this.lines = lines;
    this.width = width();
    this.inLines = width == 0 && lines.size() >= FEWEST_LINES && !hasGap();
  }

  static Reading read(String source) {
    Span all = new Span(0, source.length());
    return new Reading(source, Map.of(), "", part(source, all), List.of());
  }

  /** The blocks of a part of a source that is plain text. */
  static List<Block> part(String source, Span span) {
    return blocks(source, split(source, span));
  }

  static List<Block> blocks(String source, List<TextLine> lines) {
    var reader = new TextReader(source, lines);
    reader.read();
    return reader.blocks;
  }

  private static List<TextLine> split(String source, Span span) {
    var lines = new ArrayList<TextLine>();
    boolean gap = false;
    int start = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      if (i < span.end() && !endsLine(source.charAt(i))) {
        continue;
      }
      if (source.substring(start, i).isBlank()) {
        // the empty line between CR and LF is none
        gap |=
            !(i > 0 && i < span.end() && source.charAt(i) == '\n' && source.charAt(i - 1) == '\r');
      } else {
        lines.add(new TextLine(start, i, gap, false, 0));
        gap = false;
      }
      start = i + 1;
    }
    return lines;
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private String text(TextLine line) {
    return source.substring(line.start(), line.end());
  }

  private String text(int index) {
    return text(lines.get(index)).strip();
  }

  /** The width the text is wrapped at: that of the longest lines but one in ten; 0 if it is not. */
  private int width() {
    int[] rooms =
        lines.stream().mapToInt(l -> Chars.room(text(l).stripTrailing())).sorted().toArray();
    if (rooms.length < 4) {
      return rooms.length == 0 || rooms[rooms.length - 1] > WIDEST ? 0 : rooms[rooms.length - 1];
    }
    int width = rooms[Math.min(rooms.length - 1, rooms.length * 9 / 10)];
    return width < NARROWEST || width > WIDEST ? 0 : width;
  }

  private void read() {
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean ends = i + 1 == lines.size() || lines.get(i + 1).gap();
      if (isHeading(start, i, ends)) {
        paragraph(start, i);
        Passage heading = Lines.joined(plain(i).build(), ' ');
        int level = lines.get(i).level();
        blocks.add(new Block.Heading(level > 0 ? level : level(i), heading));
        start = isRule(i + 1) ? i + 2 : i + 1;
        i = start - 1;
      } else if (ends) {
        paragraph(start, i + 1);
        start = i + 1;
      }
    }
    paragraph(start, lines.size());
  }

  private int level(int index) {
    return isRule(index + 1) || isCapitals(text(index)) || lines.get(index).bold()
        ? Block.Heading.BOLD
        : Block.Heading.LINE;
  }

  private Lines plain(int index) {
    var out = new Lines();
    TextLine line = lines.get(index);
    out.verbatim(source, line.start(), line.end(), false);
    return out;
  }

  /** A row of equals signs, hyphens or tildes under a line. */
  private boolean isRule(int index) {
    if (index >= lines.size() || lines.get(index).gap()) {
      return false;
    }
    String text = text(index);
    return text.length() > 2
        && text.chars().allMatch(c -> c == text.charAt(0))
        && "=-~_*".indexOf(text.charAt(0)) >= 0;
  }

  private boolean isHeading(int start, int index, boolean ends) {
    TextLine line = lines.get(index);
    String text = text(index);
    boolean first = index == start || !wraps(index - 1);
    if (!first || !Looks.hasLetter(text) || Enumerator.of(text).isBullet()) {
      return false;
    }
    if (line.level() > 0 || isRule(index + 1)) {
      return Chars.room(text) <= 2 * LONGEST_HEADING;
    }
    boolean last = index + 1 == lines.size();
    if (last || Chars.room(text) > LONGEST_HEADING || !Looks.isHeading(text)) {
      return false;
    }
    if (line.bold() || isCapitals(text)) {
      return true;
    }
    boolean alone =
        inLines ? !isListed(index) : index == start && ends && line.gap() == (index > 0);
    boolean label = Chars.isColon(Chars.lastMark(text));
    return alone && !label && isNamelike(text) && startsText(index + 1);
  }

  /** True if no empty line parts the paragraphs: then each line is one, or a heading. */
  private boolean hasGap() {
    return lines.stream().skip(1).anyMatch(TextLine::gap);
  }

  /** True if the number before or after is of the same sequence: an item of a list, or contents. */
  private boolean isListed(int index) {
    Enumerator mark = Enumerator.of(text(index));
    return mark.isPresent()
        && (index > 0 && Enumerator.of(text(index - 1)).isSiblingOf(mark)
            || index + 1 < lines.size() && Enumerator.of(text(index + 1)).isSiblingOf(mark));
  }

  /** A capital, a number or an ideograph first, and no comma. */
  private static boolean isNamelike(String text) {
    char first = text.charAt(0);
    boolean opens =
        Character.isUpperCase(first) || Chars.isIdeograph(first) || Enumerator.of(text).isPresent();
    return opens && text.indexOf(',') < 0 && text.indexOf(0xFF0C) < 0 && text.indexOf('@') < 0;
  }

  private boolean startsText(int index) {
    String next = text(index);
    Enumerator mark = Enumerator.of(next);
    return Chars.room(next) > LONGEST_HEADING / 2
        || mark.isPresent()
        || Looks.endsSentence(next)
        || index + 1 < lines.size() && lines.get(index + 1).gap();
  }

  private static boolean isCapitals(String text) {
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return capitals > 3 && text.chars().noneMatch(Character::isLowerCase);
  }

  /** True if the break after that line only wraps: the next word would not have fitted. */
  private boolean wraps(int index) {
    if (index + 1 >= lines.size() || lines.get(index + 1).gap() || width == 0) {
      return false;
    }
    String next = text(index + 1);
    int word = 0;
    while (word < next.length() && !Chars.isSpace(next.charAt(word)) && word < 30) {
      word++;
    }
    if (Chars.isWide(next.charAt(0))) {
      word = 2;
    }
    int room = Chars.room(text(lines.get(index)).stripTrailing());
    return room + 1 + word > width * 0.9;
  }

  private void paragraph(int from, int to) {
    if (from >= to) {
      return;
    }
    var out = new Lines();
    for (int i = from; i < to; i++) {
      TextLine line = lines.get(i);
      int end = line.end();
      boolean wraps = i + 1 < to && wraps(i) && !Enumerator.of(text(i + 1)).isBullet();
      int hyphen = i + 1 < to ? hyphen(line, lines.get(i + 1)) : -1;
      if (hyphen >= 0) {
        out.verbatim(source, line.start(), hyphen, line.bold());
        continue;
      }
      out.verbatim(source, line.start(), end, line.bold());
      out.line(wraps ? Line.Break.SOFT : Line.Break.HARD);
    }
    blocks.addAll(Paragraphs.of(out.build(), inLines));
  }

  /** Where a word that goes on in the next line ends; -1 if none does. */
  private int hyphen(TextLine line, TextLine next) {
    int end = line.end();
    while (end > line.start() && Chars.isSpace(source.charAt(end - 1))) {
      end--;
    }
    char last = end > line.start() + 2 ? source.charAt(end - 1) : '\0';
    boolean soft = last == 0x00AD;
    if (last != '-' && last != 0x2010 && !soft || !Character.isLetter(source.charAt(end - 2))) {
      return -1;
    }
    String rest = text(next).strip();
    if (!Character.isLowerCase(rest.charAt(0))) {
      return -1;
    }
    // a word that is written with its hyphen elsewhere keeps it
    int start = end - 1;
    while (start > line.start() && isWordPart(source.charAt(start - 1))) {
      start--;
    }
    int stop = 0;
    while (stop < rest.length() && isWordPart(rest.charAt(stop))) {
      stop++;
    }
    boolean compound =
        hyphenated().contains(source.substring(start, end) + rest.substring(0, stop));
    return compound && !soft ? end : end - 1;
  }

  private static boolean isWordPart(char c) {
    return c == '-' || Character.isLetter(c);
  }

  private Set<String> hyphenated() {
    if (compounds == null) {
      compounds = new HashSet<>();
      for (TextLine line : lines) {
        Arrays.stream(text(line).split("[^\\p{L}-]+"))
            .filter(w -> w.indexOf('-') > 0)
            .forEach(compounds::add);
      }
    }
    return compounds;
  }
}
