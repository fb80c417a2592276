package org.clausary.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/**
 * Bytes to characters, never by guessing: byte order mark, the encoding the user gave, the declared
 * one (HTML), strict UTF-8; anything else is an error that names the byte.
 */
final class Charsets {

  private static final int DECLARATION_WITHIN = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta|\\?xml)\\b[^>]{0,1000}?(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?"
              + "\\s{0,9}([A-Za-z0-9._:-]{1,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER =
      Pattern.compile("charset=[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Set<String> CHINESE =
      Set.of("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936");

  private Charsets() {}

  /** The charset of that name, with GB18030 for its subsets; never UTF-7. */
  static Charset named(String name, String file) {
    String message = "unknown encoding '" + name + "'; name another one with --encoding";
    return known(name).orElseThrow(() -> new ReadException(Problem.error(file, 0, message)));
  }

  private static Optional<Charset> known(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (CHINESE.contains(lower)) {
      return Optional.of(Charset.forName("GB18030"));
    }
    boolean legal = name.matches("[A-Za-z0-9][A-Za-z0-9+._:-]*");
    boolean usable =
        legal && !lower.contains("utf-7") && !lower.contains("utf7") && Charset.isSupported(name);
    return usable ? Optional.of(Charset.forName(name)) : Optional.empty();
  }

  /** The decoded characters, without a byte order mark. */
  static String decode(Source source, Optional<Charset> given, boolean html) {
    byte[] bytes = source.bytes();
    int mark = 0;
    Charset charset = StandardCharsets.UTF_8;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      mark = 2;
      charset = StandardCharsets.UTF_16BE;
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      mark = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (given.isEmpty()) {
      // a page may declare anything: what is no encoding is no declaration
      charset = declared(source, html).flatMap(Charsets::known).orElse(charset);
    }
    return strict(source, given.orElse(charset), mark);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> declared(Source source, boolean html) {
    Optional<String> header = source.contentType().flatMap(t -> first(PARAMETER, t));
    if (header.isPresent() || !html) {
      return header;
    }
    int length = Math.min(source.size(), DECLARATION_WITHIN);
    String head = new String(source.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    // a page that could be read as Latin letters to find the declaration is not UTF-16
    return first(DECLARED, head).filter(n -> !n.toLowerCase(Locale.ROOT).startsWith("utf-16"));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static String strict(Source source, Charset charset, int mark) {
    ByteBuffer in = ByteBuffer.wrap(source.bytes(), mark, source.size() - mark);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out =
        CharBuffer.allocate((int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 8);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw undecodable(source, charset, in.position(), result);
    }
    return out.flip().toString();
  }

  private static ReadException undecodable(Source source, Charset charset, int at, CoderResult r) {
    try {
      r.throwException();
    } catch (CharacterCodingException e) {
      String what = "not " + charset.name() + " at byte " + at;
      return new ReadException(
          Problem.error(source.name(), 0, what + "; name its encoding with --encoding NAME"), e);
    }
    throw new IllegalStateException("a coder error that is none");
  }
}
