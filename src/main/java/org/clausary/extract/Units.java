package org.clausary.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausary.lexicon.Lexicon;
import org.clausary.lexicon.Mention;
import org.clausary.ontology.Scheme;
import org.clausary.text.Passage;
import org.clausary.text.Span;

/**
 * A text as words and marks, each with the cues it carries, and the concepts found over them. A
 * word of a script without spaces is a single character. Immutable after {@link #of}.
 */
final class Units {

  private final Passage passage;
  private final Lexicon.Scan scan;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final long[] cues;
  private final boolean[] known;
  private final long[] schemes;
  private final boolean[] own;
  private final Map<Scheme, List<Found>> found = new EnumMap<>(Scheme.class);
  private final List<Mention> mentions;
  private List<Found> parts = List.of();

  /** Where each unit of the text stands now, and where it ends in the text; null in text order. */
  private int[] places;

  private int[] textEnds;

  private Units(
      Passage passage,
      Lexicon.Scan scan,
      List<Mention> mentions,
      int size,
      int[] starts,
      int[] ends) {
    this.passage = passage;
    this.scan = scan;
    this.mentions = mentions;
    this.size = size;
    this.starts = starts;
    this.ends = ends;
    this.textEnds = ends;
    this.cues = new long[size];
    this.known = new boolean[size];
    this.schemes = new long[size];
    this.own = new boolean[size];
  }

  /**
   * Cuts a text into units and lays over them what was found.
   *
   * @param scan what the search of the text gave
   * @param mentions all concepts; of these the cues and actions are left out
   * @param grammar cues and actions alone, which longer concepts would hide ("may keep")
   * @param elides true for a language in which "l'accès" is two words
   */
  static Units of(
      Passage passage,
      Lexicon.Scan scan,
      List<Mention> mentions,
      List<Mention> grammar,
      boolean elides) {
    String text = passage.text();
    int[] starts = new int[text.length() + 1];
    int[] ends = new int[text.length() + 1];
    int size = 0;
    int i = 0;
    while (i < text.length()) {
      int end = unitEnd(text, i, elides);
      if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
        starts[size] = i;
        ends[size++] = end;
      }
      i = end;
    }
    var units =
        new Units(
            passage, scan, mentions, size, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    mentions.stream().filter(mention -> !isGrammar(mention)).forEach(units::lay);
    var shown = new HashSet<>(mentions);
    grammar.stream()
        .filter(mention -> shown.contains(mention) || !isInWord(text, mention))
        .forEach(units::lay);
    units.giveToTheirs();
    units.tellByCapital();
    return units;
  }

  /** "向我们合作伙伴": what stands before the name of a party is "to our", not "to us". */
  private void giveToTheirs() {
    for (Found cue : List.copyOf(all(Scheme.CUES))) {
      boolean theirs =
          Cue.bitOf(cue.concept()) == Cue.TOWARDS_US.bit()
              && cue.to() < size
              && (is(cue.to(), Cue.THIRD_PARTY) || covers(Scheme.RECIPIENTS, cue.to()))
              && Character.isIdeographic(passage.text().codePointAt(starts[cue.to() - 1]));
      for (int i = cue.from(); theirs && i < cue.to(); i++) {
        cues[i] = i == cue.from() ? Cue.RECIPIENT.bit() : Cue.OUR.bit();
      }
    }
  }

  /** "Sie" and "sie": a word for the reader and for what was named is told by its capital. */
  private void tellByCapital() {
    for (int i = 0; i < size; i++) {
      if (is(i, Cue.USER) && is(i, Cue.REFERENCE)) {
        cues[i] &= ~(isCapital(i) ? Cue.REFERENCE : Cue.USER).bit();
      }
    }
  }

  /** Without spaces a verb, or a word that is weak alone, is part of the longer noun it is in. */
  private static boolean isInWord(String text, Mention mention) {
    return (mention.concept().scheme() == Scheme.PROCESSING_ACTIONS || mention.weak())
        && Character.isIdeographic(text.charAt(mention.span().start()));
  }

  private static boolean isGrammar(Mention mention) {
    Scheme scheme = mention.concept().scheme();
    return scheme == Scheme.CUES || scheme == Scheme.PROCESSING_ACTIONS;
  }

  private static int unitEnd(String text, int start, boolean elides) {
    int point = text.codePointAt(start);
    int end = start + Character.charCount(point);
    if (!Character.isLetterOrDigit(point) || Character.isIdeographic(point)) {
      return end;
    }
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (elides && isApostrophe(next)) {
        return end + 1;
      }
      boolean inside =
          Character.isLetterOrDigit(next) && !Character.isIdeographic(next)
              || Character.getType(next) == Character.FORMAT
              || Character.getType(next) == Character.NON_SPACING_MARK
              || isApostrophe(next) && letterAt(text, end + 1);
      if (!inside) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean isApostrophe(int point) {
    return point == '\'' || point == 0x2019 || point == 0x02BC;
  }

  private static boolean letterAt(String text, int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** A mention in units; empty if it covers none. */
  Optional<Found> locate(Mention mention) {
    int from = unitAt(mention.span().start());
    int to = unitAt(mention.span().end() - 1) + 1;
    if (to <= from) {
      return Optional.empty();
    }
    var one = new Found(mention.concept(), from, to, mention.weak());
    return Optional.of(places == null ? one : moved(one, places));
  }

  /**
   * The same units in another order. Mentions whose units do not stay together keep the first of
   * them. The order may only change inside sentences. Before the first reading only.
   *
   * @param order for each place the unit that stands there now
   */
  Units arranged(int[] order) {
    var other =
        new Units(
            passage,
            scan,
            mentions,
            size,
            Arrays.stream(order).map(i -> starts[i]).toArray(),
            Arrays.stream(order).map(i -> ends[i]).toArray());
    other.textEnds = textEnds;
    int[] now = new int[size];
    for (int i = 0; i < size; i++) {
      now[order[i]] = i;
      other.cues[i] = cues[order[i]];
      other.known[i] = known[order[i]];
      other.schemes[i] = schemes[order[i]];
      other.own[i] = own[order[i]];
    }
    other.places = places == null ? now : Arrays.stream(places).map(i -> now[i]).toArray();
    found.forEach(
        (scheme, list) ->
            other.found.put(
                scheme, new ArrayList<>(list.stream().map(one -> moved(one, now)).toList())));
    other.sort();
    return other.with(parts.stream().map(one -> moved(one, now)).toList());
  }

  /** True if the units were brought into another order than that of the text. */
  boolean isArranged() {
    return places != null;
  }

  /** True if the unit comes after the one before it in the text too. */
  boolean isInTextOrder(int unit) {
    return unit == 0 || starts[unit] > starts[unit - 1];
  }

  private static Found moved(Found one, int[] now) {
    int from = now[one.from()];
    int to = from + 1;
    while (to - from < one.length() && now[one.from() + to - from] == to) {
      to++;
    }
    return new Found(one.concept(), from, to, one.weak());
  }

  /** Gives a unit one more cue. Before the first reading only. */
  void mark(int unit, Cue cue) {
    cues[unit] |= cue.bit();
  }

  /** Takes a cue from a unit. Before the first reading only. */
  void unmark(int unit, Cue cue) {
    cues[unit] &= ~cue.bit();
  }

  /** Takes all cues from a unit. Before the first reading only. */
  void clear(int unit) {
    cues[unit] = 0;
  }

  /** Takes a mention away that a longer one replaces. Before the first reading only. */
  void remove(Found one) {
    found.getOrDefault(one.concept().scheme(), new ArrayList<>()).remove(one);
  }

  private void lay(Mention mention) {
    locate(mention).ifPresent(one -> lay(mention, one.from(), one.to()));
  }

  private void lay(Mention mention, int from, int to) {
    long bit = Cue.bitOf(mention.concept());
    for (int i = from; i < to; i++) {
      cues[i] |= bit;
      known[i] = true;
    }
    add(new Found(mention.concept(), from, to, mention.weak()));
  }

  /** Adds a concept that was put together from several mentions. Before the first reading only. */
  void add(Found more) {
    for (int i = more.from(); i < more.to(); i++) {
      schemes[i] |= 1L << more.concept().scheme().ordinal();
    }
    found.computeIfAbsent(more.concept().scheme(), s -> new ArrayList<>()).add(more);
  }

  /** Marks units as the company's own name. Before the first reading only. */
  void markOwnName(Range range) {
    forget(Scheme.RECIPIENTS, range);
    for (int i = range.from(); i < range.to(); i++) {
      cues[i] = Cue.FIRST_PARTY.bit();
      known[i] = true;
      own[i] = true;
    }
  }

  /** Takes the concepts of a list away that lie in a range. Before the first reading only. */
  void forget(Scheme scheme, Range range) {
    List<Found> inside = in(scheme, range);
    if (inside.isEmpty()) {
      return;
    }
    found.get(scheme).removeAll(inside);
    for (Found one : inside) {
      for (int i = one.from(); i < one.to(); i++) {
        schemes[i] &= ~(1L << scheme.ordinal());
      }
    }
  }

  /** True if the unit belongs to the company's own name. */
  boolean isOwnName(int unit) {
    return own[unit];
  }

  /** The unit at a place of the text, or the next one. */
  int unitAt(int offset) {
    int at = Arrays.binarySearch(textEnds, offset + 1);
    return at >= 0 ? at : -at - 1;
  }

  int size() {
    return size;
  }

  /** Sets the words that compositions are made of. Before the first reading only. */
  Units with(List<Found> compositionParts) {
    parts = List.copyOf(compositionParts);
    return this;
  }

  List<Found> parts() {
    return parts;
  }

  /** The mentions as the lexicon found them. */
  List<Mention> mentions() {
    return mentions;
  }

  /** What the search of the text gave, for other parts of the lexicon. */
  Lexicon.Scan scan() {
    return scan;
  }

  Passage passage() {
    return passage;
  }

  /** The unit's text. */
  String word(int unit) {
    return passage.text().substring(starts[unit], ends[unit]);
  }

  boolean is(int unit, Cue cue) {
    return (cues[unit] & cue.bit()) != 0;
  }

  boolean isAny(int unit, long mask) {
    return (cues[unit] & mask) != 0;
  }

  /** True if any unit of the range carries one of the cues. */
  boolean hasAny(Range range, long mask) {
    return firstAny(range, mask) < range.to();
  }

  /** True if white space stands before the unit: a dash between words, not within one. */
  boolean isApart(int unit) {
    int start = span(new Range(unit, unit + 1)).start();
    return start > 0 && Character.isWhitespace(passage().text().charAt(start - 1));
  }

  boolean has(Range range, Cue cue) {
    return hasAny(range, cue.bit());
  }

  /** The first unit of the range with one of the cues, or the range's end. */
  int firstAny(Range range, long mask) {
    int i = range.from();
    while (i < range.to() && (cues[i] & mask) == 0) {
      i++;
    }
    return Math.max(i, range.from());
  }

  /** One past the last unit of the cue that covers a unit. */
  int cueEnd(int unit, Cue cue) {
    for (Found cueFound : in(Scheme.CUES, new Range(Math.max(0, unit - 12), size))) {
      if (cueFound.from() <= unit
          && unit < cueFound.to()
          && Cue.bitOf(cueFound.concept()) == cue.bit()) {
        return cueFound.to();
      }
      if (cueFound.from() > unit) {
        break;
      }
    }
    return unit + 1;
  }

  /** True if the unit belongs to a mention or cue. */
  boolean isKnown(int unit) {
    return known[unit];
  }

  /** True if one mention goes over this unit and the next ("Inc."). */
  boolean isKnownAcross(int unit) {
    return known[unit] && unit > 0 && known[unit - 1];
  }

  boolean isMark(int unit) {
    return !Character.isLetterOrDigit(passage.text().codePointAt(starts[unit]));
  }

  /** True if the next unit follows without a space, and neither is written in characters. */
  boolean isTight(int unit) {
    return unit >= 0
        && unit + 1 < size
        && ends[unit] == starts[unit + 1]
        && !Character.isIdeographic(passage.text().codePointAt(starts[unit]))
        && !Character.isIdeographic(passage.text().codePointAt(starts[unit + 1]));
  }

  /** The mark at a unit, brought to its half-width form where there is one; else {@code '\0'}. */
  char mark(int unit) {
    if (!isMark(unit)) {
      return '\0';
    }
    char c = passage.text().charAt(starts[unit]);
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case 0x3002 -> '.';
      case 0x2018, 0x2019, 0x201C, 0x201D, 0x00AB, 0x00BB -> '"';
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014 -> '-';
      case 0x3001 -> ',';
      default -> c;
    };
  }

  boolean isCapital(int unit) {
    return Character.isUpperCase(passage.text().codePointAt(starts[unit]));
  }

  boolean isSmall(int unit) {
    return Character.isLowerCase(passage.text().codePointAt(starts[unit]));
  }

  /** All concepts of a list, in text order. */
  List<Found> all(Scheme scheme) {
    return found.getOrDefault(scheme, List.of());
  }

  /** The concepts of a list that lie in a range, in text order. */
  List<Found> in(Scheme scheme, Range range) {
    List<Found> all = all(scheme);
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).from() < range.from()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    var in = new ArrayList<Found>();
    for (int i = low; i < all.size() && all.get(i).from() < range.to(); i++) {
      if (all.get(i).to() <= range.to()) {
        in.add(all.get(i));
      }
    }
    return in;
  }

  /** True if a concept of the list covers the unit. */
  boolean covers(Scheme scheme, int unit) {
    return (schemes[unit] & 1L << scheme.ordinal()) != 0;
  }

  /** Puts concepts added later into text order. */
  void sort() {
    found
        .values()
        .forEach(
            list ->
                list.sort(
                    (a, b) ->
                        a.from() != b.from()
                            ? Integer.compare(a.from(), b.from())
                            : Integer.compare(b.to(), a.to())));
  }

  /** Where a range stands in the text. */
  Span span(Range range) {
    return range.isEmpty()
        ? new Span(
            starts[Math.min(range.from(), size - 1)], starts[Math.min(range.from(), size - 1)])
        : around(range);
  }

  private Span around(Range range) {
    if (places == null) {
      return new Span(starts[range.from()], ends[range.to() - 1]);
    }
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (int i = range.from(); i < range.to(); i++) {
      start = Math.min(start, starts[i]);
      end = Math.max(end, ends[i]);
    }
    return new Span(start, end);
  }

  /** Where a range stands in the source. */
  Span source(Range range) {
    return passage.toSource(span(range));
  }
}
