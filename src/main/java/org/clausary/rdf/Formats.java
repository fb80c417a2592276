package org.clausary.rdf;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriterRegistry;

/** The file formats that can be written: all that Rio has a writer for, and Jelly. */
public final class Formats {

  private static final Map<String, Format> BY_NAME = byName();
  private static final Map<String, Format> BY_KEY = byKey();

  private Formats() {}

  /** All formats, by name. */
  public static Collection<Format> all() {
    return BY_NAME.values();
  }

  /**
   * The format of a name or file ending; case and punctuation do not matter.
   *
   * @throws UsageException if there is none
   */
  public static Format named(String name) {
    Format format = BY_KEY.get(key(name));
    if (format == null) {
      throw new UsageException(
          Problem.error(
              "",
              0,
              "format '"
                  + name
                  + "' is not known, expected one of "
                  + String.join(", ", BY_NAME.keySet())));
    }
    return format;
  }

  /** The format that the ending of a file name stands for. */
  public static Optional<Format> ofFile(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return Optional.ofNullable(dot < 0 ? null : BY_KEY.get(key(fileName.substring(dot + 1))));
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Map<String, Format> byName() {
    var formats = new TreeMap<String, Format>();
    RDFWriterRegistry.getInstance()
        .getKeys()
        .forEach(rio -> formats.put(Format.of(rio).name(), Format.of(rio)));
    formats.put("jelly", Format.jelly());
    return Collections.unmodifiableMap(formats);
  }

  private static Map<String, Format> byKey() {
    var formats = new HashMap<String, Format>();
    for (Format format : BY_NAME.values()) {
      format.endings().forEach(ending -> formats.putIfAbsent(key(ending), format));
    }
    formats.put("xml", BY_NAME.get(key(RDFFormat.RDFXML.getName())));
    formats.put("binary", BY_NAME.get(key(RDFFormat.BINARY.getName())));
    formats.putAll(BY_NAME);
    return Collections.unmodifiableMap(formats);
  }
}
