/** What is wrong with an ontology: shapes and check queries, with file, line and term. */
package org.clausary.check;
