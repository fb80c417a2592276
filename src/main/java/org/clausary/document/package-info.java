/** A policy as read: sections and clauses with offsets. JDK types only. */
package org.clausary.document;
