package org.clausary.learn;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction;
import org.clausary.topic.Evidence;
import org.clausary.topic.TopicScore;
import org.clausary.topic.Witness;

/** A witness that only listens: keeps what weights would see of each policy. Thread-safe. */
public final class Recorder implements Witness {

  private final Map<String, Evidence> evidence = new ConcurrentHashMap<>();

  @Override
  public Map<String, List<Said>> testify(
      Extraction extraction, Map<String, List<TopicScore>> known) {
    evidence.put(extraction.document().sha256(), new Evidence(extraction, known));
    return Map.of();
  }

  /** What was kept of a policy, which is forgotten now. */
  Evidence take(PolicyDocument document) {
    return evidence.remove(document.sha256());
  }
}
