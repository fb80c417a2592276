/** What is wrong, where, and which policy applies; the few exceptions. */
package org.clausary.problem;
