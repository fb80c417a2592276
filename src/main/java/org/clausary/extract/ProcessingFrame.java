package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Role;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Collection, use, sharing, keeping: what is done with data, by whom, what for and with whom. */
final class ProcessingFrame implements Frame {

  /** How far after the verb the object that is engaged may begin. */
  private static final int OBJECT_REACH = 6;

  private static final long PARTIES =
      Cue.mask(Cue.FIRST_PARTY, Cue.OUR, Cue.TOWARDS_US, Cue.USER, Cue.THIRD_PARTY);

  private static final long HELPERS =
      Cue.mask(Cue.AUXILIARY, Cue.AGENT, Cue.MAY, Cue.MUST, Cue.NEGATION, Cue.ADVERB);

  private final Readers readers;

  ProcessingFrame(Readers readers) {
    this.readers = readers;
  }

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (isInRights(sentence)) {
      return;
    }
    for (Predication predication : sentence.predications()) {
      if (isStated(sentence, predication)) {
        read(sentence, predication, false, practices);
      }
    }
  }

  /** An item of a list of rights says what can be asked for, not what is done. */
  private static boolean isInRights(SentenceReading sentence) {
    return sentence
        .lead()
        .map(Lead::reading)
        .filter(lead -> lead.has(Cue.REQUEST) || lead.has(Cue.USER))
        .filter(lead -> !lead.found(Scheme.RIGHTS).isEmpty() || endsAsking(lead))
        .isPresent();
  }

  /** "You may have the right to:". */
  private static boolean endsAsking(SentenceReading lead) {
    int last = lead.range().to() - 1;
    while (last > lead.range().from() && lead.units().isMark(last)) {
      last--;
    }
    return lead.units().is(last, Cue.REQUEST);
  }

  /** What a sentence that states nothing else takes for granted: "data collected by …". */
  void readPresupposed(SentenceReading sentence, List<Practice> practices) {
    int before = practices.size();
    if (sentence.has(Cue.INTRODUCTION) || sentence.madeBy(practices).findAny().isPresent()) {
      return;
    }
    for (Predication predication : sentence.predications()) {
      if (predication.form() == Form.RELATIVE && practices.size() == before) {
        read(sentence, predication, true, practices);
      }
    }
  }

  private static boolean isStated(SentenceReading sentence, Predication predication) {
    if (sentence.isIntroduced(predication.verb().from())
        || isTelling(sentence, predication)
        || isLabel(sentence, predication)) {
      return false;
    }
    return switch (predication.form()) {
      case ACTIVE, PASSIVE -> true;
      case INFINITIVE -> predication.actor() != Actor.USER;
      case RELATIVE -> predication.actor() == Actor.THIRD_PARTY && predication.named();
      case SUBORDINATE, BARE -> false;
    };
  }

  /** "Creating anonymous data", an item of a list: its first word has a capital and is no name. */
  private static boolean isLabel(SentenceReading sentence, Predication predication) {
    int subject = predication.scope().from();
    return predication.actor() == Actor.THIRD_PARTY
        && predication.form() == Form.ACTIVE
        && subject == sentence.range().from()
        && predication.verb().from() == subject + 1
        && sentence.lead().filter(Lead::acts).isPresent()
        && !sentence.units().is(subject, Cue.THIRD_PARTY)
        && !sentence.units().covers(Scheme.RECIPIENTS, subject);
  }

  /** "We also provide more information about cookies": words are given, not data. */
  private static boolean isTelling(SentenceReading sentence, Predication predication) {
    int next = predication.verb().to();
    return next < sentence.range().to()
        && sentence.units().is(next, Cue.INTRODUCTION)
        && predication.actions().stream().allMatch(Found::weak);
  }

  private void read(
      SentenceReading sentence, Predication predication, boolean presupposed, List<Practice> out) {
    for (Concept said : actions(predication)) {
      Optional<Deed> deed = deed(sentence, predication, said);
      if (deed.isEmpty() || lacksWhatItNeeds(sentence, predication, said)) {
        continue;
      }
      Deed done = deed.get();
      var reader = new FlowReader(sentence, predication, Zone.OBJECT, done.kind.name());
      Flow flow = reader.read(readers);
      boolean resolved = resolve(sentence, predication, reader, flow);
      if (isSubstantial(sentence, predication, done, flow, presupposed)) {
        out.add(practice(sentence, predication, done, flow, presupposed, resolved));
        if (predication.withOthers() && isDoneByEach(done)) {
          var theirs = new Deed(done.action, done.kind, Actor.THIRD_PARTY, false);
          out.add(practice(sentence, predication, theirs, flow, presupposed, resolved));
        }
      }
    }
  }

  /** "We and our partners collect": two collections; to share together is one. */
  private static boolean isDoneByEach(Deed deed) {
    return deed.kind.name().equals("Collection") || deed.kind.name().equals("Usage");
  }

  /** "Our staff are trained": an ambiguous verb that only a purpose beside it makes clear. */
  private static boolean lacksWhatItNeeds(
      SentenceReading sentence, Predication predication, Concept action) {
    Optional<Concept> needed = sentence.vocabulary().related(action, "needs");
    boolean weak =
        predication.actions().stream()
            .filter(found -> found.concept().equals(action))
            .allMatch(Found::weak);
    return needed.isPresent()
        && weak
        && (sentence.has(Cue.OWN_MODEL)
            || sentence.found(Scheme.PURPOSES).stream()
                .noneMatch(found -> found.concept().isWithin(needed.get().name())));
  }

  /** What is done, seen from the publisher: "you provide us" is a collection. */
  private record Deed(Concept action, Concept kind, Actor actor, boolean turned) {}

  static List<Concept> actions(Predication predication) {
    var concepts = new ArrayList<Concept>();
    int reached = -1;
    for (Found found : predication.actions()) {
      boolean better =
          found.weak()
              && (found.from() < reached
                  || predication.actions().stream()
                      .anyMatch(o -> !o.weak() && o.from() < found.to() && found.from() < o.to()));
      reached = Math.max(reached, found.to());
      if (!better && !concepts.contains(found.concept())) {
        concepts.add(found.concept());
      }
    }
    return concepts;
  }

  private static Optional<Deed> deed(
      SentenceReading sentence, Predication predication, Concept action) {
    Vocabulary vocabulary = sentence.vocabulary();
    Actor actor = predication.actor();
    if (vocabulary.related(action, "doneBy").isPresent()) {
      return Optional.of(new Deed(action, vocabulary.kind(action), Actor.USER, false));
    }
    Optional<Concept> engaged = vocabulary.related(action, "onRecipient");
    if (engaged.isPresent() && actor == Actor.FIRST_PARTY && engages(sentence, predication)) {
      Concept act = engaged.get();
      return Optional.of(new Deed(act, vocabulary.kind(act), actor, false));
    }
    boolean towardsUs = sentence.units().has(predication.scope(), Cue.TOWARDS_US);
    if (actor == Actor.USER) {
      boolean elsewhere =
          !towardsUs
              && !new FlowReader(sentence, predication, Zone.OBJECT, "Sharing")
                  .zones()
                  .find(Scheme.RECIPIENTS, Zone.RECIPIENT)
                  .isEmpty();
      boolean asks = sentence.found(Scheme.RIGHTS).stream().anyMatch(right -> !right.weak());
      boolean withheld = predication.polarity() == Practice.Polarity.DENIED && !towardsUs;
      return elsewhere || asks || withheld
          ? Optional.empty()
          : vocabulary
              .related(action, "towardsUs")
              .map(turned -> new Deed(turned, vocabulary.kind(turned), Actor.USER, false));
    }
    if (actor == Actor.THIRD_PARTY && towardsUs) {
      Optional<Concept> turned = vocabulary.related(action, "towardsUsByThirdParty");
      if (turned.isPresent()) {
        return Optional.of(
            new Deed(turned.get(), vocabulary.kind(turned.get()), Actor.FIRST_PARTY, true));
      }
    }
    Concept kind = vocabulary.kind(action);
    if (actor == Actor.FIRST_PARTY && isAskedOf(sentence.units(), predication)) {
      return vocabulary
          .related(action, "towardsUs")
          .map(turned -> new Deed(turned, vocabulary.kind(turned), actor, false));
    }
    if (kind.name().equals("Sharing") && isToThePerson(sentence.units(), predication)) {
      return Optional.empty();
    }
    boolean instead =
        predication.form() == Form.INFINITIVE
            && !kind.name().equals("Collection")
            && !kind.name().equals("Sharing")
            && !kind.name().equals("Retention");
    return instead ? Optional.empty() : Optional.of(new Deed(action, kind, actor, false));
  }

  /** "We may ask you to provide your name": the person gives it. */
  private static boolean isAskedOf(Units units, Predication predication) {
    int verb = predication.verb().from();
    return verb >= 2 && units.is(verb - 1, Cue.INFINITIVE) && units.is(verb - 2, Cue.USER);
  }

  /** "We send you a survey", "we disclose to you": what the person gets goes to nobody else. */
  private static boolean isToThePerson(Units units, Predication predication) {
    int end = predication.verb().to();
    int last = Math.min(predication.scope().to(), end + 2);
    boolean gives =
        end < last
            && units.is(end - 1, Cue.RECIPIENT)
            && units.isAny(end, Cue.mask(Cue.USER, Cue.FIRST_PARTY));
    boolean behind =
        end < last
            && (gives
                || units.is(end, Cue.USER) && !namesDataAt(units, end + 1)
                || units.is(end, Cue.RECIPIENT) && last > end + 1 && units.is(end + 1, Cue.USER));
    boolean ahead = false;
    int from = Math.max(predication.scope().from(), predication.verb().from() - OBJECT_REACH);
    for (int i = from; i + 1 < predication.verb().from(); i++) {
      ahead |= units.is(i, Cue.RECIPIENT) && units.is(i + 1, Cue.USER);
    }
    return predication.actor() == Actor.FIRST_PARTY && (behind || ahead);
  }

  private static boolean namesDataAt(Units units, int unit) {
    return unit < units.size() && units.covers(Scheme.DATA_CATEGORIES, unit);
  }

  /** "We use payment processors", "we work with vendors": the object is a recipient. */
  private static boolean engages(SentenceReading sentence, Predication predication) {
    Units units = sentence.units();
    int to = Math.min(predication.scope().to(), predication.verb().to() + OBJECT_REACH);
    for (int i = predication.verb().to(); i < to && predication.isAsserted(); i++) {
      if (units.covers(Scheme.RECIPIENTS, i)) {
        return units.in(Scheme.RECIPIENTS, new Range(i, predication.scope().to())).stream()
            .anyMatch(found -> found.from() < to && !found.weak());
      }
      boolean ends =
          units.isMark(i)
              || units.covers(Scheme.DATA_CATEGORIES, i)
              || units.isAny(i, Cue.mask(Cue.PURPOSE, Cue.INFINITIVE, Cue.RELATIVE));
      if (ends) {
        return false;
      }
    }
    return false;
  }

  private static boolean resolve(
      SentenceReading sentence, Predication predication, FlowReader reader, Flow flow) {
    boolean refers =
        reader.zones().has(Cue.REFERENCE, Zone.OBJECT) || isElided(sentence, predication, flow);
    boolean named =
        flow.get(Role.PERSONAL_DATA).stream().anyMatch(data -> !Vocabulary.isGeneric(data));
    List<Found> earlier = before(sentence, predication, reader.zones().scope());
    if (!refers || named || earlier.isEmpty()) {
      return false;
    }
    earlier.forEach(found -> flow.add(Role.PERSONAL_DATA, found.concept()));
    flow.dropGenericData(1);
    return true;
  }

  /** "但不会用于训练": used for something, and the object left out because it was just named. */
  private static boolean isElided(SentenceReading sentence, Predication predication, Flow flow) {
    Range verb = predication.verb();
    return !flow.has(Role.PERSONAL_DATA)
        && predication.isAsserted()
        && !verb.isEmpty()
        && !isOfOthers(sentence, predication.scope().to())
        && (sentence.units().is(verb.from(), Cue.PURPOSE) || sentence.elidesObject(predication));
  }

  /** "我们使用支付机构收取…": what is used is somebody, of whom the sentence goes on. */
  private static boolean isOfOthers(SentenceReading sentence, int next) {
    return next < sentence.range().to() && sentence.units().covers(Scheme.RECIPIENTS, next);
  }

  /** What the sentence named before, or else what the last one did. */
  private static List<Found> before(
      SentenceReading sentence, Predication predication, Range scope) {
    var opening =
        new Range(sentence.range().from(), Math.max(sentence.range().from(), scope.from()));
    List<Found> here = sentence.units().in(Scheme.DATA_CATEGORIES, opening);
    if (here.isEmpty()) {
      // a word that points means what was named before it, not in an exception behind it
      here =
          sentence.units().in(Scheme.DATA_CATEGORIES, scope).stream()
              .filter(found -> !isExcepted(sentence, predication, found))
              .toList();
    }
    boolean elides =
        sentence.elidesObject(predication)
            || sentence.units().is(predication.verb().from(), Cue.PURPOSE);
    List<Found> firm = here.stream().filter(found -> !found.weak()).toList();
    if (firm.isEmpty() && elides) {
      // "对话不会保存，也不会用于训练": what the clause before was about
      return here.isEmpty() ? sentence.section().memory().data() : here;
    }
    return firm.isEmpty() ? sentence.section().memory().data() : firm;
  }

  private static boolean isExcepted(
      SentenceReading sentence, Predication predication, Found found) {
    return found.from() >= predication.verb().to()
        && sentence.circumstances().stream()
            .anyMatch(
                one -> one.type() == Practice.Fact.Type.EXCEPTION && one.range().contains(found));
  }

  private static boolean isSubstantial(
      SentenceReading sentence,
      Predication predication,
      Deed deed,
      Flow flow,
      boolean presupposed) {
    boolean data = flow.has(Role.PERSONAL_DATA);
    boolean engages =
        sentence
            .vocabulary()
            .related(deed.action, "onRecipient")
            .filter(deed.action::equals)
            .isPresent();
    boolean recipient = flow.has(Role.RECIPIENT);
    if (engages && !recipient && predication.actions().stream().allMatch(Found::weak)) {
      return false;
    }
    if (!recipient && givesToNobody(sentence, predication, deed)) {
      return false;
    }
    if (data && sentence.isVague(predication, flow)) {
      return false;
    }
    if (presupposed) {
      boolean ours =
          deed.kind.name().equals("Collection")
              || sentence.units().hasAny(sentence.range(), PARTIES);
      return data && ours && (flow.isCertain() || flow.has(Role.PURPOSE));
    }
    if (data) {
      return predication.form() == Form.PASSIVE && isHelped(sentence.units(), predication)
          || !deed.kind.name().equals("OtherProcessing")
          || deed.actor != Actor.UNSTATED;
    }
    return switch (deed.kind.name()) {
      case "Sharing" ->
          flow.has(Role.RECIPIENT) && flow.has(Role.PURPOSE)
              || flow.has(Role.RECIPIENT) && sentence.section().isAbout("Sharing")
              || flow.has(Role.RECIPIENT) && engages
              || isAbsolute(predication);
      case "Usage" ->
          isOfPeople(sentence, predication, deed)
              || flow.has(Role.PURPOSE)
                  && flow.isCertain()
                  && predication.actor() == Actor.FIRST_PARTY
                  && sentence.section().isAbout("Usage");
      case "Retention" ->
          flow.has(Role.STORAGE_CONDITION)
              || flow.facts().stream().anyMatch(f -> f.type() == Practice.Fact.Type.DURATION);
      case "CrossBorder" -> flow.has(Role.LOCATION);
      default -> false;
    };
  }

  /** "We provide features": words for giving that share data only where somebody gets it. */
  private static boolean givesToNobody(
      SentenceReading sentence, Predication predication, Deed deed) {
    return deed.action.fact("needsRecipient").isPresent()
        && predication.polarity() == Practice.Polarity.AFFIRMED
        && !sentence.section().isAbout("Sharing")
        && predication.actions().stream()
            .filter(found -> found.concept().equals(deed.action))
            .allMatch(Found::weak);
  }

  /** "data processing relationship": without a helper, and with nobody who acts, it is a noun. */
  private static boolean isHelped(Units units, Predication predication) {
    int from = Math.max(0, predication.verb().from() - OBJECT_REACH);
    return units.hasAny(new Range(from, predication.verb().to()), HELPERS);
  }

  /** "We build profiles of you": done to people, with no kind of data named. */
  private static boolean isOfPeople(SentenceReading sentence, Predication predication, Deed deed) {
    return deed.action.fact("ofPeople").isPresent()
        && predication.isAsserted()
        && predication.actor() == Actor.FIRST_PARTY
        && sentence.units().has(behind(predication), Cue.USER);
  }

  private static Range behind(Predication predication) {
    return new Range(predication.verb().to(), predication.scope().to());
  }

  /** "We do not sell data of anyone under 16" denies no sale of anybody else's. */
  private static boolean isDeniedSharing(Predication predication, Deed deed) {
    return predication.polarity() == Practice.Polarity.DENIED && deed.kind.name().equals("Sharing");
  }

  private static boolean isAbsolute(Predication predication) {
    return predication.polarity() == Practice.Polarity.DENIED
        && predication.actor() == Actor.FIRST_PARTY;
  }

  /** The third parties that stand before the verb, or after "by". */
  private static List<Found> subjects(SentenceReading sentence, Predication predication) {
    boolean passive = predication.form() == Form.PASSIVE;
    Range part =
        passive
            ? new Range(predication.verb().to(), predication.scope().to())
            : new Range(
                predication.form() == Form.INFINITIVE
                    ? sentence.range().from()
                    : predication.scope().from(),
                predication.verb().from());
    return sentence.units().in(Scheme.RECIPIENTS, part);
  }

  private static Practice practice(
      SentenceReading sentence,
      Predication predication,
      Deed deed,
      Flow flow,
      boolean presupposed,
      boolean resolved) {
    boolean passive = predication.form() == Form.PASSIVE || presupposed;
    Actor actor =
        deed.actor == Actor.UNSTATED && passive && !deed.kind.name().equals("OtherProcessing")
            ? Actor.FIRST_PARTY
            : deed.actor;
    if (deed.turned) {
      flow.get(Role.RECIPIENT).forEach(concept -> flow.add(Role.DATA_SOURCE, concept));
      flow.remove(Role.RECIPIENT);
      subjects(sentence, predication).forEach(found -> flow.add(Role.DATA_SOURCE, found.concept()));
    }
    if (actor == Actor.THIRD_PARTY && predication.named() && !flow.has(Role.RECIPIENT)) {
      subjects(sentence, predication).forEach(found -> flow.add(Role.RECIPIENT, found.concept()));
    }
    boolean minors = sentence.concernsMinors() && deed.kind.name().equals("Collection");
    if (minors || isDeniedSharing(predication, deed)) {
      sentence.ages().forEach(flow::add);
    }
    Concept kind = minors ? sentence.vocabulary().core("Children") : deed.kind;
    Practice.Builder builder =
        sentence
            .practice(kind)
            .evidence(sentence.evidence(predication))
            .actor(actor)
            .polarity(predication.polarity())
            .modality(predication.modality())
            .add(Role.PROCESSING, deed.action)
            .confidence(
                new Confidence()
                    .ownVerb(!presupposed)
                    .namedActor(predication.named())
                    .certainConcept(flow.isCertain())
                    .presupposed(presupposed)
                    .resolved(resolved)
                    .value());
    flow.into(builder);
    return builder.build();
  }
}
