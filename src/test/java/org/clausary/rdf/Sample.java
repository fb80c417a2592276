package org.clausary.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction;
import org.clausary.extract.Practice;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/** Small extractions made by hand, for tests of what comes after extraction. */
public final class Sample {

  public static final String TEXT =
      """
      # Who we are
      Brightvale Optics GmbH runs this service.
      We may share:
      * your **e-mail address** with partners, unless the law forbids it;
      我们保存您的邮箱地址三十天。
      Write to privacy@brightvale.example or https://brightvale.example/privacy?x=1.
      """;

  private Sample() {}

  /** A policy of six clauses and four practices. */
  public static Extraction extraction() {
    return extraction("policies/brightvale/en/2026-02-03.md", TEXT);
  }

  /** The same, read from another place or with another text. */
  public static Extraction extraction(String name, String text) {
    List<Clause> clauses = clauses(text);
    var document =
        new PolicyDocument(
            name,
            Sha256.of(text),
            text,
            "Who we are",
            "en",
            Map.of(),
            List.of(),
            clauses,
            List.of());
    var practices = practices(text, clauses);
    var outcomes = new LinkedHashMap<String, Extraction.Outcome>();
    clauses.forEach(c -> outcomes.put(c.id(), Extraction.Outcome.STRUCTURAL));
    practices.forEach(p -> outcomes.put(p.clause().id(), Extraction.Outcome.GAVE_PRACTICE));
    var email = concept("EmailAddress", Scheme.DATA_CATEGORIES);
    return new Extraction(
        document,
        practices,
        Map.of(
            clauses.get(3).id(), List.of(new Extraction.Place(email, clauses.get(3).span(), true))),
        outcomes,
        Map.of(),
        List.of(
            new Extraction.Party(
                "Brightvale Optics GmbH", "Brightvale Optics", clauses.get(1).span())),
        Optional.of(LocalDate.of(2026, 1, 31)));
  }

  private static List<Practice> practices(String text, List<Clause> clauses) {
    var email = concept("EmailAddress", Scheme.DATA_CATEGORIES);
    Clause who = clauses.get(1);
    Clause share = clauses.get(3);
    Clause keep = clauses.get(4);
    Clause write = clauses.get(5);
    return List.of(
        Practice.of(who, concept("ControllerStatement", Scheme.PRACTICE_KINDS))
            .add(fact(Fact.Type.PARTY, "Brightvale Optics GmbH", text))
            .confidence(1)
            .build(),
        Practice.of(share, concept("Sharing", Scheme.PRACTICE_KINDS))
            .evidence(span("your **e-mail address** with partners", text))
            .actor(Practice.Actor.FIRST_PARTY)
            .modality(Practice.Modality.MAY)
            .add(Role.PROCESSING, concept("Share", Scheme.PROCESSING_ACTIONS))
            .add(Role.PERSONAL_DATA, email)
            .add(Role.RECIPIENT, concept("BusinessPartner", Scheme.RECIPIENTS))
            .add(fact(Fact.Type.EXCEPTION, "unless the law forbids it", text))
            .confidence(0.926)
            .build(),
        Practice.of(keep, concept("Retention", Scheme.PRACTICE_KINDS))
            .actor(Practice.Actor.FIRST_PARTY)
            .add(Role.PERSONAL_DATA, email)
            .add(new Fact(Fact.Type.DURATION, "P30D", span("三十天", text)))
            .confidence(0.9)
            .build(),
        Practice.of(write, concept("ContactStatement", Scheme.PRACTICE_KINDS))
            .add(fact(Fact.Type.CHANNEL, "privacy@brightvale.example", text))
            .add(fact(Fact.Type.CHANNEL, "https://brightvale.example/privacy?x=1", text))
            .add(Role.CONTACT_ROLE, concept("PrivacyContact", Scheme.CONTACT_ROLES))
            .build());
  }

  private static List<Clause> clauses(String text) {
    var clauses = new ArrayList<Clause>();
    Passage leadIn = Passage.EMPTY;
    int start = 0;
    for (String line : text.lines().toList()) {
      var span = new Span(start, start + line.length());
      boolean item = line.startsWith("* ");
      var shown = item ? new Span(span.start() + 2, span.end()) : span;
      Passage read = Passage.verbatim(text, shown);
      Clause.Kind kind =
          line.startsWith("#")
              ? Clause.Kind.HEADING
              : item ? Clause.Kind.LIST_ITEM : Clause.Kind.SENTENCE;
      int position = clauses.size();
      clauses.add(
          new Clause(
              Sha256.of(line).substring(0, 8),
              position,
              kind,
              kind == Clause.Kind.LIST_ITEM ? shown : span,
              item ? unmarked(read) : read,
              position == 0 ? List.of() : List.of("Who we are"),
              item ? List.of(leadIn) : List.of(),
              List.of(),
              line.startsWith("我") ? "zh" : "en",
              position + 1,
              OptionalInt.empty()));
      leadIn = read;
      start = span.end() + 1;
    }
    return clauses;
  }

  private static Passage unmarked(Passage passage) {
    var out = new Passage.Builder();
    for (int i = 0; i < passage.length(); i++) {
      if (passage.text().charAt(i) != '*') {
        out.append(passage.slice(new Span(i, i + 1)));
      }
    }
    return out.build();
  }

  private static Fact fact(Fact.Type type, String words, String text) {
    return new Fact(type, words, span(words, text));
  }

  private static Span span(String words, String text) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  /** A concept without labels. */
  public static Concept concept(String name, Scheme scheme) {
    return new Concept(Cla.NS + name, name, scheme, Map.of(), List.of(), Set.of(name), Map.of());
  }
}
