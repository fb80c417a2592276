package org.clausary.report;

/** Colours of a terminal, or none. */
enum Style {
  BOLD("1"),
  FAINT("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  NONE("");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style, where colours are asked for. */
  String on(String text, boolean colour) {
    return colour && !code.isEmpty() && !text.isEmpty()
        ? "\u001B[" + code + "m" + text + "\u001B[0m"
        : text;
  }

  /** How a state looks. */
  static Style of(Value.Tone tone) {
    return switch (tone) {
      case GOOD -> GREEN;
      case WARNING -> YELLOW;
      case BAD -> RED;
      case FAINT -> FAINT;
      case PLAIN, NEUTRAL -> NONE;
    };
  }
}
