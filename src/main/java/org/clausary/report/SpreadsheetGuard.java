package org.clausary.report;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from running a cell as a formula. */
final class SpreadsheetGuard {

  private static final String STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private SpreadsheetGuard() {}

  /** The cell, with an apostrophe before it if a spreadsheet could take it for a formula. */
  static String guard(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (STARTS.indexOf(c) >= 0) {
        return NUMBER.matcher(cell).matches() ? cell : "'" + cell;
      }
      if (!Character.isWhitespace(c) && !hidden(c)) {
        return cell;
      }
    }
    return cell;
  }

  private static boolean hidden(char c) {
    return Character.isISOControl(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
