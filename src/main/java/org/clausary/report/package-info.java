/** Findings and query results in the forms people and other programs read. */
package org.clausary.report;
