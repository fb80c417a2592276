package org.clausary.extract;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausary.document.Clause;
import org.clausary.ontology.Concept;
import org.clausary.text.Span;

/**
 * What a clause says is done, or denied: the central record of the toolkit ("data practice" of
 * OPP-115, {@code dpv:Process} of W3C DPV). Knows no RDF. Immutable and thread-safe.
 *
 * @param clause the clause that says it
 * @param evidence the exact characters it rests on, in the decoded source; inside the clause's span
 * @param kind what it is about, a concept of {@code cla:PracticeKinds}
 * @param actor who acts
 * @param polarity affirmed or denied
 * @param modality how firmly
 * @param values what it involves; every concept once, in order of appearance
 * @param facts literal values: words, periods, ages, names, channels
 * @param confidence 0 to 1, how sure the reading is
 */
public record Practice(
    Clause clause,
    Span evidence,
    Concept kind,
    Actor actor,
    Polarity polarity,
    Modality modality,
    Map<Role, List<Concept>> values,
    List<Fact> facts,
    double confidence) {

  /** Who acts. */
  public enum Actor {
    FIRST_PARTY("FirstParty"),
    THIRD_PARTY("ThirdParty"),
    USER("User"),
    UNSTATED("UnstatedActor");

    private final String localName;

    Actor(String localName) {
      this.localName = localName;
    }

    /** Local name in the core vocabulary. */
    public String localName() {
      return localName;
    }
  }

  /** Whether the clause says that it is done or that it is not done. */
  public enum Polarity {
    AFFIRMED("Affirmed"),
    DENIED("Denied");

    private final String localName;

    Polarity(String localName) {
      this.localName = localName;
    }

    /** Local name in the core vocabulary. */
    public String localName() {
      return localName;
    }
  }

  /** How firmly the clause says it. */
  public enum Modality {
    DOES("Does"),
    MAY("May"),
    MUST("Must"),
    ENDEAVOURS("Endeavours");

    private final String localName;

    Modality(String localName) {
      this.localName = localName;
    }

    /** Local name in the core vocabulary. */
    public String localName() {
      return localName;
    }
  }

  /** The part a concept plays in a practice. */
  public enum Role {
    PROCESSING,
    PERSONAL_DATA,
    PURPOSE,
    LEGAL_BASIS,
    RECIPIENT,
    DATA_SOURCE,
    STORAGE_CONDITION,
    LOCATION,
    JURISDICTION,
    DATA_SUBJECT,
    RIGHT,
    MEASURE,
    CHOICE,
    CONTACT_ROLE,
    CHANGE_NOTICE
  }

  /**
   * A literal value of a practice.
   *
   * @param type what it is
   * @param value the exact words for {@code CONDITION}, {@code EXCEPTION}, {@code LIMITATION},
   *     {@code OPEN_ENDED}, {@code CHANNEL}, {@code PARTY}; an {@code xsd:duration} for {@code
   *     DURATION} and {@code DEADLINE}; digits for {@code AGE}
   * @param span where the words stand, in the decoded source
   */
  public record Fact(Type type, String value, Span span) {
    /** What a literal value is. */
    public enum Type {
      CONDITION,
      EXCEPTION,
      LIMITATION,
      OPEN_ENDED,
      DURATION,
      DEADLINE,
      AGE,
      CHANNEL,
      PARTY
    }

    /** Requires all parts. */
    public Fact {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(span, "span");
    }
  }

  /**
   * @throws IllegalArgumentException if the evidence leaves the clause or the confidence is not
   *     between 0 and 1
   */
  public Practice {
    Objects.requireNonNull(kind, "kind");
    if (!clause.span().contains(evidence)) {
      throw new IllegalArgumentException("evidence " + evidence + " leaves " + clause.span());
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
    }
    var copy = new EnumMap<Role, List<Concept>>(Role.class);
    values.forEach((role, concepts) -> copy.put(role, List.copyOf(concepts)));
    values = java.util.Collections.unmodifiableMap(copy);
    facts = List.copyOf(facts);
  }

  /** The concepts in a role, in order of appearance; empty if none. */
  public List<Concept> concepts(Role role) {
    return values.getOrDefault(role, List.of());
  }

  /** The same practice, resting on other characters of its clause. */
  Practice withEvidence(Span other) {
    return new Practice(clause, other, kind, actor, polarity, modality, values, facts, confidence);
  }

  /** The same practice with one more value, resting on the words for it as well. */
  Practice with(Role role, Concept concept, Span words) {
    var more = new EnumMap<Role, List<Concept>>(Role.class);
    more.putAll(values);
    more.put(role, Stream.concat(concepts(role).stream(), Stream.of(concept)).distinct().toList());
    var wide =
        new Span(Math.min(evidence.start(), words.start()), Math.max(evidence.end(), words.end()));
    return new Practice(clause, wide, kind, actor, polarity, modality, more, facts, confidence);
  }

  /** The first literal of a type. */
  public Optional<Fact> fact(Fact.Type type) {
    return facts.stream().filter(fact -> fact.type() == type).findFirst();
  }

  /** Starts a practice stated by {@code clause}; evidence is the whole clause unless set. */
  public static Builder of(Clause clause, Concept kind) {
    return new Builder(clause, kind);
  }

  /** Collects the parts of a practice. Not thread-safe. */
  public static final class Builder {
    private final Clause clause;
    private Concept kind;
    private Span evidence;
    private Actor actor = Actor.UNSTATED;
    private Polarity polarity = Polarity.AFFIRMED;
    private Modality modality = Modality.DOES;
    private final Map<Role, Set<Concept>> values = new EnumMap<>(Role.class);
    private final Set<Fact> facts = new LinkedHashSet<>();
    private double confidence = 1.0;

    private Builder(Clause clause, Concept kind) {
      this.clause = Objects.requireNonNull(clause, "clause");
      this.kind = kind;
      this.evidence = clause.span();
    }

    /** Replaces the kind. */
    public Builder kind(Concept value) {
      kind = value;
      return this;
    }

    /** The exact characters the practice rests on, in the decoded source. */
    public Builder evidence(Span value) {
      evidence = value;
      return this;
    }

    /** Who acts. */
    public Builder actor(Actor value) {
      actor = value;
      return this;
    }

    /** Affirmed or denied. */
    public Builder polarity(Polarity value) {
      polarity = value;
      return this;
    }

    /** How firmly. */
    public Builder modality(Modality value) {
      modality = value;
      return this;
    }

    /** Adds a concept in a role; a second time has no effect. */
    public Builder add(Role role, Concept concept) {
      values.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(concept);
      return this;
    }

    /** Adds a literal. */
    public Builder add(Fact fact) {
      facts.add(fact);
      return this;
    }

    /** How sure the reading is, 0 to 1. */
    public Builder confidence(double value) {
      confidence = value;
      return this;
    }

    /** True if a concept was added in the role. */
    public boolean has(Role role) {
      return values.containsKey(role);
    }

    /** The practice. */
    public Practice build() {
      var lists = new EnumMap<Role, List<Concept>>(Role.class);
      values.forEach((role, concepts) -> lists.put(role, List.copyOf(concepts)));
      var sorted = facts.stream().sorted(Comparator.comparing(Fact::type)).toList();
      return new Practice(
          clause, evidence, kind, actor, polarity, modality, lists, sorted, confidence);
    }
  }
}
