/** The commands: options in, calls of the facade, output files and messages out. */
package org.clausary.cli;
