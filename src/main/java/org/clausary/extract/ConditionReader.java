package org.clausary.extract;

import java.util.List;
import java.util.function.BiConsumer;
import org.clausary.extract.Practice.Fact;
import org.clausary.extract.Practice.Role;
import org.clausary.ontology.Concept;
import org.clausary.ontology.Scheme;

/** Legal bases and choices that stand in conditions and exceptions: "with your consent". */
final class ConditionReader {

  private final SentenceReading sentence;
  private final BiConsumer<Role, Concept> add;

  /**
   * @param add takes what is found
   */
  ConditionReader(SentenceReading sentence, BiConsumer<Role, Concept> add) {
    this.sentence = sentence;
    this.add = add;
  }

  /**
   * @param bearing the circumstances that qualify what is read
   * @param trains true if models are trained: "not without your consent" then asks first
   */
  void read(List<Circumstance> bearing, boolean trains) {
    for (Circumstance circumstance : bearing) {
      if (circumstance.type() == Fact.Type.CONDITION) {
        firm(Scheme.LEGAL_BASES, circumstance).forEach(one -> add.accept(Role.LEGAL_BASIS, one));
      }
      if (circumstance.type() != Fact.Type.LIMITATION) {
        firm(Scheme.CHOICE_MECHANISMS, circumstance).stream()
            .filter(one -> !Vocabulary.isGeneric(one))
            .forEach(one -> add.accept(Role.CHOICE, one));
        if (trains) {
          asked(circumstance);
        }
      }
    }
  }

  private List<Concept> firm(Scheme scheme, Circumstance circumstance) {
    return sentence.units().in(scheme, circumstance.range()).stream()
        .filter(found -> !found.weak())
        .map(Found::concept)
        .toList();
  }

  private void asked(Circumstance circumstance) {
    for (Found cue : sentence.units().in(Scheme.CUES, circumstance.range())) {
      sentence
          .vocabulary()
          .related(cue.concept(), "asChoice")
          .ifPresent(choice -> add.accept(Role.CHOICE, choice));
    }
  }
}
