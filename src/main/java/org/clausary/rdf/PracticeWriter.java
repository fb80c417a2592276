package org.clausary.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction;
import org.clausary.extract.Practice;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.text.Span;
import org.clausary.topic.TopicScore;
import org.clausary.topic.Topics;

/**
 * Writes what was read out of a policy as triples: first the version, the policy and the parties,
 * then each clause followed by the practices it states and the topics it is about, in the order of
 * the document. Without blank nodes, and always in the same order.
 */
public final class PracticeWriter {

  private static final Span NOWHERE = new Span(0, 0);

  private final Iris iris;

  /** Writes with the IRIs that {@code iris} makes. */
  public PracticeWriter(Iris iris) {
    this.iris = iris;
  }

  /**
   * Writes one version into its named graph. Neither starts nor finishes the sink.
   *
   * @return the IRI of the version, which is the name of the graph
   */
  public String write(Extraction extraction, Topics topics, PolicyId id, RdfSink sink) {
    var version = new Version(extraction, topics, id, sink);
    sink.graph(version.iri);
    version.writeVersion();
    version.writeParties();
    version.writeClauses(true, true);
    return version.iri;
  }

  /** The same without what clauses are about, which no rule reads. */
  public void writeForRules(Extraction extraction, PolicyId id, RdfSink sink) {
    var version = new Version(extraction, Topics.NONE, id, sink);
    sink.graph(version.iri);
    version.writeVersion();
    version.writeParties();
    version.writeClauses(true, false);
  }

  /** What {@link #writeForRules} left out. */
  public void writeSubjects(Extraction extraction, Topics topics, PolicyId id, RdfSink sink) {
    var version = new Version(extraction, topics, id, sink);
    sink.graph(version.iri);
    version.writeClauses(false, true);
  }

  /** The property through which a practice points at concepts in a role. */
  static String property(Role role) {
    return switch (role) {
      case PROCESSING -> Dpv.HAS_PROCESSING;
      case PERSONAL_DATA -> Dpv.HAS_PERSONAL_DATA;
      case PURPOSE -> Dpv.HAS_PURPOSE;
      case LEGAL_BASIS -> Dpv.HAS_LEGAL_BASIS;
      case RECIPIENT -> Dpv.HAS_RECIPIENT;
      case DATA_SOURCE -> Dpv.HAS_DATA_SOURCE;
      case STORAGE_CONDITION -> Dpv.HAS_STORAGE_CONDITION;
      case LOCATION -> Dpv.HAS_LOCATION;
      case JURISDICTION -> Dpv.HAS_JURISDICTION;
      case DATA_SUBJECT -> Dpv.HAS_DATA_SUBJECT;
      case RIGHT -> Dpv.HAS_RIGHT;
      case MEASURE -> Dpv.HAS_MEASURE;
      case CHOICE -> Dpv.HAS_CONSENT_CONTROL;
      case CONTACT_ROLE -> Cla.CONTACT_ROLE;
      case CHANGE_NOTICE -> Cla.NOTICE;
    };
  }

  private static String kind(Clause.Kind kind) {
    return switch (kind) {
      case HEADING -> Cla.HEADING_KIND;
      case SENTENCE -> Cla.SENTENCE;
      case LIST_ITEM -> Cla.LIST_ITEM;
      case TABLE_ROW -> Cla.TABLE_ROW;
    };
  }

  /** In the canonical form (0.9, not 0.90), which writers would otherwise change it to. */
  private static String twoDecimals(double number) {
    var rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1).toPlainString() : rounded.toPlainString();
  }

  /** One version on its way out. */
  private final class Version {
    private final Extraction extraction;
    private final Topics topics;
    private final PolicyDocument document;
    private final PolicyId id;
    private final RdfSink sink;
    private final String iri;
    private final Map<String, List<Practice>> practices;

    Version(Extraction extraction, Topics topics, PolicyId id, RdfSink sink) {
      this.extraction = extraction;
      this.topics = topics;
      this.document = extraction.document();
      this.id = id;
      this.sink = sink;
      this.iri = iris.version(id);
      this.practices =
          extraction.practices().stream().collect(Collectors.groupingBy(p -> p.clause().id()));
    }

    void writeVersion() {
      String policy = iris.policy(id);
      type(iri, Cla.POLICY_VERSION);
      type(iri, Dpv.PRIVACY_NOTICE);
      sink.link(iri, DCTerms.isVersionOf.getURI(), policy);
      string(iri, DCTerms.identifier.getURI(), id.toString());
      string(iri, DCTerms.title.getURI(), document.title());
      string(iri, DCTerms.language.getURI(), document.language());
      PolicyNames.issued(extraction, id)
          .ifPresent(
              day -> sink.literal(iri, DCTerms.issued.getURI(), day.toString(), XSD.date.getURI()));
      string(iri, DCTerms.source.getURI(), PolicyNames.source(document.name()));
      string(iri, Cla.SHA256, document.sha256());
      controllers().forEach(party -> sink.link(iri, Dpv.HAS_DATA_CONTROLLER, party));
      type(policy, Cla.POLICY_CLASS);
      string(policy, DCTerms.identifier.getURI(), id.slug());
    }

    private Set<String> controllers() {
      return extraction.controllers().stream()
          .map(party -> iris.party(party.name()))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void writeParties() {
      var names = new LinkedHashSet<String>();
      extraction.controllers().forEach(party -> names.add(party.name()));
      extraction.practices().stream()
          .flatMap(practice -> practice.facts().stream())
          .filter(fact -> fact.type() == Fact.Type.PARTY)
          .forEach(fact -> names.add(fact.value()));
      var typed = new HashSet<String>();
      for (String name : names) {
        String party = iris.party(name);
        if (typed.add(party)) {
          type(party, Cla.PARTY_CLASS);
        }
        string(party, RDFS.label.getURI(), name);
      }
      for (Extraction.Party party : extraction.controllers()) {
        if (!party.stem().isEmpty()) {
          string(iris.party(party.name()), SKOS.altLabel.getURI(), party.stem());
        }
      }
    }

    void writeClauses(boolean contents, boolean subjects) {
      for (Clause clause : document.clauses()) {
        String clauseIri = Iris.clause(iri, clause.id());
        if (contents) {
          writeClause(clause, clauseIri);
          int n = 0;
          for (Practice practice : practices.getOrDefault(clause.id(), List.of())) {
            n++;
            writePractice(practice, clauseIri, Iris.practice(iri, clause.id(), n));
          }
        }
        if (subjects) {
          writeSubjects(clause, clauseIri);
        }
      }
    }

    private void writeSubjects(Clause clause, String subject) {
      extraction.mentions().getOrDefault(clause.id(), List.of()).stream()
          .filter(Extraction.Place::spoken)
          .map(place -> place.concept().iri())
          .distinct()
          .forEach(concept -> sink.link(subject, Cla.SPEAKS_OF, concept));
      for (TopicScore topic : topics.of(clause.id())) {
        writeTopic(topic, subject, Iris.topic(iri, clause.id(), topic.topic().name()));
      }
    }

    private void writeClause(Clause clause, String subject) {
      type(subject, Cla.CLAUSE);
      sink.link(subject, Cla.PART_OF, iri);
      sink.link(subject, Cla.POLICY, iri);
      integer(subject, Cla.POSITION, clause.position());
      sink.link(subject, Cla.CLAUSE_KIND, kind(clause.kind()));
      string(subject, Cla.HEADING, clause.heading());
      string(subject, Cla.HEADING_PATH, String.join(" > ", clause.headings()));
      clause.leadIns().stream()
          .map(leadIn -> leadIn.source().of(document.source()))
          .distinct()
          .forEach(leadIn -> string(subject, Cla.LEAD_IN, leadIn));
      String quote = clause.quote(document);
      string(subject, Cla.TEXT, quote);
      if (!quote.equals(clause.text().text())) {
        string(subject, Cla.PLAIN_TEXT, clause.text().text());
      }
      place(subject, clause.span());
      integer(subject, Cla.LINE, clause.line());
      clause.page().ifPresent(page -> integer(subject, Cla.PAGE, page));
      string(subject, DCTerms.language.getURI(), clause.language());
      var outcome = extraction.outcomes().get(clause.id());
      if (outcome != null) {
        sink.link(subject, Cla.OUTCOME, Cla.NS + outcome.localName());
      }
      extraction.mentions().getOrDefault(clause.id(), List.of()).stream()
          .map(place -> place.concept().iri())
          .distinct()
          .forEach(concept -> sink.link(subject, Cla.MENTIONS, concept));
    }

    private void writeTopic(TopicScore topic, String clause, String subject) {
      type(subject, Cla.TOPIC_READING);
      sink.link(subject, Cla.STATED_IN, clause);
      sink.link(subject, Cla.TOPIC, topic.topic().iri());
      sink.literal(subject, Cla.SCORE, twoDecimals(topic.score()), XSD.decimal.getURI());
      topic.reasons().stream()
          .filter(reason -> reason.strength() > 0)
          .findFirst()
          .ifPresent(
              reason -> {
                sink.link(subject, Cla.REASON, Cla.NS + reason.source());
                string(subject, Cla.QUOTE, reason.span().of(document.source()));
              });
      topic.reasons().stream()
          .filter(reason -> !reason.terms().isEmpty())
          .forEach(reason -> string(subject, Cla.WEIGHED_WORDS, reason.weighedWords()));
    }

    private void writePractice(Practice practice, String clause, String subject) {
      type(subject, Cla.PRACTICE);
      type(subject, Dpv.PROCESS);
      sink.link(subject, Cla.POLICY, iri);
      sink.link(subject, Cla.STATED_IN, clause);
      place(subject, practice.evidence());
      string(subject, Cla.QUOTE, practice.evidence().of(document.source()));
      sink.link(subject, Cla.KIND, practice.kind().iri());
      sink.link(subject, Cla.ACTOR, Cla.NS + practice.actor().localName());
      sink.link(subject, Cla.POLARITY, Cla.NS + practice.polarity().localName());
      sink.link(subject, Cla.MODALITY, Cla.NS + practice.modality().localName());
      practice
          .values()
          .forEach(
              (role, concepts) ->
                  concepts.forEach(c -> sink.link(subject, property(role), c.iri())));
      practice.facts().stream()
          .map(fact -> new Fact(fact.type(), fact.value(), NOWHERE))
          .distinct()
          .forEach(fact -> writeFact(fact, subject));
      sink.literal(
          subject, Cla.CONFIDENCE, twoDecimals(practice.confidence()), XSD.decimal.getURI());
    }

    private void writeFact(Fact fact, String subject) {
      String value = fact.value();
      switch (fact.type()) {
        case CONDITION -> string(subject, Cla.CONDITION, value);
        case EXCEPTION -> string(subject, Cla.EXCEPTION, value);
        case LIMITATION -> string(subject, Cla.LIMITATION, value);
        case OPEN_ENDED -> string(subject, Cla.OPEN_ENDED, value);
        case DURATION -> sink.literal(subject, Dpv.HAS_DURATION, value, XSD.duration.getURI());
        case DEADLINE -> sink.literal(subject, Cla.DEADLINE, value, XSD.duration.getURI());
        case AGE -> sink.literal(subject, Cla.AGE, value, XSD.integer.getURI());
        case CHANNEL -> {
          string(subject, Cla.CHANNEL, value);
          Iris.channel(value).ifPresent(link -> sink.link(subject, RDFS.seeAlso.getURI(), link));
        }
        case PARTY -> sink.link(subject, Cla.PARTY, iris.party(value));
      }
    }

    private void place(String subject, Span span) {
      integer(subject, Oa.START, span.start());
      integer(subject, Oa.END, span.end());
    }

    private void type(String subject, String type) {
      sink.link(subject, RDF.type.getURI(), type);
    }

    private void integer(String subject, String predicate, int number) {
      sink.literal(subject, predicate, Integer.toString(number), XSD.integer.getURI());
    }

    private void string(String subject, String predicate, String text) {
      if (!text.isEmpty()) {
        sink.literal(subject, predicate, text, XSD.xstring.getURI());
      }
    }
  }
}
