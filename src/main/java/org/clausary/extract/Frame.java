package org.clausary.extract;

import java.util.List;

/** Reads one kind of statement out of a sentence. Stateless. */
interface Frame {

  /** Adds the practices that the sentence states to those read from it so far. */
  void read(SentenceReading sentence, List<Practice> practices);
}
