package org.clausary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clausary.ontology.Scheme;

/** Puts the parts of split verbs together: "geben … weiter" stands as one verb where "geben" is. */
final class SplitVerbs {

  private SplitVerbs() {}

  /** A verb whose second part has moved beside the first. */
  private record Joined(int verb, List<SplitForms.Apart> readings) {}

  /** The units with all split verbs in one piece. */
  static Units join(Units units, SplitForms forms) {
    if (forms.isEmpty()) {
      return units;
    }
    var joined = new ArrayList<Joined>();
    for (Range sentence : Sentences.of(units)) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        List<SplitForms.Apart> readings = forms.closing(units, i, sentence.to());
        if (!readings.isEmpty()) {
          joined.add(new Joined(i, readings));
        }
      }
    }
    Units arranged = units;
    for (Joined one : joined) {
      arranged = arranged.arranged(order(arranged.size(), one));
      replace(arranged, one);
    }
    return arranged;
  }

  private static int[] order(int size, Joined one) {
    Range rest = one.readings.get(0).rest();
    return IntStream.concat(
            IntStream.concat(
                IntStream.rangeClosed(0, one.verb), IntStream.range(rest.from(), rest.to())),
            IntStream.range(one.verb + 1, size).filter(i -> !rest.contains(i)))
        .toArray();
  }

  private static void replace(Units units, Joined one) {
    Range rest = one.readings.get(0).rest();
    var whole = new Range(one.verb, one.verb + 1 + rest.to() - rest.from());
    units.in(Scheme.PROCESSING_ACTIONS, whole).forEach(units::remove);
    units.in(Scheme.CUES, new Range(one.verb + 1, whole.to())).forEach(units::remove);
    for (int i = whole.from() + 1; i < whole.to(); i++) {
      units.clear(i);
    }
    for (SplitForms.Apart reading : one.readings) {
      units.add(new Found(reading.concept(), whole.from(), whole.to(), reading.weak()));
    }
    units.sort();
  }
}
