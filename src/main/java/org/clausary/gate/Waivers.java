package org.clausary.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/**
 * The waivers of a file, and which of them were used.
 *
 * <pre>
 * rule,policy,reason,approver,expires
 * TrainingWithoutWayOut,northlight,contract of May excludes our data,Head of Legal,2027-03-31
 * </pre>
 *
 * <p>Not thread-safe.
 */
public final class Waivers {

  private static final List<String> COLUMNS =
      List.of("rule", "policy", "reason", "approver", "expires");

  private final String file;
  private final List<Waiver> waivers;
  private final LocalDate today;
  private final Set<Waiver> used = new HashSet<>();

  private Waivers(String file, List<Waiver> waivers, LocalDate today) {
    this.file = file;
    this.waivers = List.copyOf(waivers);
    this.today = today;
  }

  /** No waivers. */
  public static Waivers none() {
    return new Waivers("", List.of(), LocalDate.MAX);
  }

  /**
   * Reads a CSV file with a header.
   *
   * @param today a waiver that expires before it does not count
   * @throws ReadException if a line lacks its rule, reason, approver or date: nothing is waived by
   *     mistake
   */
  public static Waivers read(Path path, LocalDate today) {
    String file = path.toString().replace('\\', '/');
    var waivers = new ArrayList<Waiver>();
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true);
    try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        CSVParser parser = format.get().parse(reader)) {
      requireColumns(file, parser.getHeaderMap());
      for (CSVRecord record : parser) {
        waivers.add(waiver(file, record, (int) parser.getCurrentLineNumber()));
      }
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw new ReadException(
          Problem.error(file, 0, "not a readable CSV file of waivers: " + e.getMessage()), e);
    }
    return new Waivers(file, waivers, today);
  }

  private static void requireColumns(String file, Map<String, Integer> header) {
    var missing = new TreeSet<>(COLUMNS);
    missing.removeAll(header.keySet());
    if (!missing.isEmpty()) {
      throw new ReadException(
          Problem.error(
              file, 1, "no column " + missing + "; the columns are " + String.join(",", COLUMNS)));
    }
  }

  private static Waiver waiver(String file, CSVRecord record, int line) {
    for (String column : COLUMNS) {
      if (!record.isSet(column) || record.get(column).isEmpty()) {
        throw new ReadException(
            Problem.error(file, line, "no " + column + "; a waiver needs all of " + COLUMNS));
      }
    }
    try {
      return new Waiver(
          record.get("rule"),
          record.get("policy"),
          record.get("reason"),
          record.get("approver"),
          LocalDate.parse(record.get("expires")),
          line);
    } catch (DateTimeParseException e) {
      throw new ReadException(
          Problem.error(
              file, line, "expires '" + record.get("expires") + "': write it as 2027-03-31"),
          e);
    }
  }

  /** The first waiver for a finding that has not expired. */
  Optional<Waiver> of(GateFinding finding) {
    Optional<Waiver> found = Optional.empty();
    for (Waiver waiver : waivers) {
      if (waiver.isFor(finding)) {
        used.add(waiver);
        if (found.isEmpty() && !waiver.isExpired(today)) {
          found = Optional.of(waiver);
        }
      }
    }
    return found;
  }

  /** Waivers that have expired, and those that no finding needed; to be asked last. */
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (Waiver waiver : waivers) {
      if (!used.contains(waiver)) {
        problems.add(
            Problem.warning(file, waiver.line(), "waives nothing: " + waiver + "; remove it"));
      } else if (waiver.isExpired(today)) {
        problems.add(
            Problem.warning(
                file,
                waiver.line(),
                "expired on " + waiver.expires() + ": " + waiver + "; renew or remove it"));
      }
    }
    return problems;
  }
}
