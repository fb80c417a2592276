package org.clausary.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clausary.ontology.Names;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;
import org.clausary.report.TermFields.Field;
import org.clausary.report.TermView.Line;
import org.clausary.report.TermView.Shown;

/** Gathers what the ontology says of a term, and what says something of it. Thread-safe. */
final class TermViews {

  private static final int DEEPEST = 3;
  private static final List<String> LINKS = List.of("seeAlso", "source");
  private static final String TYPE = "type";
  private static final String BROADER = "broader";

  private final Terms terms;
  private final TermFields fields;
  private final String language;
  private final Map<String, Map<String, Term>> numbers = new ConcurrentHashMap<>();

  TermViews(Terms terms, String language) {
    this.terms = terms;
    this.language = language;
    fields = new TermFields(terms, language);
  }

  TermView view(Term term) {
    var lines = new ArrayList<Line>();
    addLines(term, 0, lines);
    addInverse(term, lines);
    return new TermView(
        term, label(term), labels(term), lines, grouped(users(term)), through(term));
  }

  /** The label, or the local name. */
  String label(Term term) {
    return term.label(language).orElse(term.name());
  }

  private static Map<String, String> labels(Term term) {
    var labels = new TreeMap<String, String>();
    for (String property : Term.LABELS) {
      for (Term.Value value : term.values().getOrDefault(property, List.of())) {
        labels.putIfAbsent(value.language(), value.text());
      }
    }
    return labels;
  }

  private void addLines(Term term, int depth, List<Line> lines) {
    for (Field field : fields.of(term)) {
      if (depth > 0 && field.order() < TermFields.ABOUT) {
        continue;
      }
      var byLanguage = new TreeMap<String, List<Term.Value>>();
      for (Term.Value value : values(term, field)) {
        byLanguage.computeIfAbsent(value.language(), l -> new ArrayList<>()).add(value);
      }
      byLanguage.forEach(
          (tag, values) -> {
            if (field.unfolds() && depth < DEEPEST) {
              values.forEach(value -> addUnfolded(field, value, depth, lines));
            } else {
              lines.add(
                  new Line(depth, field.name(), false, field.label(), tag, shown(field, values)));
            }
          });
    }
  }

  /** Of the kinds of a term, those that the ontology describes say enough. */
  private List<Term.Value> values(Term term, Field field) {
    List<Term.Value> values = term.values().get(field.name());
    if (!field.name().equals(TYPE)) {
      return values;
    }
    List<Term.Value> own = values.stream().filter(v -> described(v).isPresent()).toList();
    return own.isEmpty() ? values : own;
  }

  private void addUnfolded(Field field, Term.Value value, int depth, List<Line> lines) {
    lines.add(
        new Line(depth, field.name(), false, field.label(), "", shown(field, List.of(value))));
    described(value).ifPresent(term -> addLines(term, depth + 1, lines));
  }

  private List<Shown> shown(Field field, List<Term.Value> values) {
    var shown = new ArrayList<Shown>();
    for (Term.Value value : values) {
      Optional<Term> term =
          field.namesOf().isEmpty() ? described(value) : numbered(field.namesOf(), value.text());
      shown.add(term.map(this::shown).orElseGet(() -> shown(value)));
      if (field.links() || !field.namesOf().isEmpty()) {
        term.ifPresent(t -> addLinks(t, shown));
      }
    }
    return shown;
  }

  /** {@code GDPR 15} is {@code GDPR Art 15}: what stands between may be left out. */
  private Optional<Term> numbered(String type, String number) {
    return Optional.ofNullable(
        numbers
            .computeIfAbsent(
                type,
                t -> {
                  var found = new HashMap<String, Term>();
                  for (Term term : terms.members(t)) {
                    term.all("notation").forEach(n -> found.putIfAbsent(ends(n), term));
                  }
                  return found;
                })
            .get(ends(number)));
  }

  private static String ends(String number) {
    return number.contains(" ")
        ? number.substring(0, number.indexOf(' ')) + number.substring(number.lastIndexOf(' '))
        : number;
  }

  private void addLinks(Term term, List<Shown> shown) {
    LINKS.stream()
        .flatMap(property -> term.values().getOrDefault(property, List.of()).stream())
        .forEach(value -> shown.add(shown(value)));
  }

  private Optional<Term> described(Term.Value value) {
    return value.iri().startsWith(Ontology.NAMESPACE) ? terms.term(value.iri()) : Optional.empty();
  }

  /** A term by its number, if it has one, and its label. */
  Shown shown(Term term) {
    String label = label(term);
    String number = term.one("notation").filter(n -> !n.equals(label)).orElse("");
    String text =
        number.isEmpty() ? label : label.equals(term.name()) ? number : number + " " + label;
    return new Shown(text, Optional.of(term), Optional.empty());
  }

  private static Shown shown(Term.Value value) {
    Optional<String> link = Optional.of(value.iri()).filter(iri -> !iri.isEmpty());
    return new Shown(link.map(TermViews::outside).orElse(value.text()), Optional.empty(), link);
  }

  private static String outside(String iri) {
    String name = Names.ofIri(iri);
    return name.startsWith("<") ? iri : name;
  }

  private void addInverse(Term term, List<Line> lines) {
    var byProperty = new TreeMap<String, List<Shown>>();
    for (Terms.User user : terms.users(term)) {
      if (fields.field(user.property()).inverse().isPresent()) {
        byProperty.computeIfAbsent(user.property(), p -> new ArrayList<>()).add(shown(user.term()));
      }
    }
    byProperty.forEach(
        (property, values) -> {
          String label = fields.field(property).inverse().orElseThrow();
          lines.add(new Line(0, property, true, label, "", values));
        });
  }

  /** What points at it, and what is made of that: the factor of a pattern that names a concept. */
  private Set<Term> users(Term term) {
    var found = new LinkedHashSet<Term>();
    for (Terms.User user : terms.users(term)) {
      if (!TermFields.isDerived(user.property())
          && fields.field(user.property()).inverse().isEmpty()) {
        found.add(user.term());
      }
    }
    var open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Terms.User user : terms.users(open.remove())) {
        if (fields.field(user.property()).unfolds() && found.add(user.term())) {
          open.add(user.term());
        }
      }
    }
    return found;
  }

  private Map<String, List<Shown>> grouped(Set<Term> users) {
    var groups = new TreeMap<String, List<Shown>>();
    for (Term user : users) {
      groups.computeIfAbsent(kind(user), k -> new ArrayList<>()).add(shown(user));
    }
    return groups;
  }

  /** The list it belongs to, else its class. */
  String kind(Term term) {
    return Stream.concat(term.all("inScheme").stream(), term.all(TYPE).stream())
        .flatMap(name -> terms.term(name).stream())
        .findFirst()
        .map(this::label)
        .orElse("");
  }

  private Map<String, Map<String, List<Shown>>> through(Term term) {
    var through = new LinkedHashMap<String, Map<String, List<Shown>>>();
    var seen = new LinkedHashSet<Term>(List.of(term));
    var open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (String broader : open.remove().all(BROADER)) {
        terms.term(broader).filter(seen::add).ifPresent(open::add);
      }
    }
    seen.remove(term);
    for (Term broader : seen) {
      Map<String, List<Shown>> uses = grouped(users(broader));
      if (!uses.isEmpty()) {
        through.put(label(broader), uses);
      }
    }
    return through;
  }
}
