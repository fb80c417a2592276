package org.clausary.extract;

/**
 * How sure a reading is: a sum of reasons, kept between 0.1 and 0.99.
 *
 * <p>It starts at 0.5. A verb of its own gives 0.2, a named actor 0.1, a concept found by a form
 * that means nothing else 0.15; a frame taken from a lead-in costs nothing, one from a heading 0.1,
 * one presupposed rather than said 0.15, "this information" resolved 0.1.
 */
final class Confidence {

  private int hundredths = 50;

  Confidence ownVerb(boolean holds) {
    return plus(holds, 20);
  }

  Confidence namedActor(boolean holds) {
    return plus(holds, 10);
  }

  Confidence certainConcept(boolean holds) {
    return plus(holds, 15);
  }

  Confidence fromLeadIn(boolean holds) {
    return plus(holds, 15);
  }

  Confidence fromHeading(boolean holds) {
    return plus(holds, -10);
  }

  Confidence presupposed(boolean holds) {
    return plus(holds, -15);
  }

  Confidence resolved(boolean holds) {
    return plus(holds, -10);
  }

  private Confidence plus(boolean holds, int amount) {
    if (holds) {
      hundredths += amount;
    }
    return this;
  }

  double value() {
    return Math.max(10, Math.min(99, hundredths)) / 100.0;
  }
}
