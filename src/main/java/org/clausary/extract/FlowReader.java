package org.clausary.extract;

import java.util.List;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Gathers what a predication involves from the zones of its scope. */
final class FlowReader {

  /** How far a weak purpose may stand from the word that governs it. */
  private static final int REACH = 5;

  /** So many kinds named, and "personal data" says nothing more. */
  private static final int KINDS_THAT_REPLACE_THE_GENERIC = 3;

  private final SentenceReading sentence;
  private final Predication predication;
  private final Zones zones;
  private final Zone start;
  private final String kind;

  FlowReader(SentenceReading sentence, Predication predication, Zone start, String kind) {
    this.sentence = sentence;
    this.predication = predication;
    this.zones = sentence.zones(predication, start);
    this.start = start;
    this.kind = kind;
  }

  Zones zones() {
    return zones;
  }

  Flow read(Readers readers) {
    var flow = new Flow();
    data(flow);
    if (flow.has(Role.PERSONAL_DATA)) {
      openList(flow);
    }
    purposes(flow);
    parties(flow);
    for (Found basis :
        zones.find(
            Scheme.LEGAL_BASES,
            Zone.OBJECT,
            Zone.PURPOSE,
            Zone.ANY,
            Zone.RECIPIENT,
            Zone.NONE,
            Zone.AGENT,
            Zone.SOURCE)) {
      boolean task = opensWithAim() && sentence.vocabulary().namesTaskToo(basis.concept());
      if (!basis.weak() && !task && !sentence.isUnneeded(basis)) {
        flow.add(Role.LEGAL_BASIS, basis.concept());
      }
    }
    conditions(flow);
    impliedRecipients(flow);
    if (kind.equals("Retention")) {
      storage(flow, readers);
    } else {
      local(flow);
    }
    subjects(flow);
    sentence.circumstancesOf(predication.scope(), predication.verb().from()).forEach(flow::add);
    if (predication.polarity() == Practice.Polarity.DENIED) {
      sentence.narrowings(predication.scope(), predication.verb().to()).forEach(flow::add);
    }
    flow.dropGenericData(KINDS_THAT_REPLACE_THE_GENERIC);
    return flow;
  }

  private void data(Flow flow) {
    for (Found found : zones.find(Scheme.DATA_CATEGORIES, Zone.OBJECT)) {
      // "photos that you upload": the noun says what it is, the clause behind it only where it does
      // not
      boolean told =
          flow.has(Role.PERSONAL_DATA) && sentence.units().is(found.from(), Cue.RELATIVE);
      if (!isVerb(found) && !told) {
        flow.add(Role.PERSONAL_DATA, found);
      }
    }
    boolean sourcesHoldData = kind.equals("Collection") || kind.equals("Retention");
    for (Found found : zones.find(Scheme.DATA_CATEGORIES, Zone.ANY, Zone.SOURCE)) {
      boolean fits =
          zones.at(found.from()) == Zone.ANY
              || sourcesHoldData && (!flow.has(Role.PERSONAL_DATA) || isExample(flow, found));
      if (fits && (!found.weak() || isEnumerated(found)) && !isVerb(found)) {
        flow.add(Role.PERSONAL_DATA, found);
      }
    }
  }

  /** "Data from that service, such as an access token": behind a source, but no source. */
  private boolean isExample(Flow flow, Found found) {
    Units units = sentence.units();
    var before =
        new Range(Math.max(predication.scope().from(), found.from() - REACH), found.from());
    return units.has(before, Cue.OPEN_LIST)
        && !units.covers(Scheme.DATA_SOURCES, found.from())
        && flow.get(Role.PERSONAL_DATA).stream().allMatch(Vocabulary::isGeneric);
  }

  /** "Your name, work e-mail address and title": what stands among kinds of data is one. */
  private boolean isEnumerated(Found found) {
    return Enumeration.confirms(sentence.units(), predication.scope(), found);
  }

  /** A word found as data and as an action is the action where it is the verb. */
  private boolean isVerb(Found found) {
    return predication.verb().from() <= found.from() && found.to() <= predication.verb().to();
  }

  private void openList(Flow flow) {
    Units units = sentence.units();
    for (int i = predication.scope().from(); i < predication.scope().to(); i++) {
      if (units.is(i, Cue.OPEN_LIST) && zones.at(i) == Zone.OBJECT) {
        Range words = new Range(i, units.cueEnd(i, Cue.OPEN_LIST));
        flow.add(sentence.words(Fact.Type.OPEN_ENDED, words));
        return;
      }
    }
  }

  private void purposes(Flow flow) {
    int reached = -1;
    for (Found found : zones.find(Scheme.PURPOSES, Zone.PURPOSE)) {
      if (!found.weak() || isGoverned(found, reached) && !isPartOfAnother(found)) {
        flow.add(Role.PURPOSE, found);
        reached = found.to();
      }
    }
    for (Found found : zones.find(Scheme.PURPOSES, Zone.ANY, Zone.OBJECT, Zone.RECIPIENT)) {
      boolean fits = zones.at(found.from()) == Zone.ANY || kind.equals("Usage");
      boolean named = sentence.vocabulary().isNamedAnywhere(found.concept());
      if (!found.weak() && (fits || named)) {
        flow.add(Role.PURPOSE, found);
      }
    }
    for (Found found : sentence.units().in(Scheme.PURPOSES, predication.scope())) {
      if (!found.weak() && isDoneByVerb(found)) {
        flow.add(Role.PURPOSE, found);
      }
    }
    for (Found found : zones.find(Scheme.PURPOSES, Zone.CIRCUMSTANCE)) {
      boolean hint = found.weak() && !kind.equals("Sharing");
      if (!hint && isSituation(found) || !found.weak() && isNeededFor(found)) {
        flow.add(Role.PURPOSE, found);
      }
    }
    if (kind.equals("Sharing")) {
      theirs(flow);
    }
    sentence.units().in(Scheme.PURPOSES, predication.verb()).stream()
        .filter(found -> !found.weak() && isDoneByTheVerb(found.concept()))
        .forEach(found -> flow.add(Role.PURPOSE, found));
    flow.removeIf(Role.PURPOSE, this::isSomeoneElses);
    if (flow.get(Role.PURPOSE).size() > 1) {
      flow.removeIf(Role.PURPOSE, Vocabulary::isGeneric);
    }
  }

  /** "improve" inside "improve our models" says no more than the whole. */
  private boolean isPartOfAnother(Found part) {
    return zones.find(Scheme.PURPOSES, Zone.PURPOSE).stream()
        .anyMatch(
            one ->
                !one.weak()
                    && one.from() <= part.from()
                    && part.to() <= one.to()
                    && one.length() > part.length());
  }

  /** "用于训练模型", "train models": the verb itself names the purpose that it serves. */
  private boolean isDoneByVerb(Found purpose) {
    Range verb = predication.verb();
    return purpose.from() < verb.to()
        && verb.from() < purpose.to()
        && sentence.vocabulary().related(purpose.concept(), "doneThrough").stream()
            .anyMatch(
                done -> predication.actions().stream().anyMatch(one -> one.concept().equals(done)));
  }

  /** "Couriers who deliver your orders": what others do for us is what they are given data for. */
  private void theirs(Flow flow) {
    for (Found found : zones.find(Scheme.PURPOSES, Zone.RECIPIENT)) {
      boolean behind =
          sentence
              .units()
              .hasAny(
                  new Range(predication.verb().to(), found.from()),
                  Cue.mask(Cue.RELATIVE, Cue.OPEN_LIST, Cue.INCLUDES));
      boolean names =
          sentence.units().in(Scheme.RECIPIENTS, predication.scope()).stream()
              .anyMatch(one -> one.from() < found.to() && found.from() < one.to());
      if (!found.weak() && behind && !names) {
        flow.add(Role.PURPOSE, found);
      }
    }
  }

  /** "If we believe it is necessary to comply with law": our own need is the purpose. */
  private boolean isNeededFor(Found found) {
    return sentence.circumstances().stream()
        .filter(one -> one.type() == Fact.Type.CONDITION && one.range().contains(found))
        .map(one -> new Range(one.range().from(), found.from()))
        .anyMatch(
            before ->
                !sentence.units().hasAny(before, Cue.mask(Cue.USER, Cue.NEGATION))
                    && sentence
                        .units()
                        .hasAny(before, Cue.mask(Cue.INFINITIVE, Cue.PURPOSE, Cue.MUST)));
  }

  /** "If we are involved in a merger": the situation is the purpose. */
  private boolean isSituation(Found found) {
    return sentence.vocabulary().isNamedAnywhere(found.concept())
        && sentence.vocabulary().related(found.concept(), "doneThrough").isEmpty();
  }

  /** "We train our models on your prompts": the verb and its object name the purpose. */
  private boolean isDoneByTheVerb(Concept purpose) {
    return sentence.vocabulary().related(purpose, "doneThrough").stream()
        .anyMatch(
            action ->
                predication.actions().stream().anyMatch(done -> done.concept().equals(action)));
  }

  /** Training of the customer's own model, or "excluding model training". */
  private boolean isSomeoneElses(Concept purpose) {
    return sentence.has(Cue.OWN_MODEL)
        && sentence.vocabulary().related(purpose, "doneThrough").isPresent();
  }

  /** True for an item of a list of purposes. */
  private boolean opensPurposes() {
    return start == Zone.PURPOSE && predication.verb().isEmpty();
  }

  /** The same, or an item that opens with "to" in any list of uses. */
  private boolean opensWithAim() {
    return opensPurposes()
        || kind.equals("Usage")
            && predication.verb().isEmpty()
            && sentence.units().is(predication.scope().from(), Cue.INFINITIVE);
  }

  /** A weak purpose counts near the word that governs it, or coordinated with one. */
  private boolean isGoverned(Found found, int reached) {
    Units units = sentence.units();
    int nearest = Math.max(predication.scope().from(), found.from() - REACH);
    if (opensPurposes() && found.from() == predication.scope().from()) {
      return true;
    }
    for (int at = found.from(); at >= nearest; at--) {
      if (at == reached || units.isAny(at, Cue.mask(Cue.INFINITIVE, Cue.PURPOSE))) {
        return true;
      }
      if (at < found.from() && (units.mark(at) == ':' || units.is(at, Cue.GENITIVE))) {
        return false;
      }
    }
    return false;
  }

  private void parties(Flow flow) {
    boolean shares = kind.equals("Sharing") || kind.equals("CrossBorder");
    boolean engages =
        kind.equals("Sharing")
            && predication.actions().stream()
                .anyMatch(
                    action ->
                        sentence.vocabulary().related(action.concept(), "onRecipient").isPresent());
    for (Found found : sentence.units().in(Scheme.RECIPIENTS, predication.scope())) {
      Zone zone = zones.at(found.from());
      boolean engaged = zone == Zone.OBJECT && engages && !found.weak();
      if (!shares && isWhoActs(found)) {
        continue;
      }
      if (zone == Zone.RECIPIENT && shares || engaged || zone == Zone.ANY && !found.weak()) {
        flow.add(Role.RECIPIENT, found);
      } else if (zone == Zone.SOURCE && kind.equals("Collection") && !found.weak()) {
        flow.add(Role.DATA_SOURCE, found.concept());
      } else if (shares && zone == Zone.PURPOSE && followsGiving(found)) {
        flow.add(Role.RECIPIENT, found);
      }
    }
    for (Found found : zones.find(Scheme.DATA_SOURCES, Zone.SOURCE, Zone.ANY)) {
      flow.add(Role.DATA_SOURCE, found.concept());
    }
    if (flow.get(Role.RECIPIENT).size() > 1) {
      flow.removeIf(Role.RECIPIENT, Vocabulary::isGeneric);
    }
  }

  /** "We and third parties use cookies": who acts too, and not who is given anything. */
  private boolean isWhoActs(Found found) {
    return predication.form() == Predication.Form.ACTIVE
        && found.to() <= predication.verb().from()
        && Vocabulary.isGeneric(found.concept());
  }

  private boolean followsGiving(Found found) {
    int before = found.from() - 1;
    return before > predication.verb().to()
        && sentence.units().is(before, Cue.RECIPIENT)
        && !sentence.units().is(before, Cue.INFINITIVE);
  }

  /** "with your consent", "unless you opt out": ground and way out are part of what is done. */
  private void conditions(Flow flow) {
    boolean trains =
        flow.get(Role.PURPOSE).stream()
            .anyMatch(one -> sentence.vocabulary().related(one, "doneThrough").isPresent());
    new ConditionReader(sentence, flow::add)
        .read(sentence.bearing(predication.scope(), predication.verb().from()), trains);
    if (!flow.has(Role.LEGAL_BASIS) && isGroundedByHeading()) {
      sentence.section().grounds().forEach(basis -> flow.add(Role.LEGAL_BASIS, basis));
    }
    if (!flow.has(Role.LEGAL_BASIS)
        && isGroundedByHeading()
        && sentence.units().is(sentence.range().from(), Cue.OPEN_LIST)) {
      // "Contractual necessity: … For example, we use …"
      sentence.section().memory().grounds().forEach(one -> flow.add(Role.LEGAL_BASIS, one));
    }
  }

  /** "To perform our contract with you" over what we do for it. */
  private boolean isGroundedByHeading() {
    return kind.equals("Usage") || kind.equals("Collection") || kind.equals("OtherProcessing");
  }

  /** Who receives, where only the purpose tells: the other side of a merger. */
  private void impliedRecipients(Flow flow) {
    boolean named =
        !flow.get(Role.RECIPIENT).stream()
            .allMatch(one -> Vocabulary.isGeneric(one) || one.fact("tellsNobody").isPresent());
    if (named || !kind.equals("Sharing")) {
      return;
    }
    for (Concept purpose : List.copyOf(flow.get(Role.PURPOSE))) {
      sentence
          .vocabulary()
          .related(purpose, "impliesRecipient")
          .ifPresent(recipient -> flow.add(Role.RECIPIENT, recipient));
    }
  }

  private void storage(Flow flow, Readers readers) {
    for (Found form : sentence.units().in(Scheme.RETENTION_FORMS, predication.scope())) {
      if (!form.weak() && !Vocabulary.isGeneric(form.concept())) {
        flow.add(Role.STORAGE_CONDITION, form.concept());
      }
    }
    readers.durations(sentence, predication.scope()).forEach(flow::add);
  }

  /** Whatever is done with it: what never leaves the person's device, and the text says so. */
  private void local(Flow flow) {
    if (!sentence.has(Cue.LIMITATION) && !sentence.has(Cue.NEGATION)) {
      return;
    }
    for (Found form : sentence.found(Scheme.RETENTION_FORMS)) {
      if (!form.weak() && form.concept().fact("onDevice").isPresent()) {
        flow.add(Role.STORAGE_CONDITION, form.concept());
      }
    }
  }

  private void subjects(Flow flow) {
    List<Found> found = sentence.units().in(Scheme.DATA_SUBJECTS, predication.scope());
    found.stream()
        .filter(one -> !one.weak())
        .filter(one -> sentence.circumstances().stream().noneMatch(c -> c.range().contains(one)))
        .filter(one -> zones.at(one.from()) != Zone.RECIPIENT)
        .forEach(one -> flow.add(Role.DATA_SUBJECT, one.concept()));
    if (kind.equals("CrossBorder") || kind.equals("Retention")) {
      sentence
          .units()
          .in(Scheme.PLACES, predication.scope())
          .forEach(place -> flow.add(Role.LOCATION, place.concept()));
    }
  }
}
