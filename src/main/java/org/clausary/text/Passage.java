package org.clausary.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * A piece of text as a reader sees it (marks, tags and line wraps gone), with the way back to the
 * source it was read from.
 *
 * <p>Each UTF-16 unit of {@link #text()} knows the source characters it stands for. A unit that a
 * reader inserted (the space that replaces a line break or a tag) stands for the source characters
 * it replaced, or for an empty span between its neighbours. Immutable and thread-safe.
 */
public final class Passage {

  /** The passage without any text, at the start of the source. */
  public static final Passage EMPTY = new Passage("", new int[0], new int[0]);

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Passage(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** A passage that is a slice of the source, character for character. */
  public static Passage verbatim(CharSequence source, Span span) {
    int[] starts = new int[span.length()];
    int[] ends = new int[span.length()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = span.start() + i;
      ends[i] = starts[i] + 1;
    }
    return new Passage(span.of(source), starts, ends);
  }

  /** The text as read. */
  public String text() {
    return text;
  }

  /** True if there is no text. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Number of UTF-16 units of {@link #text()}. */
  public int length() {
    return text.length();
  }

  /**
   * The source characters that a part of the text stands for.
   *
   * @param part a span of {@link #text()}, not empty unless the passage is
   * @return 0-based UTF-16 offsets into the decoded source
   */
  public Span toSource(Span part) {
    Objects.checkFromToIndex(part.start(), part.end(), text.length());
    if (text.isEmpty()) {
      return new Span(0, 0);
    }
    if (part.length() == 0) {
      int at = part.start() < text.length() ? starts[part.start()] : ends[text.length() - 1];
      return new Span(at, at);
    }
    int start = starts[part.start()];
    return new Span(start, Math.max(start, ends[part.end() - 1]));
  }

  /** The source characters that the whole passage stands for. */
  public Span source() {
    return toSource(new Span(0, text.length()));
  }

  /**
   * The part of the text that stands for source characters: the way back of {@link #toSource}.
   *
   * @param source 0-based UTF-16 offsets into the decoded source
   * @return a span of {@link #text()}; empty if no unit stands for any of them
   */
  public Span fromSource(Span source) {
    int from = 0;
    while (from < starts.length && starts[from] < source.start()) {
      from++;
    }
    int to = from;
    while (to < starts.length && starts[to] < source.end()) {
      to++;
    }
    return new Span(from, to);
  }

  /** The source characters that one unit of the text stands for. */
  Span unit(int index) {
    return new Span(starts[index], ends[index]);
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** A part of this passage, as a passage. */
  public Passage slice(Span part) {
    return new Passage(
        part.of(text),
        Arrays.copyOfRange(starts, part.start(), part.end()),
        Arrays.copyOfRange(ends, part.start(), part.end()));
  }

  /** This passage without white space at either end. */
  public Passage strip() {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start == 0 && end == text.length() ? this : slice(new Span(start, end));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passage p
        && text.equals(p.text)
        && Arrays.equals(starts, p.starts)
        && Arrays.equals(ends, p.ends);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + Arrays.hashCode(starts);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects the units of a passage in reading order. Not thread-safe. */
  public static final class Builder {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    /** An empty builder. */
    public Builder() {
      this(64);
    }

    /** An empty builder with room for {@code capacity} units. */
    public Builder(int capacity) {
      int room = Math.max(16, capacity);
      text = new StringBuilder(room);
      starts = new int[room];
      ends = new int[room];
    }

    /** Adds one unit that stands for the source characters {@code start} to {@code end}. */
    public Builder append(char unit, int start, int end) {
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      text.append(unit);
      starts[at] = start;
      ends[at] = end;
      return this;
    }

    /** Adds several units that all stand for the same source characters (an HTML entity, say). */
    public Builder append(CharSequence units, int start, int end) {
      for (int i = 0; i < units.length(); i++) {
        append(units.charAt(i), start, end);
      }
      return this;
    }

    /** Adds a whole passage. */
    public Builder append(Passage passage) {
      for (int i = 0; i < passage.length(); i++) {
        append(passage.text.charAt(i), passage.starts[i], passage.ends[i]);
      }
      return this;
    }

    /** Number of units so far. */
    public int length() {
      return text.length();
    }

    /** The last unit, or {@code '\0'} if there is none. */
    public char last() {
      return text.length() == 0 ? '\0' : text.charAt(text.length() - 1);
    }

    /** The passage collected so far. */
    public Passage build() {
      int n = text.length();
      return new Passage(text.toString(), Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
    }
  }
}
