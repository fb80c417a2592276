package org.clausary.rdf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction;
import org.clausary.text.Folding;

/**
 * Finds out what a policy is called. The version is the date in the file name, else the declared
 * date, else the date the text gives itself. The policy is named by the last part of the path that
 * says something, else by who is responsible. Immutable and thread-safe.
 */
public final class PolicyNames {

  private static final String UNDATED = "undated";
  private static final String UNNAMED = "policy";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE_AND_JOINT = Pattern.compile("[-_. ]*\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LANGUAGE =
      Pattern.compile("([a-z]{2,3})(-[a-z]{4})?(-[a-z]{2}|-[0-9]{3})?");
  private static final Pattern URL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://([^?#]*).*");
  private static final Pattern ABSOLUTE = Pattern.compile("(/|[A-Za-z]:/).*");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Set<String> generic;
  private final Set<String> dateKeys;

  private PolicyNames(Set<String> generic, Set<String> dateKeys) {
    this.generic = generic;
    this.dateKeys = dateKeys;
  }

  /** Knows the file names that say nothing and the keys of dates from the ontology. */
  public static PolicyNames of(Graph ontology) {
    return new PolicyNames(
        notations(ontology, Cla.GENERIC_FILE_NAME), notations(ontology, Cla.DATE_KEY));
  }

  private static Set<String> notations(Graph ontology, String concept) {
    var subject = NodeFactory.createURI(concept);
    return ontology
        .find(subject, SKOS.notation.asNode(), null)
        .mapWith(triple -> Folding.fold(triple.getObject().getLiteralLexicalForm()))
        .toSet();
  }

  /** What the policy that was read is called. */
  public PolicyId of(Extraction extraction) {
    PolicyDocument document = extraction.document();
    return new PolicyId(slug(extraction), document.language(), version(extraction));
  }

  /** The date of the text, if known: the one it gives itself, else the one of its version. */
  static Optional<LocalDate> issued(Extraction extraction, PolicyId id) {
    return extraction.issued().or(() -> date(id.version()));
  }

  /**
   * Where a policy was read from, without what only this machine knows: an address as given, a
   * relative path without the steps upwards, of an absolute path the file name.
   */
  static String source(String name) {
    if (URL.matcher(name).matches()) {
      return name;
    }
    if (ABSOLUTE.matcher(name).matches()) {
      return name.substring(name.lastIndexOf('/') + 1);
    }
    return String.join("/", Arrays.stream(name.split("/")).filter(part -> !isStep(part)).toList());
  }

  private String version(Extraction extraction) {
    List<String> parts = parts(extraction.document().name());
    return Stream.of(
            parts.stream().limit(1).map(PolicyNames::date).flatMap(Optional::stream),
            declared(extraction.document().frontMatter()),
            extraction.issued().stream())
        .flatMap(dates -> dates)
        .findFirst()
        .map(LocalDate::toString)
        .orElse(UNDATED);
  }

  private Stream<LocalDate> declared(Map<String, String> frontMatter) {
    return frontMatter.entrySet().stream()
        .filter(entry -> dateKeys.contains(Folding.fold(entry.getKey())))
        .map(entry -> date(entry.getValue()))
        .flatMap(Optional::stream);
  }

  private String slug(Extraction extraction) {
    String name = extraction.document().name();
    List<String> parts = parts(name);
    Optional<String> controller =
        extraction.controllers().stream().findFirst().map(Extraction.Party::name);
    // "privacy.md" in an absolute folder: the folder is this machine's matter
    boolean ownFolder = ABSOLUTE.matcher(name).matches() && isGeneric(parts.get(0));
    Stream<String> fromPath = parts.stream().limit(ownFolder ? 1 : parts.size());
    Stream<String> telling = fromPath.map(PolicyNames::undated).filter(this::saysSomething);
    return Stream.concat(telling, controller.stream()).map(Iris::slug).findFirst().orElse(UNNAMED);
  }

  private boolean saysSomething(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    return !name.isEmpty()
        && !name.equals(UNDATED)
        && !isLanguage(name)
        && !isGeneric(name)
        && !isUser(name);
  }

  private static String undated(String part) {
    return DATE_AND_JOINT.matcher(part).replaceAll("");
  }

  private boolean isGeneric(String part) {
    return generic.contains(Folding.fold(part));
  }

  private static boolean isUser(String part) {
    return part.equalsIgnoreCase(System.getProperty("user.name"));
  }

  private static boolean isLanguage(String part) {
    var match = LANGUAGE.matcher(part);
    return match.matches() && LANGUAGES.contains(match.group(1));
  }

  private static boolean isStep(String part) {
    return part.isEmpty() || part.equals(".") || part.equals("..");
  }

  /** The parts of a path or address from the last to the first, the file's ending cut off. */
  private static List<String> parts(String name) {
    var address = URL.matcher(name);
    String path = address.matches() ? address.group(1) : name;
    var parts = new ArrayList<String>();
    for (String part : path.split("/")) {
      if (!isStep(part)) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      return List.of(name);
    }
    int last = parts.size() - 1;
    boolean host = address.matches() && last == 0;
    parts.set(last, host ? parts.get(last) : ENDING.matcher(parts.get(last)).replaceFirst(""));
    Collections.reverse(parts);
    return parts;
  }

  private static Optional<LocalDate> date(String text) {
    var match = DATE.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(match.group()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
