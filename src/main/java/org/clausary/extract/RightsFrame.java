package org.clausary.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Rights, with channel and deadline: one practice per right. */
final class RightsFrame implements Frame {

  /** "or correct it": so few units behind an action name nothing but data spoken of before. */
  private static final int SMALL_WORDS = 2;

  private final Readers readers;

  RightsFrame(Readers readers) {
    this.readers = readers;
  }

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    boolean asked = Offers.from(sentence) < sentence.range().to();
    if (!asked && (sentence.has(Cue.INTRODUCTION) || sentence.has(Cue.CONSEQUENCE))) {
      return;
    }
    boolean inSection = !sentence.section().any(Scheme.RIGHTS).isEmpty();
    boolean listed =
        sentence.lead().map(RightsFrame::grants).orElse(false) || inSection && isBareItem(sentence);
    Set<Concept> rights = named(sentence, asked || listed, listed);
    if (!asked && !listed && !inSection) {
      rights.removeIf(right -> !sentence.vocabulary().isNamedAnywhere(right));
      if (rights.isEmpty()) {
        return;
      }
    }
    if (asked || listed) {
      rights.addAll(asked(sentence));
    }
    if (rights.size() > 1) {
      rights.removeIf(Vocabulary::isGeneric);
    }
    List<Fact> deadlines =
        sentence.has(Cue.DEADLINE) ? readers.deadlines(sentence, sentence.range()) : List.of();
    if (rights.isEmpty() && inSection && !deadlines.isEmpty() && !sentence.tells("Retention")) {
      sentence.section().nearest(Scheme.RIGHTS).stream().limit(1).forEach(rights::add);
    }
    boolean offered = sentence.has(Cue.REQUEST);
    List<Fact> channels = readers.channels(sentence, sentence.source());
    if (channels.isEmpty() && deadlines.isEmpty()) {
      rights.removeIf(Vocabulary::isGeneric);
    }
    for (Concept right : rights) {
      Practice.Builder builder =
          sentence
              .practice("RightStatement")
              .actor(Actor.USER)
              .modality(asked ? Practice.Modality.MAY : Practice.Modality.DOES)
              .add(Role.RIGHT, right)
              .confidence(
                  new Confidence()
                      .ownVerb(asked)
                      .fromLeadIn(listed && !asked)
                      .certainConcept(!Vocabulary.isGeneric(right))
                      .namedActor(asked)
                      .fromHeading(!asked && !listed)
                      .value());
      sentence.found(Scheme.CHOICE_MECHANISMS).stream()
          .filter(
              found ->
                  !found.weak() || offered && isWay(found.concept()) && isOverData(sentence, right))
          .forEach(found -> builder.add(Role.CHOICE, found.concept()));
      deadlines.forEach(builder::add);
      channels.forEach(builder::add);
      sentence.circumstances().stream()
          .filter(one -> !isOfNext(sentence, one))
          .flatMap(one -> sentence.circumstancesOf(one.range(), one.range().from()).stream())
          .forEach(builder::add);
      practices.add(builder.build());
    }
  }

  /** "您可以注销账号，如有疑问，请联系我们": a condition that opens the clause behind. */
  private static boolean isOfNext(SentenceReading sentence, Circumstance one) {
    Units units = sentence.units();
    int from = one.range().from();
    return one.type() == Fact.Type.CONDITION
        && one.initial()
        && Character.isIdeographic(units.word(from).codePointAt(0))
        && (Offers.from(sentence) < from
            || sentence.found(Scheme.RIGHTS).stream().anyMatch(right -> right.to() <= from))
        && units.isMark(from - 1)
        && !units.hasAny(
            new Range(from, sentence.range().to()), Cue.mask(Cue.FIRST_PARTY, Cue.NEGATION));
  }

  /** "Delete the data we hold about you" as an item under a heading on rights. */
  private static boolean isBareItem(SentenceReading sentence) {
    return sentence.clause().kind() == Clause.Kind.LIST_ITEM
        && !sentence.predications().isEmpty()
        && sentence.predications().get(0).form() == Predication.Form.BARE;
  }

  private static boolean grants(Lead lead) {
    return lead.reading().has(Cue.REQUEST)
        || lead.reading().found(Scheme.RIGHTS).stream().anyMatch(found -> !found.weak());
  }

  private static Set<Concept> named(SentenceReading sentence, boolean supported, boolean listed) {
    var rights = new LinkedHashSet<Concept>();
    for (Found found : sentence.found(Scheme.RIGHTS)) {
      boolean denied = deniedByUs(sentence, found) || isRefused(sentence, found);
      if (!denied
          && (!found.weak() || listed)
          && (supported || !Vocabulary.isGeneric(found.concept()))) {
        rights.add(found.concept());
      }
    }
    return rights;
  }

  /** "refuse the transfer of your data": what is refused is no right to have it. */
  private static boolean isRefused(SentenceReading sentence, Found right) {
    int at = right.from() - 1;
    while (at > sentence.range().from() && sentence.units().is(at, Cue.DETERMINER)) {
      at--;
    }
    int before = at;
    return isOverData(sentence, right.concept())
        && sentence.found(Scheme.CHOICE_MECHANISMS).stream()
            .anyMatch(
                choice ->
                    choice.from() <= before && before < choice.to() && !isWay(choice.concept()));
  }

  /** "unless", "we do not sell": named, but not granted. */
  private static boolean deniedByUs(SentenceReading sentence, Found found) {
    for (Circumstance circumstance : sentence.circumstances()) {
      boolean aside =
          circumstance.type() != Fact.Type.LIMITATION && !Offers.isWished(sentence, found.from());
      if (aside && circumstance.range().contains(found)) {
        return true;
      }
    }
    return false;
  }

  /** "You may request access, correction or deletion": actions after words that ask. */
  private static Set<Concept> asked(SentenceReading sentence) {
    var rights = new LinkedHashSet<Concept>();
    Units units = sentence.units();
    int offered = Offers.from(sentence);
    boolean inLead = offered == sentence.range().to();
    int from = inLead ? sentence.range().from() : offered;
    for (Found action :
        units.in(Scheme.PROCESSING_ACTIONS, new Range(from, sentence.range().to()))) {
      Optional<Concept> right = sentence.vocabulary().related(action.concept(), "asRight");
      if (right.isPresent()
          && concernsData(sentence, action)
          && !deniedByUs(sentence, action)
          && !isRefused(sentence, new Found(right.get(), action.from(), action.to(), false))
          && !byUs(sentence, action)) {
        rights.add(right.get());
      }
    }
    return rights;
  }

  /** "You may access your data", but not "you can change your settings to receive no e-mail". */
  private static boolean concernsData(SentenceReading sentence, Found action) {
    if (sentence.lead().map(RightsFrame::grants).orElse(false)) {
      return true;
    }
    if (isChoice(sentence, action)) {
      return false;
    }
    Units units = sentence.units();
    Range object = object(sentence, action);
    List<Found> named = units.in(Scheme.DATA_CATEGORIES, object);
    if (!named.isEmpty() && isSetByUser(named.get(0).concept())) {
      return false;
    }
    int clause = action.from();
    while (clause > sentence.range().from() && !units.isMark(clause - 1)) {
      clause--;
    }
    var before = new Range(clause, action.from());
    boolean marked = units.has(before, Cue.OBJECT_MARKER) && namesData(units, before);
    if (!inSection(sentence) && sentence.vocabulary().is(action, "ofContent")) {
      return sentence.units().in(Scheme.DATA_CATEGORIES, object).stream()
          .anyMatch(data -> sentence.vocabulary().is(data, "ofPerson"));
    }
    boolean bare = object.to() - object.from() <= SMALL_WORDS;
    return namesData(units, object) || marked || bare && inSection(sentence);
  }

  private static boolean inSection(SentenceReading sentence) {
    return !sentence.section().any(Scheme.RIGHTS).isEmpty();
  }

  private static boolean namesData(Units units, Range range) {
    return !units.in(Scheme.DATA_CATEGORIES, range).isEmpty() || units.has(range, Cue.REFERENCE);
  }

  /** What stands behind the action, and behind others coordinated with it. */
  private static Range object(SentenceReading sentence, Found action) {
    Units units = sentence.units();
    int to = action.to();
    while (to < sentence.range().to() && !ends(units, to, action.to())) {
      to++;
    }
    return new Range(action.to(), to);
  }

  private static boolean ends(Units units, int at, int action) {
    char mark = units.mark(at);
    boolean last = at + 1 >= units.size();
    boolean member =
        !last
            && (units.isAny(
                    at + 1, Cue.mask(Cue.COORDINATION, Cue.DETERMINER, Cue.ADVERB, Cue.GENITIVE))
                || units.covers(Scheme.PROCESSING_ACTIONS, at + 1)
                || units.covers(Scheme.RIGHTS, at + 1)
                || units.covers(Scheme.DATA_CATEGORIES, at + 1));
    return mark == '.'
        || mark == ';'
        || mark == ':'
        || mark == ',' && !member
        || at > action
            && units.isAny(at, Cue.mask(Cue.INFINITIVE, Cue.CONDITION, Cue.PURPOSE, Cue.BREAK));
  }

  /** Access, correction, erasure: what an account page or a request is the way to. */
  private static boolean isOverData(SentenceReading sentence, Concept right) {
    return sentence.vocabulary().related(right, "usedThrough").isPresent();
  }

  private static boolean isWay(Concept choice) {
    return choice.fact("wayToAsk").isPresent();
  }

  /** "Delete cookies", found as the choice that it is. */
  private static boolean isChoice(SentenceReading sentence, Found action) {
    return sentence.found(Scheme.CHOICE_MECHANISMS).stream()
        .anyMatch(
            choice ->
                choice.from() <= action.from()
                    && action.to() < choice.to()
                    && !isWay(choice.concept()));
  }

  /** Cookies deleted, preferences changed: done on one's own device or page, and no right. */
  private static boolean isSetByUser(Concept data) {
    return data.fact("setByUser").isPresent();
  }

  /** What we do ourselves, or what a condition or relative clause tells, is not asked for. */
  private static boolean byUs(SentenceReading sentence, Found action) {
    for (Predication predication : sentence.predications()) {
      if (predication.verb().contains(action.from())) {
        return switch (predication.form()) {
          case RELATIVE, PASSIVE -> true;
          case INFINITIVE -> gives(sentence, action);
          case SUBORDINATE ->
              !isRequested(sentence, predication) && !Offers.isWished(sentence, action.from());
          case ACTIVE ->
              predication.actor() == Actor.THIRD_PARTY
                  || predication.actor() == Actor.FIRST_PARTY && !isRequested(sentence, predication)
                  || predication.actor() == Actor.USER && gives(sentence, action);
          default -> false;
        };
      }
    }
    return action.weak()
        && !sentence.lead().map(RightsFrame::grants).orElse(false)
        && gives(sentence, action);
  }

  /** What a user does towards us is no right. */
  private static boolean gives(SentenceReading sentence, Found action) {
    return sentence.vocabulary().related(action.concept(), "towardsUs").isPresent();
  }

  /** "request that we delete". */
  private static boolean isRequested(SentenceReading sentence, Predication predication) {
    int from = Math.min(predication.scope().from(), predication.verb().from());
    int near = Math.max(sentence.range().from(), predication.verb().from() - 6);
    return sentence
        .units()
        .has(new Range(Math.min(from, near), predication.verb().from()), Cue.REQUEST);
  }
}
