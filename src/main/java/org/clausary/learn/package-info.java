/** Learns weights of words from labelled segments, from headings of policies and from the rules. */
package org.clausary.learn;
