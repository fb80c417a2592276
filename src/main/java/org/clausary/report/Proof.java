package org.clausary.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a finding is there: the rule, the rows of its table, the law, the practices, the characters
 * they stand in, the bytes those were read from. Codes and words are those of the ontology, in
 * English. Immutable.
 *
 * @param finding IRI
 * @param kind of finding, such as exposure
 * @param name of the row that gave it, or the scope of an exposure; may be empty
 * @param row local name of that row; empty for an exposure
 * @param level notation, empty if it has none
 * @param score of an exposure, else empty
 * @param status of a disclosure or kind of a contradiction, else empty
 * @param message why it matters
 * @param rule file of {@code queries/infer} without its number
 * @param ruleName what that rule does
 * @param reasons the rows it rests on, the weightiest first
 * @param evidence every practice it rests on, in the order of the text
 * @param ways smallest changes that would lower an exposure; empty for all else
 * @param origin the text
 */
public record Proof(
    String finding,
    String kind,
    String name,
    String row,
    String level,
    String score,
    String status,
    String message,
    String rule,
    String ruleName,
    List<Reason> reasons,
    List<Stated> evidence,
    List<Way> ways,
    Origin origin) {

  /** Copies the lists. */
  public Proof {
    reasons = List.copyOf(reasons);
    evidence = List.copyOf(evidence);
    ways = List.copyOf(ways);
  }

  /** Whether it is about an exposure; others have no score. */
  public boolean isExposure() {
    return !score.isEmpty();
  }

  /**
   * A row of a rule's table.
   *
   * @param row local name
   * @param name in words
   * @param weight of a factor
   * @param rationale why it matters
   * @param remedy what would end it; may be empty
   * @param ask what to ask a vendor; may be empty
   * @param laws what it rests on
   * @param conditions why it applies
   */
  public record Reason(
      String row,
      String name,
      OptionalInt weight,
      String rationale,
      String remedy,
      String ask,
      List<Law> laws,
      List<Condition> conditions) {}

  /**
   * A provision.
   *
   * @param citation as lawyers write it
   * @param name in a few words
   * @param gist what it says, in our words
   * @param from first day in force, ISO 8601; may be empty
   * @param until last day in force, ISO 8601; may be empty
   * @param verification whether the text was compared; may be empty
   * @param link where the law can be read; may be empty
   */
  public record Law(
      String citation,
      String name,
      String gist,
      String from,
      String until,
      String verification,
      String link) {}

  /**
   * Something that had to be so for a row to apply.
   *
   * @param part {@code states}, {@code lacks}, {@code shown}, {@code missing} or {@code between}
   * @param name of the pattern, in words
   * @param stated the practice that fits; empty where something is missing
   */
  public record Condition(String part, String name, Optional<Stated> stated) {}

  /**
   * A practice and its place.
   *
   * @param practice IRI
   * @param facts property and value, in words
   * @param confidence between 0 and 1
   * @param quote the exact characters
   * @param start 0-based, in UTF-16 units of the decoded source
   * @param end one past the last
   * @param line 1-based
   * @param heading path of headings; may be empty
   * @param topics of its clause, the surest first
   */
  public record Stated(
      String practice,
      List<String> facts,
      String confidence,
      String quote,
      int start,
      int end,
      int line,
      String heading,
      List<About> topics) {}

  /**
   * A topic of a clause.
   *
   * @param topic in words
   * @param score between 0 and 1
   * @param reason the strongest, in words; may be empty
   * @param weighed the largest learned words with what each adds; may be empty
   */
  public record About(String topic, String score, String reason, String weighed) {}

  /**
   * Changes that together bring an exposure down; none of them can be left out.
   *
   * @param changes rows that would no longer apply
   * @param score that is left
   * @param level that is left
   */
  public record Way(List<Reason> changes, int score, String level) {}

  /**
   * The text.
   *
   * @param policy IRI of the version
   * @param id such as {@code northlight/en/2026-03-01}
   * @param source file or address as it was given
   * @param sha256 of the bytes
   * @param clauses how many there are
   * @param understood how many gave a practice or are structural
   */
  public record Origin(
      String policy, String id, String source, String sha256, int clauses, int understood) {}
}
