/** Whether policies pass: findings against a level, a baseline and waivers. */
package org.clausary.gate;
