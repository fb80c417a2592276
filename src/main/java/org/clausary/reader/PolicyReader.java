package org.clausary.reader;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clausary.document.Clause;
import org.clausary.document.PolicyDocument;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.Problems;
import org.clausary.problem.ReadException;

/**
 * Reads a policy: format, character set and language found out, text cut into clauses.
 *
 * <pre>{@code
 * PolicyReader reader = PolicyReader.builder().functionWords(words).build();
 * PolicyDocument policy = reader.read(Source.of(Path.of("policy.md"), Limits.DEFAULT));
 * }</pre>
 *
 * <p>A strange text never makes it fail: what was repaired or is doubtful is among the problems of
 * the document. What cannot be read at all is a {@link ReadException}. Immutable and thread-safe.
 */
public final class PolicyReader {

  private final Optional<String> encoding;
  private final Optional<String> language;
  private final Limits limits;
  private final Languages languages;
  private final Map<String, Set<String>> abbreviations;
  private final Map<String, Set<String>> announcements;
  private final MarkdownReader markdown;

  private PolicyReader(Builder builder) {
    encoding = builder.encoding;
    language = builder.language;
    limits = builder.limits;
    languages = new Languages(builder.functionWords);
    abbreviations = Map.copyOf(builder.abbreviations);
    announcements = Map.copyOf(builder.announcements);
    markdown = new MarkdownReader(limits);
    encoding.ifPresent(name -> Charsets.named(name, ""));
  }

  /** A reader with default limits that knows no function words yet. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads one policy.
   *
   * @throws ReadException if it is no text, of no known format, or has too little text
   * @throws LimitException if a limit is reached
   */
  public PolicyDocument read(Source source) {
    try {
      return document(source);
    } catch (StackOverflowError e) {
      throw new ReadException(error(source, "nested too deeply to be read"), e);
    } catch (OutOfMemoryError e) {
      throw new LimitException(error(source, "needs more memory than there is"), e);
    }
  }

  private static Problem error(Source source, String message) {
    return Problem.error(source.name(), 0, message);
  }

  private PolicyDocument document(Source source) {
    Problems.Collecting problems = Problems.collecting();
    Reading reading = Recovery.recovered(reading(source, problems));
    SectionLanguages sections = SectionLanguages.of(reading.blocks(), languages, language);
    if (sections.size() < limits.words() || reading.blocks().isEmpty()) {
      throw new ReadException(
          error(
              source,
              "too little text for a policy: "
                  + sections.size()
                  + " words, at least "
                  + limits.words()
                  + " expected"));
    }
    var writer =
        new ClauseWriter(
            source.name(),
            reading,
            sections,
            new Sentences(languages, abbreviations),
            announcements,
            limits);
    List<Clause> clauses = writer.write();
    warnOfUnknown(source, clauses, problems);
    return new PolicyDocument(
        source.name(),
        source.sha256(),
        reading.source(),
        title(reading, clauses),
        sections.document(),
        reading.frontMatter(),
        writer.sections(),
        clauses,
        problems.found());
  }

  private Reading reading(Source source, Problems problems) {
    Format format = Format.of(source);
    Optional<Charset> charset = encoding.map(n -> Charsets.named(n, source.name()));
    return switch (format) {
      case MARKDOWN ->
          markdown.read(source.name(), Charsets.decode(source, charset, false), problems);
      case HTML -> HtmlReader.read(source.name(), Charsets.decode(source, charset, true), problems);
      case TEXT -> TextReader.read(Charsets.decode(source, charset, false));
      case PDF -> PdfReader.read(source, limits, problems);
      case DOCX -> DocxReader.read(source, limits, problems);
    };
  }

  private void warnOfUnknown(Source source, List<Clause> clauses, Problems problems) {
    var counts = new LinkedHashMap<String, Integer>();
    var lines = new HashMap<String, Integer>();
    for (Clause clause : clauses) {
      String tag = clause.language();
      if (!languages.knows(tag) && !tag.equals(Languages.UNKNOWN)) {
        counts.merge(tag, 1, Integer::sum);
        lines.putIfAbsent(tag, clause.line());
      }
    }
    counts.forEach(
        (tag, count) ->
            problems.accept(
                Problem.warning(
                    source.name(),
                    lines.get(tag),
                    count + " clauses in '" + tag + "'; no practices are looked for in them")));
  }

  private static String title(Reading reading, List<Clause> clauses) {
    if (!reading.title().isEmpty()) {
      return reading.title();
    }
    return clauses.stream()
        .filter(c -> c.kind() == Clause.Kind.HEADING)
        .map(c -> c.text().text())
        .findFirst()
        .orElse("");
  }

  /** Collects the settings of a reader. Not thread-safe. */
  public static final class Builder {
    private Optional<String> encoding = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Limits limits = Limits.DEFAULT;
    private Map<String, Set<String>> functionWords = Map.of();
    private Map<String, Set<String>> abbreviations = Map.of();
    private Map<String, Set<String>> announcements = Map.of();

    private Builder() {}

    /** The character set of all sources, unless they begin with a byte order mark. */
    public Builder encoding(String name) {
      encoding = Optional.of(name);
      return this;
    }

    /** The language of all sources, a BCP 47 tag, instead of finding it out. */
    public Builder language(String tag) {
      language = Optional.of(tag);
      return this;
    }

    /** Other limits than the default ones. */
    public Builder limits(Limits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * The most frequent words of each language, lower case, some forty or more a language: by them
     * languages with the same script are told apart, and sentences are seen to begin.
     */
    public Builder functionWords(Map<String, Set<String>> words) {
      functionWords = Map.copyOf(words);
      return this;
    }

    /** Abbreviations of each language with their full stop, after which a sentence goes on. */
    public Builder abbreviations(Map<String, Set<String>> abbreviations) {
      this.abbreviations = Map.copyOf(abbreviations);
      return this;
    }

    /** Words by which a sentence with a full stop introduces the list after it ("following"). */
    public Builder announcements(Map<String, Set<String>> words) {
      announcements = Map.copyOf(words);
      return this;
    }

    /**
     * The reader.
     *
     * @throws ReadException if the encoding is unknown
     */
    public PolicyReader build() {
      return new PolicyReader(this);
    }
  }
}
