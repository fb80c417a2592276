package org.clausary.explorer;

import java.util.List;

/**
 * How the page is looked at.
 *
 * @param language of the page: {@code en} or {@code zh}
 * @param theme {@code light} or {@code dark}
 * @param width of the window in pixels
 */
record Look(String language, String theme, int width) {

  static final int WIDE = 1400;
  static final int NARROW = 360;

  /** English, light, wide. */
  static final Look PLAIN = new Look("en", "light", WIDE);

  /** Each language with each theme and at each width. */
  static final List<Look> ALL =
      List.of(
          PLAIN,
          new Look("zh", "dark", WIDE),
          new Look("en", "dark", NARROW),
          new Look("zh", "light", NARROW));

  @Override
  public String toString() {
    return language + ", " + theme + ", " + width;
  }
}
