package org.clausary.document;

import java.util.List;
import java.util.Map;
import org.clausary.problem.Problem;

/**
 * A policy as read: immutable, thread-safe, JDK types only.
 *
 * @param name where it was read from, as the user gave it, with forward slashes
 * @param sha256 of the bytes as received, lower-case hexadecimal
 * @param source the decoded characters all offsets point into; for PDF and DOCX the extracted text
 * @param title the first heading or declared title, or empty
 * @param language BCP 47 tag of most of the text
 * @param frontMatter declared key and value pairs, in order; empty if there are none
 * @param sections in document order
 * @param clauses in document order
 * @param problems what was repaired or is doubtful
 */
public record PolicyDocument(
    String name,
    String sha256,
    String source,
    String title,
    String language,
    Map<String, String> frontMatter,
    List<Section> sections,
    List<Clause> clauses,
    List<Problem> problems) {

  /** Copies the lists; the map keeps its order. */
  public PolicyDocument {
    frontMatter = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(frontMatter));
    sections = List.copyOf(sections);
    clauses = List.copyOf(clauses);
    problems = List.copyOf(problems);
  }
}
