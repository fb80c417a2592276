package org.clausary.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausary.extract.Practice.Role;
import org.clausary.extract.Predication.Form;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Reads a list item by its lead-in: "We may share data with:" and "our hosting providers". */
final class ItemFrame implements Frame {

  /** How many units a label before a colon has at most. */
  private static final int LONGEST_LABEL = 25;

  private static final Set<Role> HANDED_DOWN =
      EnumSet.of(
          Role.PERSONAL_DATA, Role.PURPOSE, Role.RECIPIENT, Role.DATA_SOURCE, Role.LEGAL_BASIS);

  private final Readers readers;

  ItemFrame(Readers readers) {
    this.readers = readers;
  }

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    if (sentence.lead().isEmpty() || !sentence.lead().get().acts()) {
      return;
    }
    if (isCondition(sentence, sentence.lead().get())) {
      readCondition(sentence, sentence.lead().get(), practices);
      return;
    }
    readOwnVerb(sentence, sentence.lead().get(), practices);
    Range part = inheritingPart(sentence, sentence.lead().get());
    if (part.isEmpty()) {
      return;
    }
    Lead lead = LeadReader.whom(sentence).orElse(sentence.lead().get());
    Predication inherited = LeadReader.item(lead, part);
    Flow flow =
        new FlowReader(sentence, inherited, zone(sentence, lead, part), lead.kind().name())
            .read(readers);
    if (!isSubstantial(lead, flow) || isRepeated(sentence, lead, flow, practices)) {
      return;
    }
    flow.inherit(lead.flow(), HANDED_DOWN);
    flow.dropGenericData(3);
    Practice.Builder builder = inherited(sentence, lead, part, flow.isCertain());
    flow.into(builder);
    practices.add(builder.build());
  }

  /** A label names data and nothing else: "Prompts: you can write …" under "What we collect". */
  private static Zone zone(SentenceReading sentence, Lead lead, Range part) {
    boolean label = part.to() < sentence.range().to() || labelEnd(sentence, part.to()) > 0;
    return label && lead.zone() == Zone.ANY && lead.kind().name().equals("Collection")
        ? Zone.OBJECT
        : lead.zone();
  }

  /** "We use your data to:" and "share it with our partners": more than a use. */
  private void readOwnVerb(SentenceReading sentence, Lead lead, List<Practice> practices) {
    List<Predication> predications = sentence.predications();
    if (predications.isEmpty()
        || predications.get(0).form() != Form.BARE
        || lead.actor() != Practice.Actor.FIRST_PARTY) {
      return;
    }
    Predication own = predications.get(0);
    for (Concept action : ProcessingFrame.actions(own)) {
      Concept kind = sentence.vocabulary().kind(action);
      if (!kind.name().equals("Sharing") || kind.equals(lead.kind())) {
        continue;
      }
      Flow flow = new FlowReader(sentence, own, Zone.OBJECT, kind.name()).read(readers);
      if (!flow.has(Role.PERSONAL_DATA) || !flow.has(Role.RECIPIENT)) {
        continue;
      }
      Practice.Builder builder =
          sentence
              .practice(kind)
              .evidence(sentence.evidence(own))
              .actor(lead.actor())
              .polarity(lead.polarity())
              .modality(lead.predication().modality())
              .add(Role.PROCESSING, action)
              .confidence(
                  new Confidence().fromLeadIn(true).certainConcept(flow.isCertain()).value());
      flow.into(builder);
      practices.add(builder.build());
    }
  }

  /** "We collect data when you:" – the items say when; "if we are sold" says so itself. */
  private static boolean isCondition(SentenceReading sentence, Lead lead) {
    boolean own =
        sentence.units().is(sentence.range().from(), Cue.CONDITION)
            && lead.zone() == Zone.ANY
            && isWhole(sentence)
            && sentence.predications().stream().noneMatch(Predication::isAsserted);
    return lead.flow().has(Role.PERSONAL_DATA) && (own || lead.opensCondition());
  }

  /** True if the condition that the item begins with is all that it says. */
  private static boolean isWhole(SentenceReading sentence) {
    Range range = sentence.range();
    int last = range.to() - 1;
    while (last > range.from() && sentence.units().isMark(last)) {
      last--;
    }
    int end = last;
    return sentence.circumstances().stream()
        .anyMatch(one -> one.range().from() == range.from() && one.range().contains(end));
  }

  private static void readCondition(SentenceReading sentence, Lead lead, List<Practice> practices) {
    var flow = new Flow();
    if (lead.kind().name().equals("Collection")) {
      sentence.found(Scheme.DATA_CATEGORIES).stream()
          .filter(found -> !found.weak())
          .forEach(found -> flow.add(Role.PERSONAL_DATA, found));
    }
    flow.inherit(lead.flow(), HANDED_DOWN);
    boolean said = sentence.madeBy(practices).findAny().isPresent();
    boolean denied = lead.polarity() == Practice.Polarity.DENIED;
    if (said || denied || !flow.has(Role.PERSONAL_DATA)) {
      return;
    }
    Practice.Builder builder = inherited(sentence, lead, sentence.range(), flow.isCertain());
    flow.add(sentence.words(Practice.Fact.Type.CONDITION, sentence.range()));
    flow.into(builder);
    practices.add(builder.build());
  }

  private static Practice.Builder inherited(
      SentenceReading sentence, Lead lead, Range part, boolean certain) {
    return sentence
        .practice(lead.kind())
        .evidence(sentence.evidence(part))
        .actor(lead.actor())
        .polarity(lead.polarity())
        .modality(lead.predication().modality())
        .add(Role.PROCESSING, lead.action())
        .confidence(
            new Confidence()
                .fromLeadIn(true)
                .namedActor(lead.predication().named())
                .certainConcept(certain)
                .fromHeading(!lead.predication().named())
                .value());
  }

  /** True if a practice of the item's own verb says all that the label says. */
  private static boolean isRepeated(
      SentenceReading sentence, Lead lead, Flow flow, List<Practice> practices) {
    return sentence
        .madeBy(practices)
        .filter(own -> own.kind().equals(lead.kind()))
        .anyMatch(
            own ->
                HANDED_DOWN.stream()
                    .allMatch(role -> own.concepts(role).containsAll(flow.get(role))));
  }

  private static boolean isSubstantial(Lead lead, Flow flow) {
    return switch (lead.zone()) {
      case OBJECT -> flow.has(Role.PERSONAL_DATA);
      case PURPOSE -> flow.has(Role.PURPOSE) || flow.has(Role.LEGAL_BASIS);
      case RECIPIENT -> flow.has(Role.RECIPIENT);
      case SOURCE ->
          flow.has(Role.DATA_SOURCE) || flow.has(Role.RECIPIENT) || flow.has(Role.PERSONAL_DATA);
      default ->
          flow.has(Role.PERSONAL_DATA)
              || flow.has(Role.PURPOSE)
              || flow.has(Role.RECIPIENT) && !lead.kind().name().equals("Collection")
              || flow.has(Role.LEGAL_BASIS)
              || flow.has(Role.DATA_SOURCE);
    };
  }

  /** The whole item, or the label before what it says with a verb of its own. */
  private static Range inheritingPart(SentenceReading sentence, Lead lead) {
    Range range = sentence.range();
    boolean purposes =
        (lead.zone() == Zone.PURPOSE || lead.zone() == Zone.ANY)
            && sentence.units().isAny(range.from(), Cue.mask(Cue.INFINITIVE, Cue.PURPOSE));
    int told = range.to();
    for (Predication predication : sentence.predications()) {
      boolean own = predication.isAsserted() && predication.form() != Form.PASSIVE;
      boolean passive = predication.form() == Form.PASSIVE;
      // "To reach you, such as sending you news": all of it is what the data is used for
      boolean aim = purposes && !predication.named() && !passive;
      if ((own || passive) && !aim) {
        told = Math.min(told, predication.verb().from());
      }
    }
    if (told == range.to()) {
      return range;
    }
    int end = labelEnd(sentence, told);
    return new Range(range.from(), Math.max(range.from(), end));
  }

  /** The colon or dash behind the label of an item, or -1. */
  private static int labelEnd(SentenceReading sentence, int to) {
    Range range = sentence.range();
    for (int i = range.from(); i < Math.min(to, range.from() + LONGEST_LABEL); i++) {
      char mark = sentence.units().mark(i);
      if (mark == ':' || mark == '-' && sentence.units().isApart(i)) {
        return i;
      }
    }
    return -1;
  }
}
