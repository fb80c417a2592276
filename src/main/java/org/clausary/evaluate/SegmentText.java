package org.clausary.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Segments of a document put together again, so that each is read where it stood.
 *
 * @param text all of them, in order
 * @param starts where each begins in the text, 0-based, in UTF-16 code units
 */
record SegmentText(String text, List<Integer> starts) {

  static SegmentText of(List<Segment> segments, String between) {
    var text = new StringBuilder();
    var starts = new ArrayList<Integer>();
    for (Segment segment : segments) {
      starts.add(text.length());
      text.append(segment.text()).append(between);
    }
    return new SegmentText(text.toString(), List.copyOf(starts));
  }

  /** Index of the segment that holds a place. */
  int segmentAt(int offset) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
