package org.clausary.reader;

import java.util.List;
import java.util.Map;

/**
 * What a format's reader returns.
 *
 * @param source the decoded characters that all passages lead back to
 * @param frontMatter declared keys and values, in order
 * @param title declared title, or empty
 * @param blocks in reading order
 * @param pages offset at which each page starts; empty for sources without pages
 */
record Reading(
    String source,
    Map<String, String> frontMatter,
    String title,
    List<Block> blocks,
    List<Integer> pages) {}
