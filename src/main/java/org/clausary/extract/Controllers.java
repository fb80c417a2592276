package org.clausary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction.Party;
import org.clausary.extract.PartyReader.Named;

/** The parties that a policy makes responsible for itself. Immutable once made. */
final class Controllers {

  /** How many clauses before or after a bare name its address or telephone number stands. */
  private static final int NEAR = 2;

  private static final Set<String> REACHED = Set.of("AddressCue", "PhoneCue", "ContactCue");

  private final List<Clause> clauses;
  private final Map<Clause, Units> unitsOf;
  private final Map<Clause, List<Named>> byClause = new LinkedHashMap<>();
  private final Set<String> brands = new LinkedHashSet<>();

  /**
   * @param unitsOf the units of all clauses, not yet prepared
   */
  Controllers(PolicyDocument document, Map<Clause, Units> unitsOf, PartyReader parties) {
    this.clauses = document.clauses();
    this.unitsOf = unitsOf;
    var signed = new LinkedHashMap<Clause, List<Named>>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Units units = unitsOf.get(clause);
      if (!mayName(units)) {
        continue;
      }
      for (Named named : parties.find(clause.text().text(), clause.language(), units.mentions())) {
        if (named.controller() || isAnnounced(i, named)) {
          byClause.computeIfAbsent(clause, c -> new ArrayList<>()).add(named);
        } else if (isSignature(i, named)) {
          signed.computeIfAbsent(clause, c -> new ArrayList<>()).add(named);
        }
      }
    }
    if (!saysWho()) {
      // who signs is responsible only where the text does not say who is
      signed.forEach(
          (clause, names) ->
              byClause.computeIfAbsent(clause, c -> new ArrayList<>()).addAll(names));
    }
    dropBrands();
  }

  private boolean saysWho() {
    return byClause.values().stream().flatMap(List::stream).anyMatch(Named::legalForm);
  }

  /** Those that a clause names. */
  List<Named> in(Clause clause) {
    return byClause.getOrDefault(clause, List.of());
  }

  List<Party> all() {
    var all = new ArrayList<Party>();
    byClause.forEach(
        (clause, named) ->
            named.forEach(
                one ->
                    all.add(
                        new Party(one.name(), one.stem(), clause.text().toSource(one.span())))));
    return all;
  }

  /** All that the text calls them. */
  Set<String> names() {
    var names = new LinkedHashSet<String>(brands);
    byClause
        .values()
        .forEach(
            named ->
                named.forEach(
                    one -> {
                      names.add(one.name());
                      names.addAll(one.aliases());
                    }));
    return names;
  }

  /** "Acme (“we”)", and elsewhere "Acme is run by Example Ltd": Acme is no second party. */
  private void dropBrands() {
    for (Map.Entry<Clause, List<Named>> entry : byClause.entrySet()) {
      entry
          .getValue()
          .removeIf(
              bare -> {
                boolean brand = !bare.legalForm() && isRunByAnother(entry.getKey(), bare.name());
                if (brand) {
                  brands.add(bare.name());
                  brands.addAll(bare.aliases());
                }
                return brand;
              });
    }
    byClause.values().removeIf(List::isEmpty);
  }

  private boolean isRunByAnother(Clause here, String name) {
    return byClause.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getKey() != here
                    && entry.getKey().text().text().contains(name)
                    && entry.getValue().stream()
                        .anyMatch(one -> one.legalForm() && !one.name().contains(name)));
  }

  /** "The controller is:" with the name on the next line. */
  private boolean isAnnounced(int at, Named named) {
    Units before = at > 0 ? unitsOf.get(clauses.get(at - 1)) : null;
    return before != null
        && before.size() > 0
        && named.span().start() == 0
        && before.mark(before.size() - 1) == ':'
        && before.has(new Range(0, before.size()), Cue.CONTROLLER);
  }

  /** A line that is nothing but a name, beside an address: how a text is signed. */
  private boolean isSignature(int at, Named named) {
    Clause clause = clauses.get(at);
    boolean alone =
        named.legalForm()
            && clause.kind() == Clause.Kind.SENTENCE
            && named.span().start() == 0
            && named.span().end() == clause.text().text().strip().length();
    boolean reached = false;
    for (int i = Math.max(0, at - NEAR);
        alone && i <= Math.min(clauses.size() - 1, at + NEAR);
        i++) {
      reached |=
          unitsOf.get(clauses.get(i)).mentions().stream()
              .anyMatch(mention -> REACHED.contains(mention.concept().name()));
    }
    return reached;
  }

  /** True if there is a legal form, a bracket or "is the controller": else no party is read. */
  private static boolean mayName(Units units) {
    for (int i = 0; i < units.size(); i++) {
      if (units.isAny(i, Cue.mask(Cue.LEGAL_FORM, Cue.CONTROLLER)) || units.mark(i) == '(') {
        return true;
      }
    }
    return false;
  }
}
