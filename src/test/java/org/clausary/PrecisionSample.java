package org.clausary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausary.extract.Practice;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;

/** Practices of the AI platforms' policies, and draws of them that anybody can repeat. */
final class PrecisionSample {

  static final Path POLICIES = Path.of("../shared/corpora/policies");
  private static final List<String> FOLDERS =
      List.of("ai-platforms", "history", "midjourney", "zh");

  private PrecisionSample() {}

  /** A practice and where it stands. */
  record Drawn(String document, String sha256, Practice practice, String rank) {}

  static List<Path> documents() throws IOException {
    var files = new ArrayList<Path>();
    for (String folder : FOLDERS) {
      try (Stream<Path> found = Files.walk(POLICIES.resolve(folder))) {
        found.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    files.sort(null);
    return files;
  }

  static Analysis read(Path file) {
    return BuiltIn.CLAUSARY.analyze(Source.of(file, Limits.DEFAULT));
  }

  /** The first {@code count} different practices of a language in the order of a seed. */
  static List<Drawn> draw(String seed, boolean chinese, int count) throws IOException {
    var all = new ArrayList<Drawn>();
    for (Path file : documents()) {
      Analysis analysis = read(file);
      String name = POLICIES.relativize(file).toString().replace('\\', '/');
      for (Practice practice : analysis.extraction().practices()) {
        if (practice.clause().language().startsWith("zh") == chinese) {
          String rank = sha256(seed + "\n" + identity(practice, analysis.document().source()));
          all.add(new Drawn(name, analysis.document().sha256(), practice, rank));
        }
      }
    }
    all.sort(Comparator.comparing(Drawn::rank).thenComparing(Drawn::document));
    var seen = new HashSet<String>();
    return all.stream().filter(one -> seen.add(one.rank())).limit(count).toList();
  }

  /** What a practice says, without where: the same in every version that has the same words. */
  private static String identity(Practice practice, String source) {
    var parts = new StringJoiner(" | ");
    parts.add(practice.kind().name());
    parts.add(practice.actor().localName());
    parts.add(practice.polarity().localName());
    parts.add(practice.modality().localName());
    concepts(practice).forEach(parts::add);
    practice
        .facts()
        .forEach(
            fact -> parts.add(fact.type() + "=\"" + fact.value().replaceAll("\\s+", " ") + '"'));
    return practice.clause().span().of(source)
        + "\n"
        + practice.evidence().of(source)
        + "\n"
        + parts;
  }

  /** "PURPOSE=A,B", a role each. */
  static List<String> concepts(Practice practice) {
    var roles = new ArrayList<String>();
    practice
        .values()
        .forEach(
            (role, concepts) ->
                roles.add(
                    role
                        + "="
                        + concepts.stream()
                            .map(one -> one.name())
                            .collect(Collectors.joining(","))));
    return roles;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
