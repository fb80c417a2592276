package org.clausary.evaluate;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

/**
 * A piece of a policy that people labelled. Immutable.
 *
 * @param document the policy it stands in
 * @param number its place there; segments of a document need not follow on one another
 * @param text its words; empty in a file of predictions
 * @param marks what the people gave it
 * @param minority what some of them gave it, too few to count
 */
public record Segment(String document, int number, String text, Marks marks, Marks minority) {

  /** Requires all parts. */
  public Segment {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(marks, "marks");
    Objects.requireNonNull(minority, "minority");
  }

  /** What it is known by. */
  public Key key() {
    return new Key(document, number);
  }

  /** A document and a place in it. */
  public record Key(String document, int number) {}

  /**
   * What a segment is said to be about.
   *
   * @param labels of the corpus
   * @param attributes with their values
   */
  public record Marks(Set<String> labels, Set<Attribute> attributes) {

    /** Nothing. */
    public static final Marks NONE = new Marks(Set.of(), Set.of());

    /** Copies the sets. */
    public Marks {
      labels = Set.copyOf(labels);
      attributes = Set.copyOf(attributes);
    }
  }

  /** An attribute of a corpus with one of its values. */
  public record Attribute(String name, String value) {
    static final Comparator<Attribute> ORDER =
        Comparator.comparing(Attribute::name).thenComparing(Attribute::value);

    @Override
    public String toString() {
      return name + "=" + value;
    }
  }
}
