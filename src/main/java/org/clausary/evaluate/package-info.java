/**
 * How well labelled texts are read: segments that people labelled, what the practices in them say,
 * and how far the two agree.
 */
package org.clausary.evaluate;
