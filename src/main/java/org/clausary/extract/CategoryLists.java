package org.clausary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Polarity;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * Reads lists and sentences that go through the statutory categories: "We collected the following
 * categories of personal information: identifiers, …". A list counts if enough of its items open
 * with a category; where one counts, shorter ones of the same policy do too. One use, one thread.
 */
final class CategoryLists {

  private static final int ENOUGH = 3;
  private static final int ENOUGH_CERTAIN = 2;

  private final Categories categories;
  private final Map<Clause, Passage> introductions = new HashMap<>();
  private final Map<Clause, Set<Mention>> named = new HashMap<>();
  private final Set<Clause> counted = new HashSet<>();
  private final Map<String, Boolean> announcing = new HashMap<>();

  /** What an introduction says is done with the categories it announces. */
  private record Said(Concept action, Polarity polarity, Modality modality) {}

  /** How a clause is read that introduces others, or itself goes through the categories. */
  interface Reader {
    /** The last sentence of an introduction to a clause. */
    SentenceReading introduction(Clause clause, Passage introduction);

    /** A sentence of a clause. */
    SentenceReading sentence(Clause clause, Range range);
  }

  CategoryLists(Categories categories, List<Clause> clauses, Map<Clause, Units> units) {
    this.categories = categories;
    var groups = new HashMap<String, List<Clause>>();
    Clause open = null;
    for (Clause clause : clauses) {
      if (clause.kind() == Clause.Kind.TABLE_ROW || units.get(clause).size() == 0) {
        continue;
      }
      Set<Mention> inside = enumerated(clause, units.get(clause));
      if (!inside.isEmpty()) {
        named.put(clause, inside);
        groups.computeIfAbsent(clause.id(), id -> new ArrayList<>()).add(clause);
        continue;
      }
      Set<Mention> opening = categories.opening(units.get(clause), clause.language());
      Passage introduction = introduction(clause, open);
      if (introduction != null && !opening.isEmpty()) {
        named.put(clause, opening);
        introductions.put(clause, introduction);
        groups.computeIfAbsent(introduction.text(), text -> new ArrayList<>()).add(clause);
      }
      open = announces(units.get(clause)) ? clause : opening.isEmpty() ? null : open;
    }
    count(groups);
  }

  private void count(Map<String, List<Clause>> groups) {
    boolean any = groups.values().stream().anyMatch(this::isEnough);
    groups.values().forEach(group -> counted.addAll(any ? group : List.of()));
  }

  private boolean isEnough(List<Clause> group) {
    var all = new HashSet<Concept>();
    var certain = new HashSet<Concept>();
    for (Clause clause : group) {
      for (Mention one : named.get(clause)) {
        all.add(one.concept());
        if (!one.weak()) {
          certain.add(one.concept());
        }
      }
    }
    return all.size() >= ENOUGH && certain.size() >= ENOUGH_CERTAIN;
  }

  /** The categories that a sentence names after the words that announce them. */
  private Set<Mention> enumerated(Clause clause, Units units) {
    Span announced = categories.announcement(units.scan());
    var inside = new LinkedHashSet<Mention>();
    if (announced != null && clause.kind() != Clause.Kind.HEADING) {
      categories.find(units.scan()).stream()
          .filter(one -> one.span().start() >= announced.end())
          .forEach(inside::add);
    }
    return inside.stream().map(Mention::concept).distinct().count() > 1 ? inside : Set.of();
  }

  /** The nearest lead-in, line or heading that announces categories; null if none. */
  private Passage introduction(Clause clause, Clause open) {
    for (int i = clause.leadIns().size() - 1; i >= 0; i--) {
      Passage lead = clause.leadIns().get(i);
      if (announces(lead.text(), clause.language())) {
        return lead;
      }
    }
    if (open != null) {
      return open.text();
    }
    String heading = clause.heading();
    boolean headed =
        clause.kind() == Clause.Kind.LIST_ITEM
            && clause.leadIns().isEmpty()
            && announces(heading, clause.language());
    return headed ? Passage.verbatim(heading, new Span(0, heading.length())) : null;
  }

  private boolean announces(Units units) {
    String text = units.passage().text().strip();
    boolean opens = text.endsWith(":") || text.endsWith("\uFF1A");
    return opens && categories.announcement(units.scan()) != null;
  }

  /** Lead-ins and headings stand over many clauses. */
  private boolean announces(String text, String language) {
    return announcing.computeIfAbsent(
        language + ' ' + text, key -> categories.announcement(text, language) != null);
  }

  /** The answers that a clause gives, in text order. */
  List<Practice> read(Clause clause, Units units, Reader reader) {
    if (!counted.contains(clause)) {
      return List.of();
    }
    Passage introduction = introductions.get(clause);
    return introduction == null
        ? readSentence(clause, units, reader)
        : answers(
            clause, clause.span(), named.get(clause), reader.introduction(clause, introduction));
  }

  private List<Practice> readSentence(Clause clause, Units units, Reader reader) {
    var practices = new ArrayList<Practice>();
    boolean requested =
        clause.leadIns().stream().anyMatch(lead -> isRequest(reader.introduction(clause, lead)));
    for (Range range : requested ? List.<Range>of() : Sentences.of(units)) {
      Span part = units.span(range);
      var here = new LinkedHashSet<Mention>();
      named.get(clause).stream().filter(one -> part.contains(one.span())).forEach(here::add);
      if (!here.isEmpty()) {
        SentenceReading sentence = reader.sentence(clause, range);
        practices.addAll(answers(clause, sentence.evidence(range), here, sentence));
      }
    }
    return practices;
  }

  private List<Practice> answers(
      Clause clause, Span evidence, Set<Mention> mentions, SentenceReading sentence) {
    if (isRequest(sentence)) {
      return List.of();
    }
    var practices = new ArrayList<Practice>();
    Set<Said> all = said(sentence);
    var concepts = new LinkedHashSet<Concept>();
    mentions.forEach(one -> concepts.add(one.concept()));
    for (Concept category : concepts) {
      for (Said said : all) {
        practices.add(
            categories
                .answer(clause, category, said.action, said.polarity)
                .modality(said.modality)
                .evidence(evidence)
                .confidence(new Confidence().fromLeadIn(true).certainConcept(true).value())
                .build());
      }
    }
    return practices;
  }

  /** "You have the right to request the categories …" says nothing of what is done. */
  private static boolean isRequest(SentenceReading sentence) {
    return sentence.has(Cue.REQUEST) || !sentence.found(Scheme.RIGHTS).isEmpty();
  }

  /** What is said: by verbs that assert it, else by others ("that we disclosed"). */
  private Set<Said> said(SentenceReading sentence) {
    Set<Said> said = byVerbs(sentence, true);
    if (said.isEmpty()) {
      said = byVerbs(sentence, false);
    }
    Polarity polarity = sentence.isDenied() ? Polarity.DENIED : Polarity.AFFIRMED;
    if (said.isEmpty()) {
      for (Found found : sentence.found(Scheme.PROCESSING_ACTIONS)) {
        add(said, sentence, found, polarity, Modality.DOES);
      }
    }
    return said.isEmpty() ? Set.of(new Said(categories.collect(), polarity, Modality.DOES)) : said;
  }

  private Set<Said> byVerbs(SentenceReading sentence, boolean asserted) {
    var said = new LinkedHashSet<Said>();
    for (Predication one : sentence.predications()) {
      boolean ours = one.actor() == Actor.FIRST_PARTY || one.actor() == Actor.UNSTATED;
      if (ours && one.isAsserted() == asserted) {
        one.actions().forEach(a -> add(said, sentence, a, one.polarity(), one.modality()));
      }
    }
    return said;
  }

  private void add(
      Set<Said> said,
      SentenceReading sentence,
      Found action,
      Polarity polarity,
      Modality modality) {
    boolean plain = !action.weak() && isPlain(sentence, action);
    Concept answered =
        plain
            ? sentence.vocabulary().related(action.concept(), "plainly").orElse(null)
            : action.weak() ? null : categories.answered(action.concept());
    if (answered != null) {
      said.add(new Said(answered, polarity, modality));
    }
  }

  /** Not "“shared”", "sold or shared", shared with advertisers: what the law calls sharing. */
  private static boolean isPlain(SentenceReading sentence, Found action) {
    Vocabulary vocabulary = sentence.vocabulary();
    Units units = sentence.units();
    boolean quoted =
        action.to() < units.size() && units.mark(action.to()) == '"'
            || action.from() > 0 && units.mark(action.from() - 1) == '"';
    boolean told =
        Stream.of(Scheme.PROCESSING_ACTIONS, Scheme.PURPOSES, Scheme.RECIPIENTS)
            .flatMap(scheme -> sentence.found(scheme).stream())
            .anyMatch(found -> vocabulary.tellsSale(found.concept()));
    return vocabulary.related(action.concept(), "plainly").isPresent() && !quoted && !told;
  }
}
