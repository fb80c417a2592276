/**
 * What two readings of the same policies say differently: practices by what they say, findings by
 * what they are about.
 */
package org.clausary.compare;
