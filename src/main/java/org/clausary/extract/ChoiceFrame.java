package org.clausary.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausary.extract.Practice.Actor;
import org.clausary.extract.Practice.Modality;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** What people can switch off, refuse or agree to, and how. */
final class ChoiceFrame implements Frame {

  private final Readers readers;

  ChoiceFrame(Readers readers) {
    this.readers = readers;
  }

  @Override
  public void read(SentenceReading sentence, List<Practice> practices) {
    boolean user =
        sentence.has(Cue.REQUEST)
            || sentence.has(Cue.USER) && !sentence.has(Cue.CONSEQUENCE)
            || sentence.units().is(sentence.range().from(), Cue.INFINITIVE);
    boolean about = !sentence.section().any(Scheme.CHOICE_MECHANISMS).isEmpty();
    if (!user && !about || sentence.has(Cue.CONSEQUENCE) && !sentence.has(Cue.REQUEST)) {
      return;
    }
    if (Offers.onlyDemands(sentence)) {
      return;
    }
    boolean wished = Offers.opensWithWish(sentence);
    boolean offered = sentence.has(Cue.REQUEST) || isOffered(sentence) || wished;
    Set<Concept> choices = new LinkedHashSet<>();
    Set<Concept> wishes = new LinkedHashSet<>();
    for (Found found : sentence.found(Scheme.CHOICE_MECHANISMS)) {
      boolean statement = sentence.vocabulary().related(found.concept(), "givesKind").isPresent();
      boolean supposed =
          sentence.circumstances().stream()
              .anyMatch(
                  c -> c.range().contains(found) && c.type() != Practice.Fact.Type.LIMITATION);
      boolean firm =
          !found.weak()
              || offered
                  && isSupported(sentence, found.concept())
                  && !sentence.isIntroduced(found.from());
      if (firm
          && !isDenied(sentence, found)
          && !statement
          && !Vocabulary.isGeneric(found.concept())) {
        (supposed ? wishes : choices).add(found.concept());
      }
    }
    if (offered && !choices.isEmpty() || wished) {
      // "if you do not want …, you can switch it off": what is wished is what is offered
      choices.addAll(wishes);
    }
    boolean onlyWays = choices.stream().allMatch(choice -> choice.fact("wayToAsk").isPresent());
    if (onlyWays
        && (wished && !sentence.has(Cue.REQUEST) || !about && !wished && isToNoEnd(sentence))) {
      return;
    }
    boolean inRight =
        sentence.madeBy(practices).anyMatch(p -> p.concepts(Role.CHOICE).containsAll(choices));
    List<Practice.Fact> channels = readers.channels(sentence, sentence.source());
    boolean unoffered =
        !offered
            && channels.isEmpty()
            && choices.stream().allMatch(choice -> choice.fact("ofRequests").isPresent());
    if (choices.isEmpty() || inRight || unoffered || isOfNothing(sentence, choices)) {
      return;
    }
    Practice.Builder builder =
        sentence
            .practice("ChoiceStatement")
            .actor(Actor.USER)
            .modality(Modality.MAY)
            .confidence(
                new Confidence().ownVerb(sentence.has(Cue.REQUEST)).certainConcept(true).value());
    choices.forEach(choice -> builder.add(Role.CHOICE, choice));
    sentence.found(Scheme.PURPOSES).stream()
        .filter(found -> !found.weak() && isChosen(sentence, found))
        .filter(found -> isNear(sentence, found) && isServed(sentence, found))
        .forEach(found -> builder.add(Role.PURPOSE, found.concept()));
    List<Found> data =
        sentence.found(Scheme.DATA_CATEGORIES).stream()
            .filter(found -> !found.weak() && !Vocabulary.isGeneric(found.concept()))
            .filter(found -> isChosen(sentence, found) && isNear(sentence, found))
            .toList();
    boolean named = data.stream().anyMatch(found -> !isSupposed(sentence, found));
    data.stream()
        .filter(found -> !named || !isSupposed(sentence, found))
        .forEach(found -> builder.add(Role.PERSONAL_DATA, found.concept()));
    channels.forEach(builder::add);
    practices.add(builder.build());
  }

  /** "Data controls" is about training only where training is spoken of. */
  private static boolean isSupported(SentenceReading sentence, Concept choice) {
    Optional<Concept> needed = sentence.vocabulary().related(choice, "needs");
    return needed.isEmpty()
        || sentence.found(Scheme.PURPOSES).stream()
            .anyMatch(found -> found.concept().isWithin(needed.get().name()))
        || sentence.section().any(Scheme.PURPOSES).stream()
            .anyMatch(purpose -> purpose.isWithin(needed.get().name()));
  }

  /** "You will not be opted out": nothing is offered. */
  private static boolean isDenied(SentenceReading sentence, Found choice) {
    int at = choice.from() - 1;
    while (at > sentence.range().from()
        && sentence.units().isAny(at, Cue.mask(Cue.AUXILIARY, Cue.ADVERB, Cue.MAY))
        && !sentence.units().is(at, Cue.NEGATION)) {
      at--;
    }
    return at >= sentence.range().from() && sentence.units().is(at, Cue.NEGATION);
  }

  /** "You can write to us", "your account": a way, and nothing said of what it leads to. */
  private static boolean isToNoEnd(SentenceReading sentence) {
    boolean acts =
        sentence.found(Scheme.PROCESSING_ACTIONS).stream()
            .anyMatch(
                found -> sentence.vocabulary().related(found.concept(), "asRight").isPresent());
    return !acts
        && !sentence.has(Cue.REFERENCE)
        && sentence.found(Scheme.PURPOSES).stream().allMatch(Found::weak)
        && sentence.found(Scheme.RIGHTS).isEmpty()
        && sentence.section().any(Scheme.RIGHTS).isEmpty()
        && sentence.found(Scheme.CHOICE_MECHANISMS).stream()
            .allMatch(
                way ->
                    way.weak()
                        && (way.concept().fact("ofData").isPresent()
                            || sentence.units().has(new Range(way.from(), way.to()), Cue.CONTACT)));
  }

  /**
   * "If you register with your e-mail, you may opt out": an opening condition names an occasion.
   */
  private static boolean isOccasion(SentenceReading sentence, Found value) {
    return isSupposed(sentence, value)
        && !Offers.isWished(sentence, value.from())
        && sentence.circumstances().stream()
            .anyMatch(
                one ->
                    one.initial()
                        && one.range().contains(value)
                        && !sentence.units().is(one.range().from(), Cue.WHOLE_CONDITION));
  }

  /** What the choice is about: not what a condition or an address of ours names. */
  private static boolean isChosen(SentenceReading sentence, Found value) {
    Units units = sentence.units();
    boolean ours = value.from() > sentence.range().from() && units.is(value.from() - 1, Cue.OUR);
    boolean address = units.has(new Range(value.from(), value.to()), Cue.CONTACT);
    return !ours && !address && !isOccasion(sentence, value);
  }

  /**
   * "When you upload a photo, you can switch location off": the photo is no matter of the choice.
   */
  private static boolean isSupposed(SentenceReading sentence, Found data) {
    return sentence.circumstances().stream()
        .anyMatch(
            one ->
                one.type() == Practice.Fact.Type.CONDITION
                    && one.range().contains(data)
                    && !sentence.units().has(one.range(), Cue.WISH)
                    && sentence.units().in(Scheme.CHOICE_MECHANISMS, one.range()).isEmpty());
  }

  /** "我们会使用答复；您也可以拒绝": a choice is about its own part of the sentence. */
  private static boolean isNear(SentenceReading sentence, Found found) {
    Units units = sentence.units();
    return !Character.isIdeographic(units.word(found.from()).codePointAt(0))
        || sentence.found(Scheme.CHOICE_MECHANISMS).stream()
            .map(
                choice ->
                    new Range(
                        Math.min(choice.from(), found.from()), Math.max(choice.to(), found.to())))
            .anyMatch(between -> !isDivided(units, between));
  }

  private static boolean isDivided(Units units, Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (units.mark(i) == ';') {
        return true;
      }
    }
    return false;
  }

  /** "您可以管理同类技术": the name of an activity is a purpose where something serves it. */
  private static boolean isServed(SentenceReading sentence, Found purpose) {
    Units units = sentence.units();
    return !Character.isIdeographic(units.word(purpose.from()).codePointAt(0))
        || purpose.concept().fact("usesData").isPresent()
        || !sentence.vocabulary().related(purpose.concept(), "doneThrough").isEmpty()
        || units.has(
            new Range(Math.max(sentence.range().from(), purpose.from() - 2), purpose.from() + 1),
            Cue.PURPOSE);
  }

  /** "You can pair devices in the settings": a place to go to, and nothing about data. */
  private static boolean isOfNothing(SentenceReading sentence, Set<Concept> choices) {
    return choices.stream().allMatch(choice -> choice.fact("ofData").isPresent())
        && sentence.found(Scheme.DATA_CATEGORIES).isEmpty()
        && sentence.found(Scheme.RIGHTS).isEmpty()
        && sentence.found(Scheme.PURPOSES).stream().allMatch(Found::weak)
        && !sentence.has(Cue.REFERENCE);
  }

  /** "If users do not want it, may switch it off": the one who wishes is the one who may. */
  private static boolean isOffered(SentenceReading sentence) {
    Units units = sentence.units();
    for (Circumstance one : sentence.circumstances()) {
      boolean wish =
          one.type() == Practice.Fact.Type.CONDITION
              && one.initial()
              && units.has(one.range(), Cue.USER);
      var rest = new Range(one.range().to(), sentence.range().to());
      int may = units.firstAny(rest, Cue.MAY.bit());
      var between = new Range(rest.from(), may);
      if (wish
          && may < rest.to()
          && !units.hasAny(between, Cue.mask(Cue.FIRST_PARTY, Cue.THIRD_PARTY))) {
        return true;
      }
    }
    return false;
  }
}
