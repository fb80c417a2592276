package org.clausary.text;

/**
 * Where a piece of text sits in a longer one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start first character, 0-based, in UTF-16 code units
 * @param end one past the last character; never less than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException if the numbers are not a range
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " is not a range");
    }
  }

  /** Number of UTF-16 code units covered. */
  public int length() {
    return end - start;
  }

  /** The characters covered, of the text this span belongs to. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** True if every character of {@code other} is covered. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** True if at least one character is shared. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that covers both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** By start, then the longer one first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
